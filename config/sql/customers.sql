-- Feed customers, source crm: accounts that were not thrown away. In this CRM an empty "deleted" means no.
SELECT a.account_no AS customer_id,
       a.account_name AS name,
       CASE a.segment_code
         WHEN 'MK' THEN 'mkb'
         WHEN 'GR' THEN 'grootzakelijk'
         WHEN 'ZO' THEN 'zorg'
         WHEN 'PU' THEN 'publiek'
         WHEN 'AG' THEN 'agrarisch'
       END AS segment,
       a.owner_no AS account_manager_id,
       a.revenue_year AS annual_revenue,
       a.margin_year AS margin,
       a.currency_code AS currency,
       a.contract_end AS renewal_on,
       a.created_on AS customer_since,
       a.cancelled_on AS churned_on
  FROM account a
 WHERE COALESCE(a.deleted, 0) = 0
 ORDER BY a.account_no
