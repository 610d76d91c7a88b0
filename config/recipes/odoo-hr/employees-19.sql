-- Feed employees, Odoo 19: job and departure moved to hr_version, one row for each change of an employee.
SELECT e.id AS employee_id,
       e.name AS name,
       e.work_email AS email,
       CASE jsonb_typeof(to_jsonb(j.name))
         WHEN 'object' THEN COALESCE(to_jsonb(j.name) ->> '${odoo.language}', to_jsonb(j.name) ->> 'en_US')
         ELSE to_jsonb(j.name) #>> '{}'
       END AS job_level,
       LEFT(p.lang, 2) AS language,
       f.first_day AS hired_on,
       COALESCE(v.departure_date, CASE WHEN e.active IS FALSE THEN CAST(e.write_date AS date) END) AS left_on
  FROM hr_employee e
  LEFT JOIN hr_version v ON v.id = e.current_version_id
  LEFT JOIN hr_job j ON j.id = v.job_id
  LEFT JOIN res_users u ON u.id = e.user_id
  LEFT JOIN res_partner p ON p.id = u.partner_id
  LEFT JOIN (SELECT employee_id, MIN(contract_date_start) AS first_day
               FROM hr_version
              WHERE active IS NOT FALSE
              GROUP BY employee_id) f ON f.employee_id = e.id
 ORDER BY e.id
