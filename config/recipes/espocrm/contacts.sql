-- Feed contacts, EspoCRM: people at the accounts. A contact of several accounts counts for its main one.
WITH link AS (
  SELECT l.contact_id, l.account_id, l.role,
         ROW_NUMBER() OVER (PARTITION BY l.contact_id ORDER BY CASE WHEN l.account_id = c.account_id THEN 0 ELSE 1 END, l.id) AS nth
    FROM account_contact l
    JOIN contact c ON c.id = l.contact_id
    JOIN account a ON a.id = l.account_id
   WHERE COALESCE(l.deleted, 0) = 0
     AND COALESCE(l.is_inactive, 0) = 0
     AND COALESCE(a.deleted, 0) = 0
     AND COALESCE(a.type, '') NOT IN (${account.types.left-out})
),
address AS (
  SELECT r.entity_id AS contact_id, MIN(m.lower) AS email
    FROM entity_email_address r
    JOIN email_address m ON m.id = r.email_address_id AND COALESCE(m.deleted, 0) = 0
   WHERE r.entity_type = 'Contact'
     AND r.`primary` = 1
     AND COALESCE(r.deleted, 0) = 0
   GROUP BY r.entity_id
),
phone AS (
  SELECT r.entity_id AS contact_id, MIN(n.name) AS number
    FROM entity_phone_number r
    JOIN phone_number n ON n.id = r.phone_number_id AND COALESCE(n.deleted, 0) = 0
   WHERE r.entity_type = 'Contact'
     AND r.`primary` = 1
     AND COALESCE(r.deleted, 0) = 0
   GROUP BY r.entity_id
)
SELECT c.id AS contact_id,
       link.account_id AS customer_id,
       CONCAT_WS(' ', c.first_name, c.last_name) AS name,
       link.role AS role,
       address.email AS email,
       -- Who is not to be called has no number on a call list.
       CASE WHEN COALESCE(c.do_not_call, 0) = 0 THEN phone.number END AS phone
  FROM contact c
  JOIN link ON link.contact_id = c.id AND link.nth = 1
  LEFT JOIN address ON address.contact_id = c.id
  LEFT JOIN phone ON phone.contact_id = c.id
 WHERE COALESCE(c.deleted, 0) = 0
 ORDER BY c.id
