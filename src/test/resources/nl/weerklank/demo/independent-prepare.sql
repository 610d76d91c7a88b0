-- Copies what scoring needs from the three demo databases and places every answer by dates alone.
-- Linked tables hr_*, op_* are there already, ${asOf} is a date literal.
SET TIME ZONE 'Europe/Amsterdam';

CREATE TABLE metric (id VARCHAR(10) PRIMARY KEY, lowest INT, highest INT);
INSERT INTO metric VALUES ('nps', 0, 10), ('ces', 1, 7), ('csat', 1, 5), ('effort', 1, 5), ('enps', 0, 10);

CREATE TABLE assignment AS SELECT personeelsnr, afd_code, geldig_van, geldig_tot FROM hr_dienstverband;
CREATE INDEX assignment_employee ON assignment (personeelsnr);
CREATE TABLE employee AS SELECT personeelsnr FROM hr_medewerker;
CREATE UNIQUE INDEX employee_number ON employee (personeelsnr);

-- DISTINCT in op_contact drops an answer that was stored twice.
CREATE TABLE contact AS SELECT * FROM op_contact;

-- One row per answer and question.
CREATE VIEW answer AS
SELECT 'contact' AS survey, 'nps' AS metric, answer_no, respondent, agent_no AS employee,
       CAST(NULL AS VARCHAR(10)) AS unit, submitted_at AS at, q1_recommend AS raw
  FROM contact
UNION ALL
SELECT 'contact', 'ces', answer_no, respondent, agent_no, NULL, submitted_at, q2_easy FROM contact
UNION ALL
SELECT 'relation', 'nps', answer_no, contact_no, owner_no, NULL, submitted_at,
       CAST(q1_recommend AS VARCHAR)
  FROM op_survey_relation
UNION ALL
SELECT 'relation', 'csat', answer_no, contact_no, owner_no, NULL, submitted_at,
       CAST(q2_satisfied AS VARCHAR)
  FROM op_survey_relation
UNION ALL
SELECT 'effort', 'effort', answer_no, visitor_token, NULL, unit_code,
       CAST(submitted_at AS TIMESTAMP), q1_effort
  FROM op_survey_website
UNION ALL
SELECT 'enps', 'enps', answer_no, NULL, personeelsnr, NULL, submitted_at,
       CAST(q1_recommend AS VARCHAR)
  FROM op_survey_employee;

-- The version of each unit on the as-of date; the latest one that has begun.
CREATE TABLE unit AS
SELECT afd_code AS id, hoort_bij AS parent
  FROM (SELECT afd_code, hoort_bij,
               ROW_NUMBER() OVER (PARTITION BY afd_code
                                  ORDER BY geldig_van DESC NULLS LAST) AS place
          FROM hr_afdeling
         WHERE geldig_van IS NULL OR geldig_van <= ${asOf})
 WHERE place = 1;
CREATE UNIQUE INDEX unit_id ON unit (id);

-- What belongs to itself over any number of steps, or to nothing known, hangs under the organisation.
CREATE TABLE edge AS
WITH RECURSIVE above (id, ancestor, steps) AS (
  SELECT id, parent, 1 FROM unit WHERE parent IS NOT NULL
  UNION ALL
  SELECT a.id, u.parent, a.steps + 1
    FROM above a
    JOIN unit u ON u.id = a.ancestor
   WHERE u.parent IS NOT NULL AND a.steps < 20
)
SELECT u.id,
       CASE WHEN u.parent IS NULL
              OR u.parent NOT IN (SELECT id FROM unit)
              OR u.id IN (SELECT id FROM above WHERE ancestor = id)
            THEN '(organisation)' ELSE u.parent END AS parent
  FROM unit u
UNION ALL
SELECT '(unassigned)', '(organisation)';

CREATE TABLE closure AS
WITH RECURSIVE up (id, ancestor) AS (
  SELECT id, id FROM edge
  UNION ALL
  SELECT up.id, e.parent FROM up JOIN edge e ON e.id = up.ancestor
)
SELECT id, ancestor FROM up;

-- Valid whole scores on the scale, with the unit of the day.
CREATE TABLE placed AS
SELECT v.survey, v.metric, v.answer_no, v.respondent, v.at, v.on_day, v.score,
       CASE WHEN v.survey = 'enps' THEN NULL ELSE e.personeelsnr END AS employee,
       COALESCE(u.id, '(unassigned)') AS unit
  FROM (SELECT a.*, CAST(a.at AS DATE) AS on_day,
               CAST(CAST(TRIM(a.raw) AS NUMERIC(6, 2)) AS INT) AS score
          FROM answer a
         WHERE REGEXP_LIKE(TRIM(a.raw), '^[0-9]{1,2}([.]0+)?$')) v
  JOIN metric m ON m.id = v.metric AND v.score BETWEEN m.lowest AND m.highest
  LEFT JOIN employee e ON e.personeelsnr = v.employee
  LEFT JOIN assignment s ON s.personeelsnr = v.employee
       AND v.on_day >= s.geldig_van
       AND (s.geldig_tot IS NULL OR v.on_day <= s.geldig_tot)
  LEFT JOIN unit u ON u.id = COALESCE(s.afd_code, v.unit)
 WHERE v.on_day <= ${asOf};

CREATE INDEX placed_day ON placed (on_day);

CREATE TABLE calendar AS
SELECT on_day,
       EXTRACT(ISO_WEEK_YEAR FROM on_day) || '-W' || LPAD(EXTRACT(ISO_WEEK FROM on_day), 2, '0')
         AS iso_week,
       EXTRACT(YEAR FROM on_day) || '-Q' || EXTRACT(QUARTER FROM on_day) AS quarter
  FROM (SELECT DISTINCT on_day FROM placed);

DROP VIEW answer;
DROP TABLE contact;
