-- Tables of Odoo 16 (Contacts, CRM, Invoicing, Employees, Contracts, Time Off), with the system's names and types,
-- as far as the recipes or their traps need them. Odoo keeps CRM and HR in one database.
create table res_company (id serial primary key, name varchar not null, partner_id int not null, currency_id int);
create table res_partner_industry (id serial primary key, name jsonb, active boolean);
create table res_partner (
  id serial primary key,
  name varchar,
  ref varchar,
  lang varchar,
  active boolean,
  is_company boolean,
  type varchar,
  parent_id int,
  commercial_partner_id int,
  industry_id int,
  user_id int,
  email varchar,
  phone varchar,
  mobile varchar,
  function varchar,
  write_date timestamp
);
create table res_users (
  id serial primary key,
  login varchar not null,
  password varchar,
  partner_id int not null,
  active boolean,
  company_id int
);
create table crm_stage (id serial primary key, name jsonb not null, is_won boolean, sequence int);
create table crm_lead (
  id serial primary key,
  name varchar not null,
  type varchar not null,
  active boolean,
  partner_id int,
  user_id int,
  company_id int,
  stage_id int,
  probability double precision,
  expected_revenue numeric,
  date_closed timestamp
);
create table account_move (
  id serial primary key,
  state varchar not null,
  move_type varchar not null,
  partner_id int,
  commercial_partner_id int,
  invoice_date date,
  amount_untaxed_signed numeric
);
create table hr_department (
  id serial primary key,
  name varchar not null,
  complete_name varchar,
  active boolean,
  parent_id int,
  parent_path varchar,
  manager_id int,
  company_id int,
  write_date timestamp
);
create table hr_job (id serial primary key, name jsonb not null, active boolean, department_id int);
create table hr_employee (
  id serial primary key,
  name varchar,
  work_email varchar,
  active boolean,
  user_id int,
  department_id int,
  job_id int,
  parent_id int,
  birthday date,
  departure_date date,
  write_date timestamp
);
create table hr_contract (
  id serial primary key,
  name varchar not null,
  employee_id int,
  department_id int,
  state varchar,
  kanban_state varchar,
  active boolean,
  date_start date not null,
  date_end date,
  wage numeric not null
);
create table hr_leave_type (id serial primary key, name jsonb not null, active boolean);
create table hr_leave (
  id serial primary key,
  employee_id int,
  holiday_status_id int not null,
  holiday_type varchar,
  state varchar,
  active boolean,
  request_date_from date,
  request_date_to date,
  request_unit_half boolean,
  number_of_days double precision,
  date_from timestamp,
  date_to timestamp
);
