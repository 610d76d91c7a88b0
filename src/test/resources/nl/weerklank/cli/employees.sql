SELECT id AS employee_id, name, mail AS email, level AS job_level, lang AS language, gone AS left_on FROM worker
