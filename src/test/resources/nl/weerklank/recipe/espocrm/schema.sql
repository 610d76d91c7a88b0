-- Tables of EspoCRM 8, with the system's names and types, as far as the recipe or its traps need them.
create table account (
  id varchar(17) not null primary key,
  name varchar(249) default null,
  deleted tinyint(1) default 0,
  type varchar(255) default null,
  industry varchar(255) default null,
  assigned_user_id varchar(17) default null,
  created_at datetime default null
) default charset=utf8mb4;
create table contact (
  id varchar(17) not null primary key,
  deleted tinyint(1) default 0,
  first_name varchar(100) default null,
  last_name varchar(100) default null,
  account_id varchar(17) default null,
  do_not_call tinyint(1) not null default 0
) default charset=utf8mb4;
create table account_contact (
  id bigint not null auto_increment primary key,
  account_id varchar(17) default null,
  contact_id varchar(17) default null,
  role varchar(100) default null,
  is_inactive tinyint(1) default 0,
  deleted tinyint(1) default 0
) default charset=utf8mb4;
create table opportunity (
  id varchar(17) not null primary key,
  name varchar(255) default null,
  deleted tinyint(1) default 0,
  account_id varchar(17) default null,
  stage varchar(255) default 'Prospecting',
  close_date date default null,
  amount double default null,
  amount_currency varchar(3) default null,
  probability int default null
) default charset=utf8mb4;
create table `user` (
  id varchar(17) not null primary key,
  deleted tinyint(1) default 0,
  user_name varchar(50) default null,
  password varchar(150) default null,
  is_active tinyint(1) not null default 1
) default charset=utf8mb4;
create table email_address (
  id varchar(17) not null primary key,
  name varchar(255) default null,
  deleted tinyint(1) default 0,
  lower varchar(255) default null,
  invalid tinyint(1) not null default 0,
  opt_out tinyint(1) not null default 0
) default charset=utf8mb4;
create table entity_email_address (
  id bigint not null auto_increment primary key,
  entity_id varchar(17) default null,
  email_address_id varchar(17) default null,
  entity_type varchar(100) default null,
  `primary` tinyint(1) default 0,
  deleted tinyint(1) default 0
) default charset=utf8mb4;
create table phone_number (
  id varchar(17) not null primary key,
  name varchar(36) default null,
  deleted tinyint(1) default 0,
  type varchar(255) default null
) default charset=utf8mb4;
create table entity_phone_number (
  id bigint not null auto_increment primary key,
  entity_id varchar(17) default null,
  phone_number_id varchar(17) default null,
  entity_type varchar(100) default null,
  `primary` tinyint(1) default 0,
  deleted tinyint(1) default 0
) default charset=utf8mb4;
