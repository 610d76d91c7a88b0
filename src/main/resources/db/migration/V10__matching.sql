-- Who was forgotten may be named by a number or an address as well: hashes of those point to the
-- hash of the id. Null: the row is about the id itself.

alter table kept_out add column if not exists stands_for varchar(64);

-- The day an answer without a date was first seen, by a hash of feed and response id (Hash). id
-- holds feed and serial, so that a feed's rows lie together. gone_on: first day its feed no longer
-- gave it, or gave it with a date.

create table if not exists first_seen (
  id bigint primary key,
  answer bigint not null,
  seen_on date not null,
  gone_on date
);
