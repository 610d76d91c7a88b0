update mail set spool_file = ?, mail_sha256 = ?, message_id = ?
where id = ?
