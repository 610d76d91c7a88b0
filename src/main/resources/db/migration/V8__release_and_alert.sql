-- Results about the employer as readers were told them, so that later reports repeat them.

create table if not exists employer_release (
  metric varchar(100) not null,
  period_from date not null,
  period_to date not null,
  edition integer not null,
  position integer not null,
  released_on date not null,
  unit_id varchar(400) not null,
  above integer not null,
  published boolean not null,
  counts varchar(2000) not null,
  primary key (metric, period_from, period_to, edition, position)
);

-- Absence and turnover of departments, once a quarter.

create table if not exists staff_release (
  period_from date not null,
  period_to date not null,
  unit_id varchar(400) not null,
  released_on date not null,
  people integer not null,
  headcount double precision not null,
  absence double precision,
  leavers integer not null,
  turnover double precision,
  annual_turnover double precision,
  primary key (period_from, period_to, unit_id)
);

-- Answers somebody was mailed about at once, so that nobody is told twice.

create table if not exists alert_answer (
  rule varchar(100) not null,
  feed varchar(200) not null,
  response_id varchar(400) not null,
  recipient varchar(400) not null,
  answered_on date not null,
  mail bigint not null references mail (id),
  primary key (rule, feed, response_id, recipient)
);

create index if not exists alert_mail on alert_answer (mail);
