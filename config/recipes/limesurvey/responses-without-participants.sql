-- Feed responses, LimeSurvey, of a survey without participants, or with anonymous ones.
SELECT id AS response_id,
       submitdate AS answered_at,
       startlanguage AS language,
       ${columns}
  FROM ${table}
 WHERE submitdate IS NOT NULL
   AND (submitdate >= :from AND submitdate < :to OR submitdate < '1990-01-01')
