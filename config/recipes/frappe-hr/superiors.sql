-- Feed superiors, Frappe HR: whom an employee reports to. A department has no manager of its own.
SELECT e.name AS employee_id,
       e.reports_to AS superior_id,
       'direct' AS kind
  FROM `tabEmployee` e
 WHERE COALESCE(e.reports_to, '') <> ''
 ORDER BY e.name
