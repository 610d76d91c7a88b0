select f.id, f.survey, f.unit, f.employee, f.customer, f.location, f.touchpoint, f.respondent, f.answered_at{scores},
  t.language, t.answer, t.categories
from fact_text t
join fact f on f.id = t.id
where t.id > ? and t.id <= ? and (t.answer is not null or t.categories is not null)
order by t.id
limit ?
