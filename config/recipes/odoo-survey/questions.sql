-- What `init` shows and maps: the questions of a survey, and their answers where there is a list of them.
SELECT q.survey_id AS survey,
       COALESCE(to_jsonb(s.title) ->> '${odoo.language}', to_jsonb(s.title) ->> 'en_US', to_jsonb(s.title) #>> '{}') AS survey_title,
       q.id AS source,
       CASE q.question_type
         WHEN 'simple_choice' THEN 'scale'
         WHEN 'scale' THEN 'scale'
         WHEN 'numerical_box' THEN 'scale'
         WHEN 'text_box' THEN 'text'
         WHEN 'char_box' THEN 'text'
         ELSE 'other' END AS kind,
       CAST(to_jsonb(q) ->> 'scale_min' AS integer) AS lowest,
       CAST(to_jsonb(q) ->> 'scale_max' AS integer) AS highest,
       q.id AS name,
       COALESCE(to_jsonb(q.title) ->> '${odoo.language}', to_jsonb(q.title) ->> 'en_US', to_jsonb(q.title) #>> '{}') AS question,
       COALESCE(to_jsonb(a.value) ->> '${odoo.language}', to_jsonb(a.value) ->> 'en_US') AS code,
       COALESCE(to_jsonb(a.value) ->> '${odoo.language}', to_jsonb(a.value) ->> 'en_US') AS label
  FROM survey_question q
  JOIN survey_survey s ON s.id = q.survey_id
  LEFT JOIN survey_question_answer a ON a.question_id = q.id
 WHERE q.survey_id = ${survey}
   AND q.is_page IS NOT TRUE
 ORDER BY q.sequence, q.id, a.sequence, a.id
