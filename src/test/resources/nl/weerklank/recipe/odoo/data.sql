-- Noordzee Verzekeringen in Odoo: 11 departments in three levels, 66 people, 84 customers.
-- Employee n, department and customer 2000 + n; people at the customer 3000 + n; a user 100 + n has the partner 1000 + n.
insert into hr_department (id, name, complete_name, active, parent_id, parent_path, manager_id, write_date) values
  (1, 'Noordzee Verzekeringen', 'Noordzee Verzekeringen', true, null, '1/', 1, '2024-01-01'),
  (2, 'Klantenservice', 'Noordzee Verzekeringen / Klantenservice', true, 1, '1/2/', 2, '2024-01-01'),
  (3, 'Telefonie', null, true, 2, '1/2/3/', 6, '2024-01-01'),
  (4, 'Chat en mail', null, null, 2, '1/2/4/', 7, '2024-01-01'),
  (5, 'Schade', null, true, 1, '1/5/', 3, '2024-01-01'),
  (6, 'Autoschade', null, true, 5, '1/5/6/', 8, '2024-01-01'),
  (7, 'Woonschade', null, true, 5, '1/5/7/', 9, '2024-01-01'),
  (8, 'Zakelijk', null, true, 1, '1/8/', 4, '2024-01-01'),
  (9, 'Accountbeheer Noord', null, true, 8, '1/8/9/', 10, '2024-01-01'),
  (10, 'Accountbeheer Zuid', null, true, 8, '1/8/10/', 11, '2024-01-01'),
  (11, 'HRM', null, true, 1, '1/11/', 5, '2024-01-01'),
-- Archived: it ended with its last change.
  (12, 'Vestiging Leeuwarden', null, false, 8, '1/8/12/', null, '2025-06-30 21:30:00');
insert into hr_job (id, name) values
  (1, '{"en_US": "Management", "nl_NL": "directie"}'), (2, '{"en_US": "Head", "nl_NL": "afdelingshoofd"}'),
  (3, '{"en_US": "Team lead", "nl_NL": "teamleider"}'), (4, '{"en_US": "Agent"}');
insert into hr_employee (id, name, work_email, active, department_id, job_id, birthday, write_date)
select n, first_name || ' ' || last_name, first_name || '.' || replace(last_name, ' ', '') || '@noordzee.example', true,
       case when n = 1 then 1 when n <= 5 then (array[2, 5, 8, 11])[n - 1] when n <= 11 then (array[3, 4, 6, 7, 9, 10])[n - 5]
            else (array[3, 4, 6, 7, 9, 10, 11, 2, 5, 8])[1 + (n - 12) % 10] end,
       case when n = 1 then 1 when n <= 5 then 2 when n <= 11 then 3 else 4 end,
       date '1980-01-01' + n * 40, timestamp '2026-01-01 09:00:00'
  from (select n, (array['Sanne', 'Daan', 'Fatima', 'Jeroen', 'Anouk', 'Mehmet', 'Lotte', 'Bram', 'Priya', 'Sven', 'Noor'])[1 + n % 11] as first_name,
               (array['Visser', 'Bakker', 'Yilmaz', 'de Boer', 'Hendriks', 'Kaya', 'Mulder', 'Jansen', 'Singh', 'Dekker', 'Prins', 'Vos', 'Smit'])[1 + n % 13] as last_name
          from generate_series(1, 66) n) person;
-- 64 is the director's secretary.
update hr_employee set department_id = 1 where id = 64;
update hr_employee e set parent_id = case when e.id = d.manager_id then (select p.manager_id from hr_department p where p.id = d.parent_id) else d.manager_id end
  from hr_department d where d.id = e.department_id;
insert into hr_contract (name, employee_id, department_id, state, active, date_start, wage)
select 'Contract', id, department_id, 'open', true, date '2018-01-01' + id * 30, 3000 from hr_employee where id <= 58;
-- 20 to 29 moved on 2026-04-01 from Telefonie (3); 30 too, but nobody closed the first contract's dates.
insert into hr_contract (name, employee_id, department_id, state, active, date_start, date_end, wage)
select 'Eerste', id, 3, 'close', true, date '2017-01-01', case when id < 30 then date '2026-03-31' end, 2500 from hr_employee where id between 20 and 30;
update hr_contract set date_start = '2026-04-01' where name = 'Contract' and employee_id between 20 and 30;
-- 31 has a draft, 32 a cancelled and 33 an archived contract elsewhere, which do not count; 34 one in Leeuwarden until it closed.
insert into hr_contract (name, employee_id, department_id, state, active, date_start, date_end, wage) values
  ('Concept', 31, 9, 'draft', true, '2026-06-01', null, 1), ('Geannuleerd', 32, 9, 'cancel', true, '2026-06-01', null, 1),
  ('Archief', 33, 9, 'close', false, '2026-06-01', null, 1), ('Leeuwarden', 34, 12, 'close', null, '2010-01-01', '2018-06-30', 1),
  ('Sjabloon', null, 9, 'open', true, '2026-06-01', null, 1);
-- 61 left, 62 was archived without a date, 63 is in no department, 64 came from an import, 65 has no address; 59 to 66 have no contract.
update hr_employee set active = false, departure_date = '2026-03-31' where id = 61;
update hr_employee set active = false, write_date = '2026-05-04 10:00:00' where id = 62;
update hr_employee set department_id = null where id = 63;
update hr_employee set active = null where id = 64;
update hr_employee set work_email = '' where id = 65;

insert into hr_leave_type (id, name) values
  (1, '{"en_US": "Paid Time Off", "nl_NL": "Vakantie"}'), (2, '{"en_US": "Sick Time Off", "nl_NL": "Ziekteverlof"}'), (3, '{"en_US": "Parental Leaves"}');
-- 12 to 58 were ill n % 3 times, for three days.
insert into hr_leave (employee_id, holiday_status_id, holiday_type, state, active, request_date_from, request_date_to, number_of_days)
select n, 2, 'employee', 'validate', true, date '2026-01-05' + 7 * ((n + 17 * k) % 44), date '2026-01-07' + 7 * ((n + 17 * k) % 44), 3
  from generate_series(12, 58) n, generate_series(1, 2) k where k <= n % 3;
-- No absence: asked for, half approved, refused, called off in the way of 16 and of 18, other types, for the whole company, no days.
insert into hr_leave (employee_id, holiday_status_id, state, active, request_date_from, request_date_to, number_of_days) values
  (12, 2, 'draft', true, '2026-02-02', '2026-02-02', 1), (12, 2, 'confirm', true, '2026-02-03', '2026-02-03', 1), (12, 2, 'validate1', true, '2026-02-04', '2026-02-04', 1),
  (12, 2, 'refuse', true, '2026-02-05', '2026-02-05', 1), (12, 2, 'validate', false, '2026-02-06', '2026-02-06', 1), (12, 2, 'cancel', true, '2026-02-09', '2026-02-09', 1),
  (12, 1, 'validate', true, '2026-07-01', '2026-07-14', 10), (13, 3, 'validate', true, '2026-07-01', '2026-07-14', 10),
  (null, 2, 'validate', true, '2026-02-10', '2026-02-10', 1), (12, 2, 'validate', true, '2026-02-14', '2026-02-14', 0),
-- Absence: half a day, and one with an empty "active".
  (12, 2, 'validate', true, '2026-05-11', '2026-05-11', 0.5), (15, 2, 'validate', null, '2026-05-12', '2026-05-13', 2);

insert into res_partner (id, name, is_company, type, commercial_partner_id, active) values (1, 'Noordzee Verzekeringen', true, 'contact', 1, true);
insert into res_company (id, name, partner_id, currency_id) values (1, 'Noordzee Verzekeringen', 1, 1);
-- Users: who leads or works in Accountbeheer Noord and Zuid.
insert into res_partner (id, name, lang, is_company, type, commercial_partner_id, active, email)
select 1000 + id, name, case when id % 2 = 0 then 'nl_NL' else 'en_GB' end, false, 'contact', 1000 + id, true, ' ' || upper(work_email)
  from hr_employee where id in (10, 16, 26, 36, 46, 56, 11, 17, 27, 37, 47, 57);
insert into res_users (id, login, partner_id, active, company_id) select id - 900, 'user' || id - 1000, id, true, 1 from res_partner where id > 1000;
update hr_employee set user_id = 100 + id where id in (10, 16, 26, 36, 46, 56, 11, 17, 27, 37, 47, 57);
insert into res_partner_industry (id, name) values (1, '{"en_US": "Shipping", "nl_NL": "Scheepvaart"}'), (2, '{"en_US": "Retail"}');
insert into res_partner (id, ref, name, is_company, type, commercial_partner_id, active, industry_id, user_id)
select 2000 + n, 'K' || lpad(n::text, 4, '0'), 'Klant ' || n, true, 'contact', 2000 + n, true, (array[1, 2, null])[1 + n % 3],
       100 + (array[10, 16, 26, 36, 46, 56, 11, 17, 27, 37, 47, 57])[1 + n % 12]
  from generate_series(1, 84) n;
insert into res_partner (id, name, is_company, type, parent_id, commercial_partner_id, active, email, phone, function)
select 3000 + n, 'Contact ' || n, false, 'contact', 2000 + n, 2000 + n, true, 'Contact' || n || '@klant' || n || '.example', '010-' || lpad(n::text, 7, '0'), 'Inkoper'
  from generate_series(1, 84) n;
insert into crm_stage (id, name, is_won) values (1, '{"en_US": "New"}', false), (4, '{"en_US": "Won"}', true);
-- Won half a year ago, 1,000 per number of the customer, by a person at it when that is odd; and lost, 500.
insert into crm_lead (name, type, active, partner_id, stage_id, probability, expected_revenue, date_closed)
select 'Polis', 'opportunity', true, case when n % 2 = 1 then 3000 + n else 2000 + n end, 4, 100, n * 1000, now() at time zone 'UTC' - interval '6 months' from generate_series(1, 84) n;
insert into crm_lead (name, type, active, partner_id, stage_id, probability, expected_revenue, date_closed)
select 'Verloren', 'opportunity', false, 2000 + n, 1, 0, 500, now() at time zone 'UTC' - interval '5 months' from generate_series(1, 84) n;
-- Customer 1: too old, still to come, a lead, open, archived. Customer 2: an import with an empty "active", with cents.
insert into crm_lead (name, type, active, partner_id, stage_id, probability, expected_revenue, date_closed) values
  ('Oud', 'opportunity', true, 2001, 4, 100, 7, now() at time zone 'UTC' - interval '3 years'), ('Straks', 'opportunity', true, 2001, 4, 100, 7, now() at time zone 'UTC' + interval '1 month'),
  ('Lead', 'lead', true, 2001, 4, 100, 7, now() at time zone 'UTC' - interval '1 month'), ('Open', 'opportunity', true, 2001, 1, 40, 7, null),
  ('Archief', 'opportunity', false, 2001, 4, 100, 7, now() at time zone 'UTC' - interval '1 month'), ('Import', 'opportunity', null, 2002, 4, 100, 90.15, now() at time zone 'UTC' - interval '1 month');
-- No customer: 2090 is archived. Customers: 2091 with an empty "active", 2092 below 2001, 2093 of a user who was archived, 2094 of one without address.
insert into res_partner (id, name, is_company, type, parent_id, commercial_partner_id, active, user_id) values
  (2090, 'Gearchiveerd', true, 'contact', null, 2090, false, null), (2091, 'Import', true, 'contact', null, 2091, null, null),
  (2092, 'Dochter', true, 'contact', 2001, 2092, true, null), (2093, 'Wees', true, 'contact', null, 2093, true, 180), (2094, 'Zonder adres', true, 'contact', null, 2094, true, 181),
  (1080, 'Weg', false, 'contact', null, 1080, false, null), (1081, 'Login', false, 'contact', null, 1081, true, null);
insert into res_users (id, login, partner_id, active) values (180, 'weg@noordzee.example', 1080, false), (181, 'Login81@Noordzee.example', 1081, true);
-- No contacts: a place of delivery, one who was archived, one at an archived company, a colleague. A contact: a person below a person.
insert into res_partner (id, name, is_company, type, parent_id, commercial_partner_id, active) values
  (3090, 'Magazijn', false, 'delivery', 2001, 2001, true), (3091, 'Vertrokken', false, 'contact', 2001, 2001, false), (3092, 'Achtergebleven', false, 'contact', 2090, 2090, true),
  (3093, 'Assistent', null, null, 3001, 2001, null), (3094, 'Collega', false, 'contact', 1, 1, true);
insert into account_move (state, move_type, partner_id, commercial_partner_id, invoice_date, amount_untaxed_signed)
select 'posted', 'out_invoice', 3000 + n, 2000 + n, current_date - 90, n * 100 from generate_series(1, 84) n;
insert into account_move (state, move_type, partner_id, commercial_partner_id, invoice_date, amount_untaxed_signed) values
  ('posted', 'out_refund', 2001, 2001, current_date - 30, -40), ('draft', 'out_invoice', 2001, 2001, current_date - 30, 7), ('cancel', 'out_invoice', 2001, 2001, current_date - 30, 7),
  ('posted', 'in_invoice', 2001, 2001, current_date - 30, -7), ('posted', 'entry', 2001, 2001, current_date - 30, 7), ('posted', 'out_invoice', 2001, 2001, current_date - 900, 7);
