-- Feed responses, LimeSurvey, of a survey with participants: who was finished, with all that is known of the participant.
-- ${columns} are those the settings map: questions, and attribute_1 and so on.
SELECT id AS response_id,
       submitdate AS answered_at,
       token AS respondent_id,
       startlanguage AS language,
       ${columns}
  FROM ${table}
  LEFT JOIN ${prefix}tokens_${survey} USING (token)
 WHERE submitdate IS NOT NULL
   AND (submitdate >= :from AND submitdate < :to OR submitdate < '1990-01-01')
