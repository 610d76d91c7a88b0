select set_config('application_name', ?, false),
  set_config('tcp_keepalives_idle', '30', false),
  set_config('tcp_keepalives_interval', '10', false),
  set_config('tcp_keepalives_count', '3', false),
  -- a lock is idle all night; servers from version 14 on may end idle sessions
  (select set_config(name, '0', false) from pg_settings where name = 'idle_session_timeout')
