select m.recipient, o.window_from, o.window_to, o.metric, o.counts
from own_page o join mail m on m.id = o.mail
where m.state = 'ACCEPTED'
  and m.changed_at < ?
  and m.recipient like 'person:%'
  and o.window_to >= ?
order by o.window_to, m.id
