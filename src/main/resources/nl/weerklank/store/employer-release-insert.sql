insert into employer_release (metric, period_from, period_to, edition, position, released_on, unit_id, above, published, counts)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
