-- Feed units, Frappe HR: departments. Their key is a text such as "Sales - NL". A disabled one counts until the day of its last change.
SELECT d.name AS unit_id,
       d.department_name AS name,
       NULLIF(d.parent_department, '') AS parent_id,
       CASE WHEN d.disabled = 1 THEN DATE(d.modified) END AS valid_to
  FROM `tabDepartment` d
 ORDER BY d.lft, d.name
