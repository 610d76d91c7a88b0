-- Feed responses, Odoo Surveys: a row for each answer that was not skipped. The answer is a number, a text, or the label of a choice.
-- Participations imported or given in the app may lack their end; a test has test_entry true, an empty one is none.
SELECT i.id AS response_id,
       COALESCE(i.end_datetime, i.start_datetime, i.create_date) AS answered_at,
       COALESCE(CAST(i.partner_id AS text), LOWER(SUBSTRING(i.email FROM '<([^>]+)>')), LOWER(i.email)) AS respondent_id,
       COALESCE(p.commercial_partner_id, p.id) AS customer_id,
       CASE WHEN p.is_company IS NOT TRUE THEN p.id END AS contact_id,
       LEFT(p.lang, 2) AS language,
       CAST(l.question_id AS text) AS question_id,
       COALESCE(CAST(l.value_numerical_box AS text), to_jsonb(l) ->> 'value_scale', l.value_char_box, l.value_text_box, CAST(l.value_date AS text),
                to_jsonb(a.value) ->> '${odoo.language}', to_jsonb(a.value) ->> 'en_US') AS answer
  FROM survey_user_input i
  JOIN survey_user_input_line l ON l.user_input_id = i.id AND l.skipped IS NOT TRUE
  LEFT JOIN survey_question_answer a ON a.id = l.suggested_answer_id
  LEFT JOIN res_partner p ON p.id = i.partner_id
 WHERE i.survey_id = ${survey}
   AND i.state = 'done'
   AND i.test_entry IS NOT TRUE
   AND COALESCE(i.end_datetime, i.start_datetime, i.create_date) >= :from
   AND COALESCE(i.end_datetime, i.start_datetime, i.create_date) < :to
 ORDER BY i.id, l.id
