-- Tables of OrangeHRM 4.10, with the system's names and types, as far as the recipe or its traps need them.
create table ohrm_subunit (
  id int(6) not null primary key,
  name varchar(100) not null,
  unit_id varchar(100) default null,
  lft smallint(6) unsigned default null,
  rgt smallint(6) unsigned default null,
  level smallint(6) unsigned default null
) default charset=utf8;
create table ohrm_job_title (
  id int(13) not null primary key,
  job_title varchar(100) not null,
  is_deleted tinyint(1) default 0
) default charset=utf8;
create table hs_hr_employee (
  emp_number int(7) not null primary key,
  employee_id varchar(50) default null,
  emp_lastname varchar(100) not null default '',
  emp_firstname varchar(100) not null default '',
  emp_middle_name varchar(100) not null default '',
  emp_birthday date default null,
  job_title_code int(7) default null,
  work_station int(6) default null,
  emp_work_email varchar(50) default null,
  joined_date date default null,
  termination_id int(4) default null,
  purged_at timestamp null default null
) default charset=utf8;
create table hs_hr_emp_reportto (
  erep_sup_emp_number int(7) not null default 0,
  erep_sub_emp_number int(7) not null default 0,
  erep_reporting_mode int(7) not null default 0,
  primary key (erep_sup_emp_number, erep_sub_emp_number, erep_reporting_mode)
) default charset=utf8;
create table ohrm_emp_termination (
  id int(4) not null primary key,
  emp_number int(4) default null,
  reason_id int(4) default null,
  termination_date date not null,
  note varchar(255) default null
) default charset=utf8;
create table ohrm_leave_type (
  id int(10) unsigned not null primary key,
  name varchar(50) not null,
  deleted tinyint(1) not null default 0
) default charset=utf8;
create table ohrm_leave (
  id int(11) not null primary key,
  date date default null,
  length_hours decimal(6,2) unsigned default null,
  length_days decimal(6,4) unsigned default null,
  status smallint(6) default null,
  comments varchar(256) default null,
  leave_request_id int(10) unsigned not null,
  leave_type_id int(10) unsigned not null,
  emp_number int(7) not null
) default charset=utf8;
