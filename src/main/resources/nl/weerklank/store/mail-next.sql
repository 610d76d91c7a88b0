select id, state
from mail
where (state = 'RENDERED' or (state = 'DEFERRED' and (due_at is null or due_at <= ?)))
  and (cast(? as varchar(1000)) = ''
    or position(',' || report || ',' in cast(? as varchar(1000))) > 0)
order by priority, id
limit 1
