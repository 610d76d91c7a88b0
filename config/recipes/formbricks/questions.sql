-- What `init` shows and maps: the elements of a survey, of its blocks or, in older versions, its questions.
WITH element AS (
  SELECT s.id AS survey, s.name AS survey_title, b.nth * 1000 + e.nth AS nth, e.element
    FROM "Survey" s
    CROSS JOIN LATERAL unnest(s.blocks) WITH ORDINALITY AS b (block, nth)
    CROSS JOIN LATERAL jsonb_array_elements(COALESCE(b.block -> 'elements', '[]')) WITH ORDINALITY AS e (element, nth)
   WHERE s.id = '${survey}'
  UNION ALL
  SELECT s.id, s.name, e.nth, e.element
    FROM "Survey" s
    CROSS JOIN LATERAL jsonb_array_elements(s.questions) WITH ORDINALITY AS e (element, nth)
   WHERE s.id = '${survey}'
     AND COALESCE(array_length(s.blocks, 1), 0) = 0
)
SELECT survey,
       survey_title,
       element ->> 'id' AS source,
       CASE WHEN element ->> 'type' IN ('nps', 'csat', 'ces') THEN element ->> 'type'
            WHEN element ->> 'type' = 'rating' THEN 'scale'
            WHEN element ->> 'type' = 'openText' THEN 'text'
            ELSE 'other' END AS kind,
       CASE element ->> 'type' WHEN 'nps' THEN 0 ELSE 1 END AS lowest,
       CASE element ->> 'type' WHEN 'nps' THEN 10 ELSE CAST(element ->> 'range' AS integer) END AS highest,
       element ->> 'id' AS name,
       COALESCE(element -> 'headline' ->> 'default', element ->> 'headline') AS question,
       NULL AS code,
       NULL AS label
  FROM element
 ORDER BY nth
