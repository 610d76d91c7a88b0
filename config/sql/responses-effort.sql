-- Feed responses, source operational: the website's pop-up survey (effort 1-5, where 1 is little effort).
-- It knows which unit owns a journey, not who served the visitor.
-- Its tool stores instants (with a zone), while :from and :to are local days of the organisation, so
-- the instant is turned into local time before it is compared; the instant itself is given on.
SELECT a.answer_no AS response_id,
       'effort' AS survey,
       a.submitted_at AS answered_at,
       a.visitor_token AS respondent_id,
       a.unit_code AS unit_id,
       a.journey AS touchpoint,
       'website' AS channel,
       a.lang AS language,
       a.q1_effort AS effort,
       a.q2_why AS "comment",
       p.topic_label AS category
  FROM survey_website a
  LEFT JOIN topic p ON p.topic_code = a.topic_code
 WHERE FORMATDATETIME(a.submitted_at, 'yyyy-MM-dd HH:mm:ss', 'nl', 'Europe/Amsterdam')
       >= FORMATDATETIME(CAST(:from AS TIMESTAMP), 'yyyy-MM-dd HH:mm:ss', 'nl')
   AND FORMATDATETIME(a.submitted_at, 'yyyy-MM-dd HH:mm:ss', 'nl', 'Europe/Amsterdam')
       < FORMATDATETIME(CAST(:to AS TIMESTAMP), 'yyyy-MM-dd HH:mm:ss', 'nl')
