-- Feed assignments, Frappe HR: today's department, and earlier ones from the employee's internal work history.
-- Rows of the history without a department tell of another change. Without a history valid_from stays empty.
WITH history AS (
  SELECT h.parent AS employee, h.department, h.from_date, h.to_date,
         LEAD(h.from_date) OVER (PARTITION BY h.parent ORDER BY h.from_date, h.idx) AS next_from
    FROM `tabEmployee Internal Work History` h
   WHERE h.parenttype = 'Employee'
     AND h.parentfield = 'internal_work_history'
     AND h.from_date IS NOT NULL
     AND COALESCE(h.department, '') <> ''
),
past AS (
  SELECT employee, department, from_date,
         LEAST(COALESCE(to_date, next_from - INTERVAL 1 DAY), COALESCE(next_from - INTERVAL 1 DAY, to_date)) AS last_day
    FROM history
   WHERE to_date IS NOT NULL
      OR next_from IS NOT NULL
)
SELECT p.employee AS employee_id,
       p.department AS unit_id,
       p.from_date AS valid_from,
       p.last_day AS valid_to
  FROM past p
 WHERE p.last_day >= p.from_date
UNION ALL
SELECT e.name,
       e.department,
       COALESCE((SELECT MAX(h.from_date) FROM history h WHERE h.employee = e.name AND h.to_date IS NULL AND h.next_from IS NULL),
                (SELECT MAX(p.last_day) + INTERVAL 1 DAY FROM past p WHERE p.employee = e.name)),
       NULL
  FROM `tabEmployee` e
 WHERE COALESCE(e.department, '') <> ''
 ORDER BY employee_id, valid_from
