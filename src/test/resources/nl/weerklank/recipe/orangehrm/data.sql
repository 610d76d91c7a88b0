-- Noordzee Verzekeringen: 11 sub-units in three levels, 66 people. Person n has employee_id n in four digits and emp_number n + 100.
-- 1 leads all, 2 to 5 the departments, 6 to 11 the teams; 12 to 66 work in turn in all units but the top one.
insert into ohrm_subunit (id, name, lft, rgt, level) values
  (1, 'Noordzee Verzekeringen', 1, 22, 0),
  (2, 'Klantenservice', 2, 7, 1),
  (3, 'Telefonie', 3, 4, 2),
  (4, 'Chat en mail', 5, 6, 2),
  (5, 'Schade', 8, 13, 1),
  (6, 'Autoschade', 9, 10, 2),
  (7, 'Woonschade', 11, 12, 2),
  (8, 'Zakelijk', 14, 19, 1),
  (9, 'Accountbeheer Noord', 15, 16, 2),
  (10, 'Accountbeheer Zuid', 17, 18, 2),
  (11, 'HRM', 20, 21, 1);
insert into ohrm_job_title (id, job_title) values (1, 'directie'), (2, 'afdelingshoofd'), (3, 'teamleider'), (4, 'medewerker');
insert into hs_hr_employee (emp_number, employee_id, emp_firstname, emp_lastname, emp_birthday, job_title_code, work_station, emp_work_email, joined_date)
with person as (
  select seq as n,
         elt(1 + seq % 11, 'Sanne', 'Daan', 'Fatima', 'Jeroen', 'Anouk', 'Mehmet', 'Lotte', 'Bram', 'Priya', 'Sven', 'Noor') as first_name,
         elt(1 + seq % 13, 'Visser', 'Bakker', 'Yilmaz', 'de Boer', 'Hendriks', 'Kaya', 'Mulder', 'Jansen', 'Singh', 'Dekker', 'Prins', 'Vos', 'Smit') as last_name
    from seq_1_to_66
)
select n + 100, lpad(n, 4, '0'), first_name, last_name, '1980-01-01' + interval n * 40 day,
       case when n = 1 then 1 when n <= 5 then 2 when n <= 11 then 3 else 4 end,
       case when n = 1 then 1 when n <= 5 then elt(n - 1, 2, 5, 8, 11) when n <= 11 then elt(n - 5, 3, 4, 6, 7, 9, 10)
            else elt(1 + (n - 12) % 10, 3, 4, 6, 7, 9, 10, 11, 2, 5, 8) end,
       concat(first_name, '.', replace(last_name, ' ', ''), '@noordzee.example'),
       '2018-01-01' + interval n * 30 day
  from person;
-- Everybody reports to who leads the unit, who leads a unit to who leads the unit above.
insert into hs_hr_emp_reportto (erep_sup_emp_number, erep_sub_emp_number, erep_reporting_mode)
select 100 + case
         when n <= 5 then 1
         when n <= 11 then elt(n - 5, 2, 2, 3, 3, 4, 4)
         else elt(1 + (n - 12) % 10, 6, 7, 8, 9, 10, 11, 5, 2, 3, 4) end,
       100 + n, 1
  from (select seq as n from seq_2_to_66) person;

-- Several superiors: 20 reports to 4 indirectly, 21 has a second direct one, 22 one of a kind an administrator added.
insert into hs_hr_emp_reportto values (104, 120, 2), (101, 121, 1), (105, 122, 3);
-- 58 and 59 report to each other as well: a cycle.
insert into hs_hr_emp_reportto values (158, 159, 1), (159, 158, 1);
-- 64 is the director's secretary.
update hs_hr_employee set work_station = 1 where emp_number = 164;
update hs_hr_emp_reportto set erep_sup_emp_number = 101 where erep_sub_emp_number = 164;
-- 60 left; 61 left and came back: the record stays, the employee no longer points to it.
insert into ohrm_emp_termination (id, emp_number, reason_id, termination_date) values (1, 160, 1, '2026-03-31'), (2, 161, 1, '2024-06-30');
update hs_hr_employee set termination_id = 1 where emp_number = 160;
-- 62 was purged, 63 is in no sub-unit, 65 has a middle name and no address, 66 no employee id.
update hs_hr_employee set employee_id = '', emp_firstname = 'Purge', emp_lastname = 'Purge', emp_work_email = '', purged_at = '2026-01-15 10:00:00' where emp_number = 162;
update hs_hr_employee set work_station = null where emp_number = 163;
update hs_hr_employee set emp_middle_name = 'van der', emp_work_email = null where emp_number = 165;
update hs_hr_employee set employee_id = null where emp_number = 166;

insert into ohrm_leave_type (id, name, deleted) values (1, 'Vacation', 0), (2, 'Sick leave', 0), (3, 'Ziekteverlof', 1), (4, 'Maternity leave', 0);
-- Everybody from 12 on was ill on n % 4 Mondays of 2026; ids count in tens.
insert into ohrm_leave (id, date, length_hours, length_days, status, leave_request_id, leave_type_id, emp_number)
select (n * 4 + k) * 10, '2026-01-05' + interval ((n + 11 * k) % 44) week, 8, 1, 3, n * 4 + k, 2, 100 + n
  from (select seq as n from seq_12_to_61) person join (select seq as k from seq_1_to_3) time on k <= n % 4;
-- No absence: rejected, cancelled, pending, scheduled, weekend, holiday, another type, one who was purged.
insert into ohrm_leave (id, date, length_hours, length_days, status, leave_request_id, leave_type_id, emp_number) values
  (1, '2026-02-02', 8, 1, -1, 1, 2, 112), (2, '2026-02-03', 8, 1, 0, 1, 2, 112), (3, '2026-02-04', 8, 1, 1, 1, 2, 112),
  (4, '2026-12-21', 8, 1, 2, 1, 2, 112), (5, '2026-02-07', 0, 0, 4, 1, 2, 112), (6, '2026-04-06', 0, 0, 5, 1, 2, 112),
  (7, '2026-07-13', 8, 1, 3, 1, 1, 112), (8, '2026-07-14', 8, 1, 3, 1, 4, 113), (9, '2025-03-03', 8, 1, 3, 1, 2, 162),
-- Absence: half a day, two hours, a type that was deleted since.
  (11, '2026-05-11', 4, 0.5, 3, 1, 2, 112), (12, '2026-05-12', 2, 0.25, 3, 1, 2, 114), (13, '2026-05-13', 8, 1, 3, 1, 3, 166);
