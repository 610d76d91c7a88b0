select id, state
from mail
where state = 'RENDERED' or (state = 'DEFERRED' and (due_at is null or due_at <= ?))
order by priority, id
limit 1
