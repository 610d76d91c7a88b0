-- Feed assignments, OrangeHRM: the sub-unit people are in today. There is no history: valid_from stays empty,
-- and Weerklank remembers from night to night who was where. People without a sub-unit are not in it.
SELECT COALESCE(NULLIF(TRIM(e.employee_id), ''), CONCAT('emp-', e.emp_number)) AS employee_id,
       e.work_station AS unit_id,
       CAST(NULL AS DATE) AS valid_from
  FROM hs_hr_employee e
 WHERE e.purged_at IS NULL
   AND e.work_station IS NOT NULL
 ORDER BY e.emp_number
