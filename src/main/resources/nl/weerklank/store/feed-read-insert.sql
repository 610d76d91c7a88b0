insert into feed_read (run, feed, as_of, row_count, rejected, newest_day)
values (?, ?, ?, ?, ?, ?)
