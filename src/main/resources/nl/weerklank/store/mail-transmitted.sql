select count(*)
from mail_change c
where c.state in ('ACCEPTED', 'IN_DOUBT')
  and c.changed_at >= ?
  and not exists (
    select 1
    from mail_change doubt
    where doubt.mail = c.mail and doubt.number = c.number - 1 and doubt.state = 'IN_DOUBT')
