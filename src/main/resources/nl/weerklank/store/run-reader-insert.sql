insert into run_reader (run, report, recipient, period, subjects) values (?, ?, ?, ?, ?)
