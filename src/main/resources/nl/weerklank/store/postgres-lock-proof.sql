do $$
begin
  -- a transaction waits for a source as long as that takes, whatever the server allows others
  perform set_config('idle_in_transaction_session_timeout', '0', false);
  if not exists (
    select 1 from pg_locks
    where locktype = 'advisory' and granted
      and cast(classid as bigint) = %d and cast(objid as bigint) = %d and pid = %d)
  then
    raise exception 'the run lock was lost' using errcode = '%s';
  end if;
end $$
