-- Feed assignments, IceHrm: today's unit by its key, earlier ones by the history, which keeps the unit's title as text.
-- A title that no unit has today, or several have, is left out. Without a change in the history valid_from stays empty.
WITH moved AS (
  SELECT h.employee, h.old_value, DATE(h.created) AS day,
         LAG(DATE(h.created)) OVER (PARTITION BY h.employee ORDER BY h.created, h.id) AS day_before
    FROM EmployeeDataHistory h
   WHERE h.type = 'Employee'
     AND h.field = 'department'
     AND h.created IS NOT NULL
),
titled AS (
  SELECT TRIM(s.title) AS title, MIN(s.id) AS id
    FROM CompanyStructures s
   GROUP BY TRIM(s.title)
  HAVING COUNT(*) = 1
)
SELECT COALESCE(NULLIF(TRIM(e.employee_id), ''), CONCAT('emp-', e.id)) AS employee_id,
       t.id AS unit_id,
       COALESCE(m.day_before, e.joined_date, DATE '1970-01-01') AS valid_from,
       m.day - INTERVAL 1 DAY AS valid_to
  FROM moved m
  JOIN Employees e ON e.id = m.employee
  JOIN titled t ON t.title = TRIM(m.old_value)
 -- Two changes on one day: only the last holds.
 WHERE m.day > COALESCE(m.day_before, e.joined_date, DATE '1970-01-01')
UNION ALL
SELECT COALESCE(NULLIF(TRIM(e.employee_id), ''), CONCAT('emp-', e.id)),
       e.department,
       (SELECT MAX(m.day) FROM moved m WHERE m.employee = e.id),
       NULL
  FROM Employees e
 WHERE e.department IS NOT NULL
 ORDER BY employee_id, valid_from
