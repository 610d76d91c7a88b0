-- Feed contacts, Odoo 16 to 19: people at the customers; addresses for delivery and invoices are no people.
SELECT p.id AS contact_id,
       p.commercial_partner_id AS customer_id,
       p.name AS name,
       p.function AS role,
       p.email AS email,
       p.phone AS phone
  FROM res_partner p
  JOIN res_partner c ON c.id = p.commercial_partner_id
 WHERE p.id <> p.commercial_partner_id
   AND NOT COALESCE(p.is_company, false)
   AND COALESCE(p.type, 'contact') = 'contact'
   AND p.active IS NOT FALSE
   AND c.active IS NOT FALSE
   AND NOT EXISTS (SELECT 1 FROM res_company own WHERE own.partner_id = c.id)
 ORDER BY p.id
