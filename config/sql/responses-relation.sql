-- Feed responses, source operational: the relationship survey (nps 0-10, csat 1-5), per contact person.
-- Declared with counting: latest, so of one respondent only the newest answer in a window counts.
-- The employee is the account manager the system noted when it sent the survey.
SELECT a.answer_no AS response_id,
       'relation' AS survey,
       a.submitted_at AS answered_at,
       a.contact_no AS respondent_id,
       a.owner_no AS employee_id,
       a.account_no AS customer_id,
       a.contact_no AS contact_id,
       'relatie' AS touchpoint,
       'e-mail' AS channel,
       a.lang AS language,
       a.q1_recommend AS nps,
       a.q2_satisfied AS csat,
       a.q3_why AS "comment",
       p.topic_label AS category
  FROM survey_relation a
  LEFT JOIN topic p ON p.topic_code = a.topic_code
 WHERE a.submitted_at >= :from AND a.submitted_at < :to
