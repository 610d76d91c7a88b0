-- Documents planned for somebody whose own they are not: once mailed, the report of that post and
-- period goes to nobody else.
create table if not exists stand_in (
  report varchar(60) not null,
  period varchar(200) not null,
  subject varchar(400) not null,
  post varchar(400) not null,
  recipient varchar(400) not null,
  primary key (report, period, subject, post, recipient)
);
