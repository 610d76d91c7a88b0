select id
from (
  (select id, priority
  from mail
  where state = 'RENDERED'
    and (cast(? as varchar(1000)) = ''
      or position(',' || report || ',' in cast(? as varchar(1000))) > 0)
    and (cast(? as varchar(400)) = ''
      or exists (
        select 1 from mail_document d where d.mail = mail.id and d.subject = cast(? as varchar(400))))
    and recipient like cast(? as varchar(400))
  order by state, priority, id
  limit 1)
  union all
  (select id, priority
  from mail
  where state = 'DEFERRED'
    and (due_at is null or due_at <= ?)
    and (cast(? as varchar(1000)) = ''
      or position(',' || report || ',' in cast(? as varchar(1000))) > 0)
    and (cast(? as varchar(400)) = ''
      or exists (
        select 1 from mail_document d where d.mail = mail.id and d.subject = cast(? as varchar(400))))
    and recipient like cast(? as varchar(400))
  order by state, priority, id
  limit 1)
) as waiting
order by priority, id
limit 1
