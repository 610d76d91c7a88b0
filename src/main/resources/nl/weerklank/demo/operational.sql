CREATE TABLE topic (
  topic_code CHAR(3) PRIMARY KEY,
  topic_label VARCHAR(40) NOT NULL
);

CREATE TABLE ticket (
  ticket_no BIGINT PRIMARY KEY,
  closed_at TIMESTAMP(0),
  channel_code CHAR(1) NOT NULL,
  process_name VARCHAR(40) NOT NULL,
  branch VARCHAR(40),
  agent_no VARCHAR(5),
  account_no VARCHAR(12),
  contact_no VARCHAR(12),
  consumer_no VARCHAR(12)
);

CREATE TABLE survey_contact (
  row_id BIGINT PRIMARY KEY,
  answer_no VARCHAR(12) NOT NULL,
  ticket_no BIGINT NOT NULL,
  submitted_at TIMESTAMP(0),
  q1_recommend VARCHAR(12),
  q2_easy VARCHAR(12),
  q3_why VARCHAR(4000),
  topic_code CHAR(3),
  complaint CHAR(1) NOT NULL,
  lang CHAR(2)
);

CREATE TABLE survey_relation (
  row_id BIGINT PRIMARY KEY,
  answer_no VARCHAR(12) NOT NULL,
  submitted_at TIMESTAMP(0) NOT NULL,
  account_no VARCHAR(12),
  contact_no VARCHAR(12),
  owner_no VARCHAR(5),
  q1_recommend SMALLINT,
  q2_satisfied SMALLINT,
  q3_why VARCHAR(4000),
  topic_code CHAR(3),
  lang CHAR(2)
);

CREATE TABLE survey_website (
  row_id BIGINT PRIMARY KEY,
  answer_no VARCHAR(12) NOT NULL,
  submitted_at TIMESTAMP(0) WITH TIME ZONE NOT NULL,
  visitor_token VARCHAR(16),
  journey VARCHAR(40) NOT NULL,
  unit_code VARCHAR(10),
  q1_effort VARCHAR(12),
  q2_why VARCHAR(4000),
  topic_code CHAR(3),
  lang CHAR(2)
);

CREATE TABLE survey_employee (
  row_id BIGINT PRIMARY KEY,
  answer_no VARCHAR(12) NOT NULL,
  submitted_at TIMESTAMP(0) NOT NULL,
  personeelsnr VARCHAR(5),
  q1_recommend SMALLINT,
  q2_why VARCHAR(4000),
  lang CHAR(2)
);

CREATE TABLE kpi_target (
  target_id INTEGER PRIMARY KEY,
  unit_code VARCHAR(10),
  kpi VARCHAR(12) NOT NULL,
  valid_from DATE NOT NULL,
  target_value NUMERIC(6, 2) NOT NULL
);

CREATE TABLE calendar_event (
  event_id INTEGER PRIMARY KEY,
  event_day DATE NOT NULL,
  unit_code VARCHAR(10),
  description VARCHAR(120) NOT NULL
);
