-- Feed responses, source operational: what employees think of their employer (enps 0-10), in quarterly waves.
-- Declared with about: employer, so the employee only serves to find the unit and is never stored.
SELECT a.answer_no AS response_id,
       'enps' AS survey,
       a.submitted_at AS answered_at,
       a.personeelsnr AS employee_id,
       a.lang AS language,
       a.q1_recommend AS enps,
       a.q2_why AS "comment"
  FROM survey_employee a
 WHERE a.submitted_at >= :from AND a.submitted_at < :to
