-- Feed employees, Frappe HR: everybody, also who left: their answers still count.
SELECT e.name AS employee_id,
       e.employee_name AS name,
       COALESCE(NULLIF(TRIM(e.company_email), ''), NULLIF(TRIM(e.user_id), '')) AS email,
       e.designation AS job_level,
       e.date_of_joining AS hired_on,
       COALESCE(e.relieving_date, CASE WHEN e.status = 'Left' THEN DATE(e.modified) END) AS left_on
  FROM `tabEmployee` e
 ORDER BY e.name
