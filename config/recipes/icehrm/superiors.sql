-- Feed superiors, IceHrm: one direct superior in a column, the indirect ones in a JSON list of keys, as numbers or texts.
SELECT COALESCE(NULLIF(TRIM(e.employee_id), ''), CONCAT('emp-', e.id)) AS employee_id,
       COALESCE(NULLIF(TRIM(s.employee_id), ''), CONCAT('emp-', s.id)) AS superior_id,
       'direct' AS kind
  FROM Employees e
  JOIN Employees s ON s.id = e.supervisor
UNION ALL
SELECT COALESCE(NULLIF(TRIM(e.employee_id), ''), CONCAT('emp-', e.id)),
       COALESCE(NULLIF(TRIM(s.employee_id), ''), CONCAT('emp-', s.id)),
       'indirect'
  FROM Employees e
  JOIN JSON_TABLE(CASE WHEN JSON_VALID(e.indirect_supervisors) THEN e.indirect_supervisors ELSE '[]' END,
                  '$[*]' COLUMNS (employee BIGINT PATH '$')) i ON 1 = 1
  JOIN Employees s ON s.id = i.employee
 ORDER BY employee_id, kind, superior_id
