-- With which program, settings and templates a run worked: 16 hex digits of the SHA-256 of each.

create table if not exists run_origin (
  run bigint primary key references run (id),
  program varchar(60) not null,
  configuration varchar(64) not null,
  templates varchar(64) not null
);

-- Customers and employees who were forgotten, by a salted hash of their id, so that the next night
-- does not read them back in.

create table if not exists kept_out (
  kind varchar(20) not null,
  id_hash varchar(64) not null,
  salt varchar(64) not null,
  since date not null,
  primary key (kind, id_hash)
);
