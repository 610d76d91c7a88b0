-- What changed from Odoo 18 to 19: an employee's department, job and departure stand in versions, and contracts are gone.
create table hr_version (
  id serial primary key,
  employee_id int,
  active boolean,
  date_version date not null,
  department_id int,
  job_id int,
  departure_date date,
  contract_date_start date,
  contract_date_end date,
  wage numeric
);
insert into hr_version (employee_id, active, date_version, department_id, job_id, departure_date, contract_date_start, contract_date_end)
select c.employee_id, c.active, c.date_start, c.department_id, e.job_id, null, c.date_start, c.date_end
  from hr_contract c left join hr_employee e on e.id = c.employee_id
 where c.state in ('open', 'close');
insert into hr_version (employee_id, active, date_version, department_id, job_id, departure_date)
select e.id, true, date '2025-01-01', e.department_id, e.job_id, e.departure_date
  from hr_employee e where e.id >= 59;
alter table hr_employee add column current_version_id int;
update hr_employee e set current_version_id = (select v.id from hr_version v where v.employee_id = e.id and v.active is not false order by v.date_version desc limit 1);
alter table hr_employee drop column department_id, drop column job_id, drop column departure_date;
drop table hr_contract;
