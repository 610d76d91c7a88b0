-- What `init` lists when no survey is named.
SELECT id AS survey,
       COALESCE(to_jsonb(title) ->> '${odoo.language}', to_jsonb(title) ->> 'en_US', to_jsonb(title) #>> '{}') AS survey_title
  FROM survey_survey
 WHERE active IS NOT FALSE
 ORDER BY id
