-- The weeks a trend's limits were set by, frozen so that they do not move with the trend they judge.

create table if not exists baseline (
  metric varchar(100) not null,
  unit_id varchar(400) not null,
  begins_on date not null,
  frozen_on date not null,
  weeks varchar(10000) not null,
  primary key (metric, unit_id, begins_on)
);
