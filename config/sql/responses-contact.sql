-- Feed responses, source operational: the survey after a service contact (nps 0-10, ces 1-7).
-- The employee is who closed the ticket; Weerklank finds the unit of the day of the answer itself.
-- :from and :to bound the days wanted, a day further on both sides; Weerklank drops what it did not ask
-- for. Rows without a time are always given. Leave values as they are: Weerklank trims, checks scales and rejects with a reason.
SELECT a.answer_no AS response_id,
       'contact' AS survey,
       a.submitted_at AS answered_at,
       COALESCE(t.contact_no, t.consumer_no) AS respondent_id,
       t.agent_no AS employee_id,
       t.account_no AS customer_id,
       t.contact_no AS contact_id,
       t.branch AS location,
       t.process_name AS touchpoint,
       CASE t.channel_code
         WHEN 'T' THEN 'telefoon'
         WHEN 'E' THEN 'e-mail'
         WHEN 'C' THEN 'chat'
         WHEN 'V' THEN 'bezoek'
         WHEN 'B' THEN 'balie'
       END AS channel,
       a.lang AS language,
       a.q1_recommend AS nps,
       a.q2_easy AS ces,
       a.q3_why AS "comment",
       p.topic_label AS category,
       CASE a.complaint WHEN 'J' THEN 'yes' ELSE 'no' END AS complaint
  FROM survey_contact a
  JOIN ticket t ON t.ticket_no = a.ticket_no
  LEFT JOIN topic p ON p.topic_code = a.topic_code
 WHERE (a.submitted_at >= :from AND a.submitted_at < :to)
    OR a.submitted_at IS NULL
