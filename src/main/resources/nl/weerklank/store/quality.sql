select kind, word, sum(row_count) as row_count, sum(response_count) as response_count
from day_quality
where on_day between ? and ? or on_day = ?
group by kind, word
