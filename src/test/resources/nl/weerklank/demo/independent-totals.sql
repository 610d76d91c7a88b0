-- By unit itself, by unit with everything below it, and by employee; the score by each metric's formula.
WITH line AS (
  SELECT 'own' AS kind, unit AS id, metric, score, n FROM counted
  UNION ALL
  SELECT 'rollup', c.ancestor, k.metric, k.score, k.n
    FROM counted k
    JOIN closure c ON c.id = k.unit
  UNION ALL
  SELECT 'employee', employee, metric, score, n FROM counted WHERE employee IS NOT NULL
)
SELECT kind, id, metric, SUM(n) AS n,
       CASE
         WHEN metric IN ('nps', 'enps')
         THEN 100.0 * (SUM(CASE WHEN score >= 9 THEN n ELSE 0 END)
                       - SUM(CASE WHEN score <= 6 THEN n ELSE 0 END)) / SUM(n)
         WHEN metric = 'csat'
         THEN 100.0 * SUM(CASE WHEN score >= 4 THEN n ELSE 0 END) / SUM(n)
         ELSE 1.0 * SUM(score * n) / SUM(n)
       END AS score,
       SUM(CASE WHEN score = 0 THEN n ELSE 0 END) AS s0,
       SUM(CASE WHEN score = 1 THEN n ELSE 0 END) AS s1,
       SUM(CASE WHEN score = 2 THEN n ELSE 0 END) AS s2,
       SUM(CASE WHEN score = 3 THEN n ELSE 0 END) AS s3,
       SUM(CASE WHEN score = 4 THEN n ELSE 0 END) AS s4,
       SUM(CASE WHEN score = 5 THEN n ELSE 0 END) AS s5,
       SUM(CASE WHEN score = 6 THEN n ELSE 0 END) AS s6,
       SUM(CASE WHEN score = 7 THEN n ELSE 0 END) AS s7,
       SUM(CASE WHEN score = 8 THEN n ELSE 0 END) AS s8,
       SUM(CASE WHEN score = 9 THEN n ELSE 0 END) AS s9,
       SUM(CASE WHEN score = 10 THEN n ELSE 0 END) AS s10
  FROM line
 GROUP BY kind, id, metric
 ORDER BY kind, id, metric
