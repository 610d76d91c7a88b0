-- Feed employees, Odoo 16 to 18 without the module Contracts: as employees.sql, without the day of the first contract.
SELECT e.id AS employee_id,
       e.name AS name,
       e.work_email AS email,
       CASE jsonb_typeof(to_jsonb(j.name))
         WHEN 'object' THEN COALESCE(to_jsonb(j.name) ->> '${odoo.language}', to_jsonb(j.name) ->> 'en_US')
         ELSE to_jsonb(j.name) #>> '{}'
       END AS job_level,
       LEFT(p.lang, 2) AS language,
       COALESCE(e.departure_date, CASE WHEN e.active IS FALSE THEN CAST(e.write_date AS date) END) AS left_on
  FROM hr_employee e
  LEFT JOIN hr_job j ON j.id = e.job_id
  LEFT JOIN res_users u ON u.id = e.user_id
  LEFT JOIN res_partner p ON p.id = u.partner_id
 ORDER BY e.id
