SELECT id AS response_id, 'enps' AS survey, given AS answered_at, worker AS employee_id, score AS enps
  FROM mood WHERE given >= :from AND given < :to
