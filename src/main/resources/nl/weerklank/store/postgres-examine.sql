select
  (select pg_encoding_to_char(encoding) from pg_database where datname = current_database())
    as encoding,
  pg_is_in_recovery() as standby,
  coalesce(has_schema_privilege(current_schema(), 'create'),
    has_database_privilege(current_database(), 'create')) as creatable
