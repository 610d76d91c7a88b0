-- What `init` lists when no survey is named.
SELECT id AS survey, name AS survey_title
  FROM "Survey"
 WHERE status <> 'draft'
 ORDER BY name, id
