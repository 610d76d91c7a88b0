insert into reference_row (
  id, row_key, subject, position, payload, content_hash, own_validity, reaches_back, seen_on)
values (?, ?, ?, ?, ?, ?, ?, ?, ?)
