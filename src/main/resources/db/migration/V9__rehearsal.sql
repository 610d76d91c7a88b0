-- Kinds of report somebody looked at before the first real mail.

create table if not exists approval (
  report varchar(60) primary key,
  approved_at timestamp with time zone not null,
  reason varchar(400)
);

-- Who got what in the newest completed run, to compare the next one with. No foreign key: rows are
-- written before the run is over and those of older runs go when it is.

create table if not exists run_reader (
  run bigint not null,
  report varchar(60) not null,
  recipient varchar(400) not null,
  period varchar(200) not null,
  subjects varchar(1000000) not null,
  primary key (run, report, recipient)
);

create table if not exists run_answers (
  run bigint not null,
  report varchar(60) not null,
  subject varchar(400) not null,
  period varchar(200) not null,
  answers bigint not null,
  primary key (run, report, subject)
);
