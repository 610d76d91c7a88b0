-- Feed responses, source operational: the website's pop-up survey (effort 1-5, where 1 is little effort).
-- It knows which unit owns a journey, not who served the visitor.
-- Its tool stores instants (with a zone), which are given on as they are. :from and :to reach a day
-- further than what is needed, so the database may compare them in whatever zone its session has.
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
 WHERE a.submitted_at >= :from AND a.submitted_at < :to
