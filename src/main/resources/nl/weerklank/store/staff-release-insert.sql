insert into staff_release (period_from, period_to, unit_id, released_on, people, headcount, absence, leavers, turnover, annual_turnover)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
