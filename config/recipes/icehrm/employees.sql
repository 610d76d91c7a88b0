-- Feed employees, IceHrm: everybody, also who left: their answers still count. Date and status of a termination are independent:
-- who is terminated without a date left, at the latest known, with the last change in the record.
SELECT COALESCE(NULLIF(TRIM(e.employee_id), ''), CONCAT('emp-', e.id)) AS employee_id,
       CONCAT_WS(' ', e.first_name, NULLIF(TRIM(e.middle_name), ''), e.last_name) AS name,
       e.work_email AS email,
       j.name AS job_level,
       e.joined_date AS hired_on,
       COALESCE(e.termination_date,
                CASE WHEN e.status = 'Terminated'
                     THEN COALESCE((SELECT DATE(MAX(h.created)) FROM EmployeeDataHistory h WHERE h.employee = e.id), e.joined_date, DATE '1970-01-01')
                END) AS left_on
  FROM Employees e
  LEFT JOIN JobTitles j ON j.id = e.job_title
 ORDER BY e.id
