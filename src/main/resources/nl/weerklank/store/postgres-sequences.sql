select
  setval('batch_job_instance_seq',
    (select coalesce(max(job_instance_id), 0) + 1 from batch_job_instance), false),
  setval('batch_job_execution_seq',
    (select coalesce(max(job_execution_id), 0) + 1 from batch_job_execution), false),
  setval('batch_step_execution_seq',
    (select coalesce(max(step_execution_id), 0) + 1 from batch_step_execution), false),
  setval(pg_get_serial_sequence('mail', 'id'),
    (select coalesce(max(id), 0) + 1 from mail), false)
