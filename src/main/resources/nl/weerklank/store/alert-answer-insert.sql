insert into alert_answer (rule, feed, response_id, recipient, answered_on, mail)
values (?, ?, ?, ?, ?, ?)
