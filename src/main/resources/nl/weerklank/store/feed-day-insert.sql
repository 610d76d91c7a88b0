insert into feed_day (feed, on_day, row_count, digest_high, digest_low)
values (?, ?, ?, ?, ?)
