select r.id, r.as_of
from run r
where r.finished_at is not null
  and r.exit_code in (0, 3)
  and exists (select 1 from run_reader p where p.run = r.id)
order by r.id desc
limit 1
