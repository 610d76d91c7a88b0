insert into day_quality (feed, on_day, kind, word, row_count, response_count)
values (?, ?, ?, ?, ?, ?)
