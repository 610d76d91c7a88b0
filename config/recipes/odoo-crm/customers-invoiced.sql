-- Feed customers, Odoo 16 to 19 with the module Invoicing: as customers.sql, with what was invoiced in the last 12 months, credit notes taken off.
-- amount_untaxed_signed is in the company's currency, below zero for a credit note.
WITH invoiced AS (
  SELECT m.commercial_partner_id AS partner_id,
         MIN(m.invoice_date) AS first_invoice,
         SUM(CASE WHEN m.invoice_date > CURRENT_DATE - INTERVAL '12 months' THEN m.amount_untaxed_signed END) AS revenue
    FROM account_move m
   WHERE m.state = 'posted'
     AND m.move_type IN ('out_invoice', 'out_refund')
     AND m.invoice_date <= CURRENT_DATE
   GROUP BY m.commercial_partner_id
)
SELECT c.id AS customer_id,
       c.name AS name,
       CASE jsonb_typeof(to_jsonb(i.name))
         WHEN 'object' THEN COALESCE(to_jsonb(i.name) ->> '${odoo.language}', to_jsonb(i.name) ->> 'en_US')
         ELSE to_jsonb(i.name) #>> '{}'
       END AS segment,
       LOWER(COALESCE(NULLIF(TRIM(m.email), ''), u.login)) AS account_manager_id,
       invoiced.revenue AS annual_revenue,
       '${revenue.currency}' AS currency,
       invoiced.first_invoice AS customer_since
  FROM res_partner c
  LEFT JOIN res_partner_industry i ON i.id = c.industry_id
  LEFT JOIN res_users u ON u.id = c.user_id AND u.active IS NOT FALSE
  LEFT JOIN res_partner m ON m.id = u.partner_id
  LEFT JOIN invoiced ON invoiced.partner_id = c.id
 WHERE c.is_company
   AND c.commercial_partner_id = c.id
   AND c.active IS NOT FALSE
   AND NOT EXISTS (SELECT 1 FROM res_company own WHERE own.partner_id = c.id)
 ORDER BY c.id
