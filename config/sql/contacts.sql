-- Feed contacts, source crm: people at the accounts of customers.sql.
SELECT c.contact_no AS contact_id,
       c.account_no AS customer_id,
       c.first_name || ' ' || c.last_name AS name,
       c.job_title AS role,
       c.email AS email,
       c.phone AS phone
  FROM contact_person c
  JOIN account a ON a.account_no = c.account_no
 WHERE COALESCE(c.deleted, 0) = 0
   AND COALESCE(a.deleted, 0) = 0
 ORDER BY c.contact_no
