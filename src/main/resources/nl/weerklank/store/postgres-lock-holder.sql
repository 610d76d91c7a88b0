select a.application_name, a.backend_start
from pg_locks l
join pg_stat_activity a on a.pid = l.pid
where l.locktype = 'advisory'
  and l.granted
  and cast(l.classid as bigint) = ?
  and cast(l.objid as bigint) = ?
  and l.objsubid = 2
  and l.database = (select oid from pg_database where datname = current_database())
