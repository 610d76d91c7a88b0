-- Five departments with keys that hold blanks, eight people.
insert into `tabDepartment` (name, department_name, parent_department, lft, rgt, disabled, modified) values
  ('All Departments', 'All Departments', '', 1, 10, 0, '2024-01-01 00:00:00'), ('Service - NL', 'Service', 'All Departments', 2, 7, 0, '2024-01-01 00:00:00'),
  ('Telefonie - NL', 'Telefonie', 'Service - NL', 3, 4, 0, '2024-01-01 00:00:00'), ('Balie - NL', 'Balie', 'Service - NL', 5, 6, 1, '2025-06-30 23:59:59.5'),
  ('Sales - NL', 'Sales', 'All Departments', 8, 9, 0, '2024-01-01 00:00:00');
insert into `tabEmployee` (name, employee_name, status, user_id, company_email, personal_email, date_of_joining, relieving_date, department, designation, reports_to, modified) values
  ('HR-EMP-00001', 'Sanne Visser', 'Active', 'sanne@noordzee.example', 'Sanne.Visser@noordzee.example', 'prive@mail.example', '2018-01-01', null, 'All Departments', 'Directeur', null, '2026-01-01'),
  ('HR-EMP-00002', 'Daan Bakker', 'Active', 'daan@noordzee.example', '', null, '2018-01-01', null, 'Service - NL', 'Teamleider', 'HR-EMP-00001', '2026-01-01'),
  ('HR-EMP-00003', 'Fatima Yilmaz', 'Active', null, null, 'prive@mail.example', '2019-01-01', null, 'Telefonie - NL', 'Medewerker', 'HR-EMP-00002', '2026-01-01'),
  ('HR-EMP-00004', 'Jeroen Boer', 'Left', null, null, null, '2019-01-01', '2026-03-31', 'Telefonie - NL', 'Medewerker', 'HR-EMP-00002', '2026-04-15'),
  ('HR-EMP-00005', 'Anouk Kaya', 'Left', null, null, null, '2019-01-01', null, 'Sales - NL', 'Medewerker', '', '2026-05-04 12:00:00.123456'),
  ('HR-EMP-00006', 'Mehmet Vos', 'Suspended', null, null, null, '2019-01-01', null, null, null, 'HR-EMP-00002', '2026-01-01'),
  ('HR-EMP-00007', 'Lotte Smit', 'Active', null, null, null, '2019-01-01', null, 'Sales - NL', 'Medewerker', 'HR-EMP-00001', '2026-01-01'),
  ('HR-EMP-00008', 'Bram Prins', 'Active', null, null, null, '2019-01-01', null, 'Sales - NL', 'Medewerker', 'HR-EMP-00007', '2026-01-01');
-- 3 moved by transfers, 7 by hand-written rows with ends, 8 only got another designation; rows of other tables and fields do not count.
insert into `tabEmployee Internal Work History` (name, idx, parent, parentfield, parenttype, department, designation, from_date, to_date) values
  ('h3', 3, 'HR-EMP-00003', 'internal_work_history', 'Employee', 'Telefonie - NL', null, '2025-01-01', null), ('h1', 1, 'HR-EMP-00003', 'internal_work_history', 'Employee', 'Sales - NL', null, '2019-01-01', '2022-03-31'),
  ('h2', 2, 'HR-EMP-00003', 'internal_work_history', 'Employee', 'Balie - NL', null, '2022-04-01', null), ('h4', 1, 'HR-EMP-00007', 'internal_work_history', 'Employee', 'Service - NL', null, '2019-01-01', '2023-12-31'),
  ('h5', 1, 'HR-EMP-00008', 'internal_work_history', 'Employee', null, 'Teamleider', '2020-01-01', null), ('h6', 1, 'HR-EMP-00002', 'other', 'Employee', 'Sales - NL', null, '2019-01-01', null);
insert into `tabAttendance` (name, docstatus, employee, status, leave_type, attendance_date) values
  ('a1', 1, 'HR-EMP-00003', 'On Leave', 'Sick Leave', '2026-05-04'), ('a2', 1, 'HR-EMP-00003', 'Half Day', 'Sick Leave', '2026-05-05'), ('a3', 0, 'HR-EMP-00003', 'On Leave', 'Sick Leave', '2026-05-06'),
  ('a4', 2, 'HR-EMP-00003', 'On Leave', 'Sick Leave', '2026-05-07'), ('a5', 1, 'HR-EMP-00003', 'On Leave', 'Casual Leave', '2026-05-08'), ('a6', 1, 'HR-EMP-00003', 'Present', null, '2026-05-11'),
  ('a7', 1, 'HR-EMP-00002', 'Half Day', null, '2026-05-11'), ('a8', 1, 'HR-EMP-00002', 'Absent', null, '2026-05-12');
