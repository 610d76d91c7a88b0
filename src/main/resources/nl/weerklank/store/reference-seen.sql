select id, row_key, subject, position, content_hash, own_validity, reaches_back,
  seen_on, gone_on
from reference_row
where id >= ? and id < ? and seen_on <= ?
