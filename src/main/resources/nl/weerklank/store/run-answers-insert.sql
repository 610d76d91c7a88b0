insert into run_answers (run, report, subject, period, answers) values (?, ?, ?, ?, ?)
