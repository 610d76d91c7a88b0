insert into mail (
  report, period, recipient, state, priority, language, attempts, run, revision, changed_at)
values (?, ?, ?, 'PLANNED', ?, ?, 0, ?, 0, ?)
