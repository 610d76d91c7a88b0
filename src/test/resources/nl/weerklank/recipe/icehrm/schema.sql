-- Tables of IceHrm 35, with the system's names and types, as far as the recipe or its traps need them.
create table CompanyStructures (
  id bigint(20) not null auto_increment primary key,
  title tinytext not null,
  description text not null,
  type enum('Company','Head Office','Regional Office','Department','Unit','Sub Unit','Other') default null,
  country varchar(2) not null default '0',
  parent bigint(20) null,
  timezone varchar(100) not null default 'Europe/London',
  heads varchar(255) null default null
) default charset=utf8;
create table JobTitles (
  id bigint(20) not null auto_increment primary key,
  code varchar(10) not null default '',
  name varchar(100) default null
) default charset=utf8;
create table Employees (
  id bigint(20) not null auto_increment primary key,
  employee_id varchar(50) default null unique,
  first_name varchar(100) default '' not null,
  middle_name varchar(100) default null,
  last_name varchar(100) default null,
  birthday date default null,
  job_title bigint(20) default null,
  work_email varchar(100) default null,
  joined_date date default null,
  supervisor bigint(20) default null,
  indirect_supervisors varchar(250) default null,
  department bigint(20) default null,
  termination_date date default null,
  status enum('Active','Terminated') default 'Active'
) default charset=utf8;
create table EmployeeDataHistory (
  id bigint(20) not null auto_increment primary key,
  type varchar(100) not null,
  employee bigint(20) not null,
  field varchar(100) not null,
  old_value varchar(500) default null,
  new_value varchar(500) default null,
  user bigint(20) null,
  updated datetime default null,
  created datetime default null
) default charset=utf8;
create table LeaveTypes (id bigint(20) not null auto_increment primary key, name varchar(100) not null unique) default charset=utf8;
create table EmployeeLeaves (
  id bigint(20) not null auto_increment primary key,
  employee bigint(20) not null,
  leave_type bigint(20) not null,
  date_start date default null,
  date_end date default null,
  status enum('Approved','Pending','Rejected','Cancellation Requested','Cancelled','Processing') default 'Pending'
) default charset=utf8;
create table EmployeeLeaveDays (
  id bigint(20) not null auto_increment primary key,
  employee_leave bigint(20) not null,
  leave_date date default null,
  leave_type enum('Full Day','Half Day - Morning','Half Day - Afternoon','1 Hour - Morning','2 Hours - Morning','3 Hours - Morning','1 Hour - Afternoon','2 Hours - Afternoon','3 Hours - Afternoon') not null
) default charset=utf8;
