-- Tables of Frappe HR 15, with the system's names and types, as far as the recipe or its traps need them.
create table `tabDepartment` (
  name varchar(140) not null primary key,
  creation datetime(6) default null,
  modified datetime(6) default null,
  docstatus int(1) not null default 0,
  idx int(8) not null default 0,
  department_name varchar(140) default null,
  parent_department varchar(140) default null,
  company varchar(140) default null,
  is_group int(1) not null default 0,
  disabled int(1) not null default 0,
  lft int(11) not null default 0,
  rgt int(11) not null default 0
) default charset=utf8mb4;
create table `tabEmployee` (
  name varchar(140) not null primary key,
  modified datetime(6) default null,
  docstatus int(1) not null default 0,
  employee_name varchar(140) default null,
  employee_number varchar(140) default null,
  company varchar(140) default null,
  status varchar(140) default 'Active',
  user_id varchar(140) default null,
  company_email varchar(140) default null,
  personal_email varchar(140) default null,
  date_of_birth date default null,
  date_of_joining date default null,
  relieving_date date default null,
  department varchar(140) default null,
  designation varchar(140) default null,
  reports_to varchar(140) default null
) default charset=utf8mb4;
create table `tabEmployee Internal Work History` (
  name varchar(140) not null primary key,
  docstatus int(1) not null default 0,
  idx int(8) not null default 0,
  parent varchar(140) default null,
  parentfield varchar(140) default null,
  parenttype varchar(140) default null,
  branch varchar(140) default null,
  department varchar(140) default null,
  designation varchar(140) default null,
  from_date date default null,
  to_date date default null
) default charset=utf8mb4;
create table `tabAttendance` (
  name varchar(140) not null primary key,
  docstatus int(1) not null default 0,
  employee varchar(140) default null,
  status varchar(140) default 'Present',
  leave_type varchar(140) default null,
  attendance_date date default null,
  company varchar(140) default null
) default charset=utf8mb4;
