-- What `init` lists when no survey is named.
SELECT s.sid AS survey,
       l.surveyls_title AS survey_title
  FROM ${prefix}surveys s
  JOIN ${prefix}surveys_languagesettings l ON l.surveyls_survey_id = s.sid AND l.surveyls_language = s.language
 WHERE s.active = 'Y'
 ORDER BY s.sid
