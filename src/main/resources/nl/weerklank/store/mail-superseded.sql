select id, period
from mail
where report = ? and recipient = ? and state in ('PLANNED', 'RENDERED', 'DEFERRED')
