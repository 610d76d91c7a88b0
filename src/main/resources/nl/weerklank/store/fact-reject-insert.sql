insert into fact_reject (id, response_id, reason, column_label, found)
values (?, ?, ?, ?, ?)
