select id, period
from mail
where report = ? and recipient = ? and state = 'PLANNED'
