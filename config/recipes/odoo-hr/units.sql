-- Feed units, Odoo 16 to 19: departments and who leads them. The name is text in 16 and one text per language from 17 on.
-- A department that was archived counts until the day of its last change.
SELECT d.id AS unit_id,
       CASE jsonb_typeof(to_jsonb(d.name))
         WHEN 'object' THEN COALESCE(to_jsonb(d.name) ->> '${odoo.language}', to_jsonb(d.name) ->> 'en_US')
         ELSE to_jsonb(d.name) #>> '{}'
       END AS name,
       d.parent_id AS parent_id,
       d.manager_id AS manager_id,
       -- An empty "active" comes from imports and means yes.
       CASE WHEN d.active IS FALSE THEN CAST(d.write_date AS date) END AS valid_to
  FROM hr_department d
 ORDER BY d.parent_path, d.id
