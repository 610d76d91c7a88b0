-- Feed absences, IceHrm: the days of approved leave. How much of a day is told in words:
-- "Full Day", "Half Day - Morning", "2 Hours - Afternoon". Leave whose cancellation was only asked for still stands.
SELECT COALESCE(NULLIF(TRIM(e.employee_id), ''), CONCAT('emp-', e.id)) AS employee_id,
       d.leave_date AS `from`,
       d.leave_date AS `to`,
       CASE
         WHEN d.leave_type LIKE 'Full Day%' THEN 1
         WHEN d.leave_type LIKE 'Half Day%' THEN 0.5
         WHEN d.leave_type LIKE '% Hour%' THEN CAST(SUBSTRING_INDEX(d.leave_type, ' ', 1) AS DECIMAL(4, 2)) / ${hours.per.day}
       END AS days
  FROM EmployeeLeaveDays d
  JOIN EmployeeLeaves l ON l.id = d.employee_leave
  JOIN LeaveTypes t ON t.id = l.leave_type
  JOIN Employees e ON e.id = l.employee
 WHERE l.status IN ('Approved', 'Cancellation Requested')
   AND t.name IN (${absence.types})
   AND d.leave_date IS NOT NULL
 ORDER BY d.id
