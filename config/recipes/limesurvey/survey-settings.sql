-- What `init` sets for a survey: without participants, or with anonymous ones, there is no token to join by.
SELECT 'sql' AS setting,
       'responses-without-participants.sql' AS value
  FROM ${prefix}surveys s
 WHERE s.sid = ${survey}
   AND (s.anonymized = 'Y'
        OR NOT EXISTS (SELECT 1 FROM information_schema.tables t WHERE t.table_name = '${prefix}tokens_${survey}'))
