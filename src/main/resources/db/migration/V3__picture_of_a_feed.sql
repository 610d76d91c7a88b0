-- What a feed looked like when it was last stored, so that the same rows again need no comparing.
-- Null: to be compared.

alter table reference_feed add column if not exists picture varchar(100);
alter table reference_feed add column if not exists changed_on date;
