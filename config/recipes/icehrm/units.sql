-- Feed units, IceHrm: the company structure. "heads" is a JSON list of employees, or empty; each head gives a row, the first one first.
SELECT s.id AS unit_id,
       s.title AS name,
       s.parent AS parent_id,
       s.type AS layer,
       COALESCE(NULLIF(TRIM(e.employee_id), ''), CONCAT('emp-', e.id)) AS manager_id
  FROM CompanyStructures s
  LEFT JOIN JSON_TABLE(CASE WHEN JSON_VALID(s.heads) THEN s.heads ELSE '[]' END,
                       '$[*]' COLUMNS (place FOR ORDINALITY, employee BIGINT PATH '$')) h ON 1 = 1
  LEFT JOIN Employees e ON e.id = h.employee
 ORDER BY s.id, h.place
