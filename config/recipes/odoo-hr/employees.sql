-- Feed employees, Odoo 16 to 18: everybody, also who was archived: their answers still count.
-- Who was archived without a date of departure left, at the latest, on the day of the last change.
SELECT e.id AS employee_id,
       e.name AS name,
       e.work_email AS email,
       CASE jsonb_typeof(to_jsonb(j.name))
         WHEN 'object' THEN COALESCE(to_jsonb(j.name) ->> '${odoo.language}', to_jsonb(j.name) ->> 'en_US')
         ELSE to_jsonb(j.name) #>> '{}'
       END AS job_level,
       LEFT(p.lang, 2) AS language,
       c.first_day AS hired_on,
       COALESCE(e.departure_date, CASE WHEN e.active IS FALSE THEN CAST(e.write_date AS date) END) AS left_on
  FROM hr_employee e
  LEFT JOIN hr_job j ON j.id = e.job_id
  LEFT JOIN res_users u ON u.id = e.user_id
  LEFT JOIN res_partner p ON p.id = u.partner_id
  LEFT JOIN (SELECT employee_id, MIN(date_start) AS first_day
               FROM hr_contract
              WHERE state IN ('open', 'close')
              GROUP BY employee_id) c ON c.employee_id = e.id
 ORDER BY e.id
