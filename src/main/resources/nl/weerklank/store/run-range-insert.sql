insert into run_range (run, number, feed, from_day, to_day, row_count, done)
values (?, ?, ?, ?, ?, ?, false)
