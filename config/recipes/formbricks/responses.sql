-- Feed responses, Formbricks. Answers are in data, a JSON object by question id, and mapped by the settings.
-- The customer is the contact's attribute as it was on the day of the answer, else as it is now.
SELECT r.id AS response_id,
       r.created_at AS answered_at,
       r."contactId" AS respondent_id,
       r.language AS language,
       COALESCE(NULLIF(r."contactAttributes" ->> '${customer.attribute}', ''), a.value) AS customer_id,
       r.data AS data,
       r.meta AS meta
  FROM "Response" r
  LEFT JOIN (SELECT v."contactId", MAX(v.value) AS value
               FROM "ContactAttribute" v
               JOIN "ContactAttributeKey" k ON k.id = v."attributeKeyId"
              WHERE k.key = '${customer.attribute}'
              GROUP BY v."contactId") a ON a."contactId" = r."contactId"
 WHERE r."surveyId" = '${survey}'
   AND r.finished
   AND r.created_at >= :from
   AND r.created_at < :to
