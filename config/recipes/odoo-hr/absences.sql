-- Feed absences, Odoo 16 to 19: approved time off of the types that count. Requests for many people at once
-- have no employee; Odoo makes one for each of them, which counts.
-- In 16 and 17 time off that was called off stays approved and is archived; 18 has no "active", and the name then means the true of "otherwise".
SELECT l.employee_id AS employee_id,
       l.request_date_from AS "from",
       l.request_date_to AS "to",
       l.number_of_days AS days
  FROM (SELECT true AS active) otherwise,
       LATERAL (SELECT employee_id, request_date_from, request_date_to, number_of_days, holiday_status_id, state,
                       active AS counts
                  FROM hr_leave) l
  JOIN hr_leave_type t ON t.id = l.holiday_status_id
 WHERE l.state = 'validate'
   AND l.counts IS NOT FALSE
   AND l.employee_id IS NOT NULL
   AND l.number_of_days > 0
   AND CASE jsonb_typeof(to_jsonb(t.name)) WHEN 'object' THEN to_jsonb(t.name) ->> 'en_US' ELSE to_jsonb(t.name) #>> '{}' END
       IN (${absence.types})
 ORDER BY l.employee_id, l.request_date_from
