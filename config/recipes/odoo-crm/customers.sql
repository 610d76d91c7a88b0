-- Feed customers, Odoo 16 to 19: companies that are not archived, with what they bought: the expected revenue of opportunities
-- won in the last 12 months. An opportunity of a person at a company counts for the company.
-- The account manager is the salesperson, by the address HR knows too; an empty "active" means yes.
WITH won AS (
  SELECT p.commercial_partner_id AS partner_id,
         MIN(l.date_closed) AS first_won,
         SUM(CASE WHEN l.date_closed > now() AT TIME ZONE 'UTC' - INTERVAL '12 months' THEN l.expected_revenue END) AS revenue
    FROM crm_lead l
    JOIN crm_stage s ON s.id = l.stage_id AND s.is_won
    JOIN res_partner p ON p.id = l.partner_id
   WHERE l.type = 'opportunity'
     AND l.active IS NOT FALSE
     AND l.probability = 100
     AND l.date_closed <= now() AT TIME ZONE 'UTC'
   GROUP BY p.commercial_partner_id
)
SELECT c.id AS customer_id,
       c.name AS name,
       CASE jsonb_typeof(to_jsonb(i.name))
         WHEN 'object' THEN COALESCE(to_jsonb(i.name) ->> '${odoo.language}', to_jsonb(i.name) ->> 'en_US')
         ELSE to_jsonb(i.name) #>> '{}'
       END AS segment,
       LOWER(COALESCE(NULLIF(TRIM(m.email), ''), u.login)) AS account_manager_id,
       won.revenue AS annual_revenue,
       '${revenue.currency}' AS currency,
       won.first_won AS customer_since
  FROM res_partner c
  LEFT JOIN res_partner_industry i ON i.id = c.industry_id
  LEFT JOIN res_users u ON u.id = c.user_id AND u.active IS NOT FALSE
  LEFT JOIN res_partner m ON m.id = u.partner_id
  LEFT JOIN won ON won.partner_id = c.id
 WHERE c.is_company
   AND c.commercial_partner_id = c.id
   AND c.active IS NOT FALSE
   AND NOT EXISTS (SELECT 1 FROM res_company own WHERE own.partner_id = c.id)
 ORDER BY c.id
