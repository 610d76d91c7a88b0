-- Feed absences, OrangeHRM: one row per day of leave that was taken (status 3); half days are 0.5.
-- Rejected -1, cancelled 0, pending 1, scheduled 2, weekend 4 and holiday 5 are no absence.
SELECT COALESCE(NULLIF(TRIM(e.employee_id), ''), CONCAT('emp-', e.emp_number)) AS employee_id,
       l.`date` AS `from`,
       l.`date` AS `to`,
       l.length_days AS days
  FROM ohrm_leave l
  JOIN ohrm_leave_type t ON t.id = l.leave_type_id
  JOIN hs_hr_employee e ON e.emp_number = l.emp_number AND e.purged_at IS NULL
 WHERE l.status = 3
   AND l.length_days > 0
   AND t.name IN (${absence.types})
 ORDER BY l.id
