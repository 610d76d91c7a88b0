insert into fact (
  id, response_id, survey, unit, employee, customer, account_manager, segment,
  location, touchpoint, channel, respondent, answered_at,
  score_1, score_2, score_3, score_4, score_5, score_6, score_7, score_8,
  score_9, score_10, score_11, score_12, score_13, score_14, score_15, score_16)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
