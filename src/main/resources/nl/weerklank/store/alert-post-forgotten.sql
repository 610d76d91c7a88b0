update alert_post set response_id = ?
where response_id = ? and feed = (select n.id from name n where n.kind = 'FEED' and n.number = ?)
