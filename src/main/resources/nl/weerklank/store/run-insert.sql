insert into run (id, as_of, attempt, owner, started_at, counts)
select coalesce(max(id), 0) + 1,
  cast(? as date),
  1 + coalesce(max(case when as_of = ? then attempt end), 0),
  cast(? as varchar(200)),
  cast(? as timestamp with time zone),
  '{}'
from run
