-- Feed employees, OrangeHRM: everybody, also who left: their answers still count. Who was purged has no data left.
SELECT COALESCE(NULLIF(TRIM(e.employee_id), ''), CONCAT('emp-', e.emp_number)) AS employee_id,
       CONCAT_WS(' ', e.emp_firstname, NULLIF(TRIM(e.emp_middle_name), ''), e.emp_lastname) AS name,
       e.emp_work_email AS email,
       j.job_title AS job_level,
       e.joined_date AS hired_on,
       -- The record of a termination stays when somebody comes back; only the one the employee points to holds.
       t.termination_date AS left_on
  FROM hs_hr_employee e
  LEFT JOIN ohrm_job_title j ON j.id = e.job_title_code
  LEFT JOIN ohrm_emp_termination t ON t.id = e.termination_id
 WHERE e.purged_at IS NULL
 ORDER BY e.emp_number
