-- Feed customers, SuiteCRM, for who keeps the revenue with a customer in the account's field "Annual Revenue".
-- That field is text and holds whatever was typed: "€ 1.250.000,00", "85000", "unknown". It goes through as it is;
-- Weerklank reads it by the source's locale and counts what is no amount.
SELECT a.id AS customer_id,
       REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(a.name, '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#039;', ''''), '&#96;', '`'), '&amp;', '&') AS name,
       a.industry AS segment,
       (SELECT COALESCE(MIN(LOWER(TRIM(m.email_address))), MIN(u.user_name))
          FROM users u
          LEFT JOIN email_addr_bean_rel r
                 ON r.bean_id = u.id AND r.bean_module = 'Users' AND r.primary_address = 1 AND COALESCE(r.deleted, 0) = 0
          LEFT JOIN email_addresses m ON m.id = r.email_address_id AND COALESCE(m.deleted, 0) = 0
         WHERE u.id = a.assigned_user_id
           AND COALESCE(u.deleted, 0) = 0) AS account_manager_id,
       a.annual_revenue AS annual_revenue,
       '${revenue.currency}' AS currency
  FROM accounts a
 WHERE COALESCE(a.deleted, 0) = 0
   AND COALESCE(a.account_type, '') NOT IN (${account.types.left-out})
 ORDER BY a.id
