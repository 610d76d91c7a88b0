-- Feed absences, Frappe HR: the attendance of days on leave, as submitted (docstatus 1; 0 is a draft, 2 was cancelled).
SELECT a.employee AS employee_id,
       a.attendance_date AS `from`,
       a.attendance_date AS `to`,
       CASE a.status WHEN 'Half Day' THEN 0.5 ELSE 1 END AS days
  FROM `tabAttendance` a
 WHERE a.docstatus = 1
   AND a.status IN ('On Leave', 'Half Day')
   AND a.leave_type IN (${absence.types})
 ORDER BY a.attendance_date, a.name
