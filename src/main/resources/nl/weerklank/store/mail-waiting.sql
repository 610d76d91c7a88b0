select id, priority
from mail
where state = ?
  and (state = 'RENDERED' or due_at is null or due_at <= ?)
  and (cast(? as varchar(1000)) = ''
    or position(',' || report || ',' in cast(? as varchar(1000))) > 0)
  and (cast(? as varchar(1000)) = ''
    or position(',' || report || ',' in cast(? as varchar(1000))) = 0)
  and (cast(? as varchar(400)) = ''
    or exists (
      select 1 from mail_document d where d.mail = mail.id and d.subject = cast(? as varchar(400))))
  and (cast(? as varchar(400)) = ''
    or position(cast(? as varchar(400)) in recipient) = 1)
order by state, priority, id
limit ?
