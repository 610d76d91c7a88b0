select run, number, feed, from_day, to_day, row_count
from run_range
where run = ? and done = false
order by number
