-- Answers that count in one window: of the relationship survey a respondent's latest to each question.
CREATE TABLE counted AS
SELECT metric, unit, employee, score, COUNT(*) AS n
  FROM (SELECT p.*,
               CASE WHEN survey = 'relation'
                    THEN ROW_NUMBER() OVER (
                           PARTITION BY survey, metric, COALESCE(respondent, answer_no)
                           ORDER BY at DESC, answer_no DESC)
                    ELSE 1 END AS place
          FROM placed p
         WHERE ${window})
 WHERE place = 1
 GROUP BY metric, unit, employee, score
