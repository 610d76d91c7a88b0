select m.recipient, d.subject
from mail m join mail_document d on d.mail = m.id
where m.report = ? and m.period = ? and m.state in ('SENDING', 'ACCEPTED', 'IN_DOUBT')
