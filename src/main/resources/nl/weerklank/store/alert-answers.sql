select f.id, f.response_id, f.survey, f.unit, f.employee, f.customer, f.account_manager, f.segment,
  f.location, f.touchpoint, f.answered_at,
  f.score_1, f.score_2, f.score_3, f.score_4, f.score_5, f.score_6, f.score_7, f.score_8,
  f.score_9, f.score_10, f.score_11, f.score_12, f.score_13, f.score_14, f.score_15, f.score_16,
  t.contact_id, t.language, t.answer, t.categories, t.complaint, t.follow_ups
from fact f
left join fact_text t on t.id = f.id
where f.id between ? and ? and (f.score_{slot} between ? and ? or (t.complaint and ?))
order by f.id
