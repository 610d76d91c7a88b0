SELECT DISTINCT a.answer_no, a.submitted_at, a.q1_recommend, a.q2_easy, t.agent_no,
       COALESCE(t.contact_no, t.consumer_no) AS respondent
  FROM survey_contact a
  JOIN ticket t ON t.ticket_no = a.ticket_no
 WHERE a.submitted_at IS NOT NULL
