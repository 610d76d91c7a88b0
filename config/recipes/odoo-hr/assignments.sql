-- Feed assignments, Odoo 16 to 18 with the module Contracts: the department of every contract that runs or ran.
-- A contract that has no end ends the day before the next one begins. Who has no contract is in today's department.
WITH contract AS (
  SELECT c.employee_id, c.department_id, c.date_start, c.date_end,
         LEAD(c.date_start) OVER (PARTITION BY c.employee_id ORDER BY c.date_start, c.id) - 1 AS day_before_next
    FROM hr_contract c
   WHERE c.state IN ('open', 'close')
     AND c.active IS NOT FALSE
     AND c.employee_id IS NOT NULL
)
SELECT employee_id,
       department_id AS unit_id,
       date_start AS valid_from,
       -- LEAST leaves an empty date out.
       LEAST(date_end, day_before_next) AS valid_to
  FROM contract
 WHERE department_id IS NOT NULL
UNION ALL
SELECT e.id, e.department_id, NULL, NULL
  FROM hr_employee e
 WHERE e.department_id IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM contract WHERE contract.employee_id = e.id)
 ORDER BY employee_id, valid_from
