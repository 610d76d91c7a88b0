select min(seen_on) as first_seen, max(case when gone_on is null then 1 else 0 end) as still
from reference_row
where id >= ? and id < ? and own_validity = false
