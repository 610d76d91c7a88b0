select id, payload
from reference_row
where id > ? and id < ?
order by id
limit ?
