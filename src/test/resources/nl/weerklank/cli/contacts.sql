SELECT id AS contact_id, client AS customer_id, name, phone FROM person
