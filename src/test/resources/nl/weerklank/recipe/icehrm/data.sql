-- Five units, eight people. Unit 2 has two heads, 4 an unreadable list, 5 a list of texts.
insert into CompanyStructures (id, title, description, type, parent, heads) values
  (1, 'Noordzee', '', 'Company', null, '[]'), (2, 'Service', '', 'Department', 1, '[3, 2]'), (3, 'Sales', '', 'Department', 1, null),
  (4, 'Telefonie', '', 'Unit', 2, 'Jan'), (5, ' Chat ', '', 'Unit', 2, '["4"]'), (6, 'Dubbel', '', 'Unit', 3, ''), (7, 'Dubbel', '', 'Unit', 2, null);
insert into JobTitles (id, name) values (1, 'Teamleider'), (2, 'Medewerker');
-- As in the sample data IceHrm brings, 1 reports to 2 and 2 to 1. 6 has no number.
insert into Employees (id, employee_id, first_name, middle_name, last_name, job_title, work_email, joined_date, supervisor, indirect_supervisors, department, termination_date, status) values
  (1, '0001', 'Sanne', null, 'Visser', 1, 'Sanne.Visser@noordzee.example', '2018-01-01', 2, null, 1, null, 'Active'),
  (2, '0002', 'Daan', '', 'Bakker', 1, 'daan@noordzee.example', '2018-01-01', 1, '', 2, null, 'Active'),
  (3, '0003', 'Fatima', 'van', 'Dam', 1, '', '2019-01-01', 1, '[]', 2, null, 'Active'),
  (4, '0004', 'Jeroen', null, 'Boer', 2, null, '2020-01-01', 2, '[3,1]', 5, null, 'Active'),
  (5, '0005', 'Anouk', null, null, 2, null, '2020-06-01', 2, '["3"]', 4, '2026-03-31', 'Terminated'),
  (6, null, 'Mehmet', null, 'Kaya', 2, null, '2021-01-01', 4, 'onzin', 4, null, 'Terminated'),
  (7, '0007', 'Lotte', null, 'Mulder', null, null, null, null, null, null, '2026-06-30', 'Active'),
  (8, '0008', 'Bram', null, 'Vos', 2, null, '2022-01-01', 2, null, 3, null, 'Terminated');
-- 4 was in Service, then in Sales, then, the same day, in Telefonie, then in Chat. 6 came from a title nobody has now, 2 from one two units have.
insert into EmployeeDataHistory (type, employee, field, old_value, new_value, created) values
  ('Employee', 4, 'department', 'Telefonie', 'Chat', '2025-01-15 09:00:00'), ('Employee', 4, 'department', 'Service', 'Sales', '2022-04-01 10:00:00'),
  ('Employee', 4, 'department', 'Sales', 'Telefonie', '2022-04-01 11:00:00'), ('Employee', 4, 'job_title', 'Medewerker', 'Teamleider', '2025-02-01 09:00:00'),
  ('Employee', 6, 'department', 'Klantenservice', 'Telefonie', '2026-02-02 08:00:00'), ('Employee', 2, 'department', 'Dubbel', 'Service', '2020-01-01 08:00:00'),
  ('Login', 3, 'department', 'Sales', 'Service', '2020-01-01 08:00:00');
insert into LeaveTypes (id, name) values (1, 'Annual leave'), (3, 'Medical leave');
insert into EmployeeLeaves (id, employee, leave_type, status) values
  (1, 4, 3, 'Approved'), (2, 5, 3, 'Pending'), (3, 5, 3, 'Rejected'), (4, 5, 3, 'Cancelled'), (5, 5, 1, 'Approved'), (6, 6, 3, 'Cancellation Requested'), (7, 5, 3, 'Processing');
insert into EmployeeLeaveDays (employee_leave, leave_date, leave_type) values
  (1, '2026-05-04', 'Full Day'), (1, '2026-05-05', 'Half Day - Morning'), (1, '2026-05-06', '2 Hours - Afternoon'), (1, '2026-05-07', '1 Hour - Morning'), (1, null, 'Full Day'),
  (2, '2026-05-04', 'Full Day'), (3, '2026-05-04', 'Full Day'), (4, '2026-05-04', 'Full Day'), (5, '2026-05-04', 'Full Day'), (6, '2026-05-08', 'Half Day - Afternoon'), (7, '2026-05-04', 'Full Day');
