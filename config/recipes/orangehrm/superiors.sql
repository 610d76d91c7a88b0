-- Feed superiors, OrangeHRM: mode 1 is direct, 2 indirect; every other mode is one an administrator added.
SELECT COALESCE(NULLIF(TRIM(e.employee_id), ''), CONCAT('emp-', e.emp_number)) AS employee_id,
       COALESCE(NULLIF(TRIM(s.employee_id), ''), CONCAT('emp-', s.emp_number)) AS superior_id,
       CASE r.erep_reporting_mode WHEN 1 THEN 'direct' ELSE 'indirect' END AS kind
  FROM hs_hr_emp_reportto r
  JOIN hs_hr_employee e ON e.emp_number = r.erep_sub_emp_number AND e.purged_at IS NULL
  JOIN hs_hr_employee s ON s.emp_number = r.erep_sup_emp_number AND s.purged_at IS NULL
 ORDER BY e.emp_number, r.erep_reporting_mode, s.emp_number
