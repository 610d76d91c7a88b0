insert into mail_change (mail, number, changed_at, state, detail)
select cast(? as bigint),
  coalesce(max(number), 0) + 1,
  cast(? as timestamp with time zone),
  cast(? as varchar(20)),
  cast(? as varchar(400))
from mail_change
where mail = ?
