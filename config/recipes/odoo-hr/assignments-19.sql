-- Feed assignments, Odoo 19: the department of every version of an employee. A version holds until the day before the next.
-- Versions without an employee are templates of contracts.
WITH version AS (
  SELECT v.employee_id, v.department_id, v.date_version,
         LEAD(v.date_version) OVER (PARTITION BY v.employee_id ORDER BY v.date_version, v.id) - 1 AS day_before_next,
         v.departure_date
    FROM hr_version v
   WHERE v.active IS NOT FALSE
     AND v.employee_id IS NOT NULL
)
SELECT employee_id,
       department_id AS unit_id,
       date_version AS valid_from,
       LEAST(day_before_next, departure_date) AS valid_to
  FROM version
 WHERE department_id IS NOT NULL
 ORDER BY employee_id, date_version
