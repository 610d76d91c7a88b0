-- Feed customers, SuiteCRM: accounts that were not thrown away (an empty "deleted" means no), with what they bought.
-- annual_revenue is the sum of opportunities won in the last 12 months, in the base currency: the field "Annual Revenue"
-- of an account is the turnover of the customer's own business (see customers-annual-revenue.sql).
WITH manager AS (
  SELECT u.id AS user_id, COALESCE(MIN(LOWER(TRIM(m.email_address))), MIN(u.user_name)) AS employee_key
    FROM users u
    LEFT JOIN email_addr_bean_rel r
           ON r.bean_id = u.id AND r.bean_module = 'Users' AND r.primary_address = 1 AND COALESCE(r.deleted, 0) = 0
    LEFT JOIN email_addresses m ON m.id = r.email_address_id AND COALESCE(m.deleted, 0) = 0
   WHERE COALESCE(u.deleted, 0) = 0
   GROUP BY u.id
),
won AS (
  SELECT l.account_id,
         MIN(o.date_closed) AS first_won,
         SUM(CASE WHEN o.date_closed > CURRENT_DATE - INTERVAL 12 MONTH
                  -- An import may leave the amount in the base currency empty; -99 is that currency itself.
                  THEN COALESCE(o.amount_usdollar,
                                CASE WHEN COALESCE(NULLIF(o.currency_id, ''), '-99') = '-99' THEN o.amount END)
             END) AS revenue
    FROM opportunities o
    JOIN accounts_opportunities l ON l.opportunity_id = o.id AND COALESCE(l.deleted, 0) = 0
   WHERE COALESCE(o.deleted, 0) = 0
     AND o.sales_stage = 'Closed Won'
     AND o.date_closed <= CURRENT_DATE
   GROUP BY l.account_id
),
contract AS (
  SELECT c.contract_account_id AS account_id, MIN(c.end_date) AS next_end
    FROM aos_contracts c
   WHERE COALESCE(c.deleted, 0) = 0
     AND c.status = 'Signed'
     AND c.end_date >= CURRENT_DATE
   GROUP BY c.contract_account_id
)
SELECT a.id AS customer_id,
       -- SuiteCRM stores what was typed in a form with HTML entities.
       REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(a.name, '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#039;', ''''), '&#96;', '`'), '&amp;', '&') AS name,
       a.industry AS segment,
       manager.employee_key AS account_manager_id,
       CAST(won.revenue AS DECIMAL(20, 2)) AS annual_revenue,
       '${revenue.currency}' AS currency,
       won.first_won AS customer_since,
       contract.next_end AS renewal_on
  FROM accounts a
  LEFT JOIN manager ON manager.user_id = a.assigned_user_id
  LEFT JOIN won ON won.account_id = a.id
  LEFT JOIN contract ON contract.account_id = a.id
 WHERE COALESCE(a.deleted, 0) = 0
   AND COALESCE(a.account_type, '') NOT IN (${account.types.left-out})
 ORDER BY a.id
