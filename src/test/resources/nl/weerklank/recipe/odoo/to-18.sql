-- What changed until Odoo 18: names of departments by language, time off that was called off has a state and no "active".
alter table hr_department alter column name type jsonb using jsonb_build_object('en_US', name || ' (en)', 'nl_NL', name);
update hr_department set name = '{"en_US": "HRM"}' where id = 11;
delete from hr_leave where active = false;
alter table hr_leave drop column active;
