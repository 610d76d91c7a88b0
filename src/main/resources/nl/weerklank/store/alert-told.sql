select feed, response_id, recipient
from alert_answer
where rule = ? and answered_on between ? and ?
union
select p.feed, p.response_id, p.post
from alert_post p
join alert_answer a on a.mail = p.mail and a.feed = p.feed and a.response_id = p.response_id
join mail m on m.id = p.mail
where a.rule = ? and a.answered_on between ? and ?
  and m.state <> 'SKIPPED'
