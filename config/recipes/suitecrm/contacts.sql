-- Feed contacts, SuiteCRM: people at the accounts. A contact linked to several accounts counts for the link changed last.
WITH link AS (
  SELECT l.contact_id, l.account_id,
         ROW_NUMBER() OVER (PARTITION BY l.contact_id ORDER BY l.date_modified DESC, l.account_id) AS nth
    FROM accounts_contacts l
    JOIN accounts a ON a.id = l.account_id
   WHERE COALESCE(l.deleted, 0) = 0
     AND COALESCE(a.deleted, 0) = 0
     AND COALESCE(a.account_type, '') NOT IN (${account.types.left-out})
),
address AS (
  SELECT r.bean_id AS contact_id, MIN(LOWER(TRIM(m.email_address))) AS email
    FROM email_addr_bean_rel r
    JOIN email_addresses m ON m.id = r.email_address_id AND COALESCE(m.deleted, 0) = 0
   WHERE r.bean_module = 'Contacts'
     AND r.primary_address = 1
     AND COALESCE(r.deleted, 0) = 0
   GROUP BY r.bean_id
)
SELECT c.id AS contact_id,
       link.account_id AS customer_id,
       REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(CONCAT_WS(' ', c.first_name, c.last_name), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#039;', ''''), '&#96;', '`'), '&amp;', '&') AS name,
       c.title AS role,
       address.email AS email,
       -- Who is not to be called has no number on a call list.
       CASE WHEN COALESCE(c.do_not_call, 0) = 0
            THEN COALESCE(NULLIF(TRIM(c.phone_work), ''), c.phone_mobile)
       END AS phone
  FROM contacts c
  JOIN link ON link.contact_id = c.id AND link.nth = 1
  LEFT JOIN address ON address.contact_id = c.id
 WHERE COALESCE(c.deleted, 0) = 0
 ORDER BY c.id
