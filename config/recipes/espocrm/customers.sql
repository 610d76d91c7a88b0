-- Feed customers, EspoCRM: accounts that were not thrown away, with what they bought: opportunities won in the last 12 months.
-- An account has no revenue of its own. "primary" is a reserved word and needs its quotes.
WITH manager AS (
  SELECT u.id AS user_id, COALESCE(MIN(m.lower), MIN(LOWER(u.user_name))) AS employee_key
    FROM `user` u
    LEFT JOIN entity_email_address r
           ON r.entity_id = u.id AND r.entity_type = 'User' AND r.`primary` = 1 AND COALESCE(r.deleted, 0) = 0
    LEFT JOIN email_address m ON m.id = r.email_address_id AND COALESCE(m.deleted, 0) = 0
   WHERE COALESCE(u.deleted, 0) = 0
   GROUP BY u.id
),
won AS (
  SELECT o.account_id,
         MIN(o.close_date) AS first_won,
         SUM(CASE WHEN o.close_date > CURRENT_DATE - INTERVAL 12 MONTH AND o.amount_currency = '${revenue.currency}' THEN o.amount END) AS revenue
    FROM opportunity o
   WHERE COALESCE(o.deleted, 0) = 0
     AND o.stage = 'Closed Won'
     AND o.close_date <= CURRENT_DATE
   GROUP BY o.account_id
)
SELECT a.id AS customer_id,
       a.name AS name,
       a.industry AS segment,
       manager.employee_key AS account_manager_id,
       CAST(won.revenue AS DECIMAL(20, 2)) AS annual_revenue,
       '${revenue.currency}' AS currency,
       won.first_won AS customer_since
  FROM account a
  LEFT JOIN manager ON manager.user_id = a.assigned_user_id
  LEFT JOIN won ON won.account_id = a.id
 WHERE COALESCE(a.deleted, 0) = 0
   AND COALESCE(a.type, '') NOT IN (${account.types.left-out})
 ORDER BY a.id
