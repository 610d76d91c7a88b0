-- Feed assignments, Odoo 16 to 18 without the module Contracts: today's department. valid_from stays empty,
-- and Weerklank remembers from night to night who was where.
SELECT e.id AS employee_id,
       e.department_id AS unit_id,
       CAST(NULL AS date) AS valid_from
  FROM hr_employee e
 WHERE e.department_id IS NOT NULL
 ORDER BY e.id
