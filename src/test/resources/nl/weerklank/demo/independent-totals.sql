-- By unit itself, by unit with everything below it, and by employee; the score by each metric's formula.
WITH line AS (
  SELECT 'own' AS kind, unit AS id, metric, score FROM counted
  UNION ALL
  SELECT 'rollup', c.ancestor, k.metric, k.score
    FROM counted k
    JOIN closure c ON c.id = k.unit
  UNION ALL
  SELECT 'employee', employee, metric, score FROM counted WHERE employee IS NOT NULL
)
SELECT kind, id, metric, COUNT(*) AS n,
       CASE
         WHEN metric IN ('nps', 'enps')
         THEN 100.0 * (SUM(CASE WHEN score >= 9 THEN 1 ELSE 0 END)
                       - SUM(CASE WHEN score <= 6 THEN 1 ELSE 0 END)) / COUNT(*)
         WHEN metric = 'csat'
         THEN 100.0 * SUM(CASE WHEN score >= 4 THEN 1 ELSE 0 END) / COUNT(*)
         ELSE 1.0 * SUM(score) / COUNT(*)
       END AS score,
       SUM(CASE WHEN score = 0 THEN 1 ELSE 0 END) AS s0,
       SUM(CASE WHEN score = 1 THEN 1 ELSE 0 END) AS s1,
       SUM(CASE WHEN score = 2 THEN 1 ELSE 0 END) AS s2,
       SUM(CASE WHEN score = 3 THEN 1 ELSE 0 END) AS s3,
       SUM(CASE WHEN score = 4 THEN 1 ELSE 0 END) AS s4,
       SUM(CASE WHEN score = 5 THEN 1 ELSE 0 END) AS s5,
       SUM(CASE WHEN score = 6 THEN 1 ELSE 0 END) AS s6,
       SUM(CASE WHEN score = 7 THEN 1 ELSE 0 END) AS s7,
       SUM(CASE WHEN score = 8 THEN 1 ELSE 0 END) AS s8,
       SUM(CASE WHEN score = 9 THEN 1 ELSE 0 END) AS s9,
       SUM(CASE WHEN score = 10 THEN 1 ELSE 0 END) AS s10
  FROM line
 GROUP BY kind, id, metric
 ORDER BY kind, id, metric
