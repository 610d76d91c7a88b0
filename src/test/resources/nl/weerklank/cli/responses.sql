SELECT id AS response_id, 'contact' AS survey, given AS answered_at, client AS respondent_id, worker AS employee_id,
       client AS customer_id, 'p' || SUBSTRING(client, 2) AS contact_id, nps, ces, said AS "comment", 'nl' AS language
  FROM answer WHERE given >= :from AND given < :to
