-- What `init` shows and maps: each question with the column it is stored in, and its answers where there is a list of them.
SELECT s.sid AS survey,
       l.surveyls_title AS survey_title,
       CONCAT(q.sid, 'X', p.gid, 'X', p.qid, CASE WHEN q.parent_qid = 0 THEN '' ELSE q.title END) AS source,
       CASE WHEN p.type IN ('N', '5', 'A', 'B', 'L', '!', 'F', 'O') THEN 'scale'
            WHEN p.type IN ('S', 'T', 'U', 'Q') THEN 'text'
            ELSE 'other' END AS kind,
       CASE WHEN p.type IN ('5', 'A', 'B') THEN 1 END AS lowest,
       CASE WHEN p.type IN ('5', 'A') THEN 5 WHEN p.type = 'B' THEN 10 END AS highest,
       CONCAT(p.title, CASE WHEN q.parent_qid = 0 THEN '' ELSE CONCAT(' ', q.title) END) AS name,
       CASE WHEN q.parent_qid = 0 THEN t.question ELSE CONCAT(pt.question, ' ', t.question) END AS question,
       a.code AS code,
       CASE WHEN a.assessment_value <> 0 THEN CONCAT(a.assessment_value, '') ELSE at.answer END AS label
  FROM ${prefix}surveys s
  JOIN ${prefix}surveys_languagesettings l ON l.surveyls_survey_id = s.sid AND l.surveyls_language = s.language
  JOIN ${prefix}questions q ON q.sid = s.sid
  JOIN ${prefix}questions p ON p.qid = CASE WHEN q.parent_qid = 0 THEN q.qid ELSE q.parent_qid END
  LEFT JOIN ${prefix}question_l10ns t ON t.qid = q.qid AND t.language = s.language
  LEFT JOIN ${prefix}question_l10ns pt ON pt.qid = p.qid AND pt.language = s.language
  LEFT JOIN ${prefix}answers a ON a.qid = p.qid AND a.scale_id = 0
  LEFT JOIN ${prefix}answer_l10ns at ON at.aid = a.aid AND at.language = s.language
 WHERE s.sid = ${survey}
   AND (q.parent_qid <> 0 OR NOT EXISTS (SELECT 1 FROM ${prefix}questions sub WHERE sub.parent_qid = q.qid))
 ORDER BY p.gid, p.question_order, p.qid, q.question_order, q.qid, a.sortorder, a.code
