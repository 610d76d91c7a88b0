select id, survey, unit, employee, customer, location, touchpoint, respondent, answered_at{scores}
from fact
where id > ? and id <= ?
order by id
limit ?
