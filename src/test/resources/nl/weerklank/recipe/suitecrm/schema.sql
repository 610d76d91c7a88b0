-- Tables of SuiteCRM 7.14, with the system's names and types, as far as the recipe or its traps need them.
create table accounts (
  id char(36) not null primary key,
  name varchar(150) default null,
  date_entered datetime default null,
  date_modified datetime default null,
  deleted tinyint(1) default 0,
  assigned_user_id char(36) default null,
  account_type varchar(50) default null,
  industry varchar(50) default null,
  annual_revenue varchar(100) default null,
  employees varchar(10) default null
) default charset=utf8;
create table contacts (
  id char(36) not null primary key,
  date_entered datetime default null,
  deleted tinyint(1) default 0,
  first_name varchar(100) default null,
  last_name varchar(100) default null,
  title varchar(100) default null,
  do_not_call tinyint(1) default 0,
  phone_home varchar(100) default null,
  phone_mobile varchar(100) default null,
  phone_work varchar(100) default null
) default charset=utf8;
create table accounts_contacts (
  id varchar(36) not null primary key,
  contact_id varchar(36) default null,
  account_id varchar(36) default null,
  date_modified datetime default null,
  deleted tinyint(1) default 0
) default charset=utf8;
create table opportunities (
  id char(36) not null primary key,
  name varchar(50) default null,
  deleted tinyint(1) default 0,
  amount double default null,
  amount_usdollar double default null,
  currency_id char(36) default null,
  date_closed date default null,
  sales_stage varchar(255) default null,
  probability double default null
) default charset=utf8;
create table accounts_opportunities (
  id varchar(36) not null primary key,
  opportunity_id varchar(36) default null,
  account_id varchar(36) default null,
  date_modified datetime default null,
  deleted tinyint(1) default 0
) default charset=utf8;
create table aos_contracts (
  id char(36) not null primary key,
  name varchar(255) default null,
  deleted tinyint(1) default 0,
  start_date date default null,
  end_date date default null,
  status varchar(100) default 'Not Started',
  contract_account_id char(36) default null
) default charset=utf8;
create table users (
  id char(36) not null primary key,
  user_name varchar(60) default null,
  user_hash varchar(255) default null,
  first_name varchar(255) default null,
  last_name varchar(255) default null,
  deleted tinyint(1) default 0,
  status varchar(100) default null
) default charset=utf8;
create table email_addresses (
  id char(36) not null primary key,
  email_address varchar(255) default null,
  email_address_caps varchar(255) default null,
  invalid_email tinyint(1) default 0,
  opt_out tinyint(1) default 0,
  deleted tinyint(1) default 0
) default charset=utf8;
create table email_addr_bean_rel (
  id char(36) not null primary key,
  email_address_id char(36) not null,
  bean_id char(36) not null,
  bean_module varchar(100) default null,
  primary_address tinyint(1) default 0,
  reply_to_address tinyint(1) default 0,
  date_created datetime default null,
  deleted tinyint(1) default 0
) default charset=utf8;
