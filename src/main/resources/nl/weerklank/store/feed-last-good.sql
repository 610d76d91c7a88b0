select f.feed, f.as_of, f.row_count, f.rejected, f.newest_day
from feed_read f
join run r on r.id = f.run
where f.feed = ? and r.exit_code in (0, 3)
order by r.as_of desc, r.id desc
limit 1
