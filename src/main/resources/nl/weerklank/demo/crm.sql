CREATE TABLE account (
  account_no VARCHAR(12) PRIMARY KEY,
  account_name VARCHAR(120) NOT NULL,
  segment_code CHAR(2) NOT NULL,
  owner_no VARCHAR(5),
  revenue_year NUMERIC(14, 2),
  margin_year NUMERIC(14, 2),
  currency_code CHAR(3),
  contract_end DATE,
  created_on DATE NOT NULL,
  cancelled_on DATE,
  deleted SMALLINT
);

CREATE TABLE contact_person (
  contact_no VARCHAR(12) PRIMARY KEY,
  account_no VARCHAR(12) NOT NULL,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(80) NOT NULL,
  job_title VARCHAR(40),
  email VARCHAR(160),
  phone VARCHAR(30),
  deleted SMALLINT
);
