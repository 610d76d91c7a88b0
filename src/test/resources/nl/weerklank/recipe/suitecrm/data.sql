-- The customers of Noordzee Verzekeringen: 84 accounts of 12 users, who are people of the HR system by their e-mail address.
-- Account n is acc00000-0000-4000-8000-n in twelve digits, user n use00000-..., contact n con00000-..., opportunity n opp00000-....
insert into users (id, user_name, first_name, last_name, status)
with person as (
  select seq as n,
         elt(1 + seq % 11, 'Sanne', 'Daan', 'Fatima', 'Jeroen', 'Anouk', 'Mehmet', 'Lotte', 'Bram', 'Priya', 'Sven', 'Noor') as first_name,
         elt(1 + seq % 13, 'Visser', 'Bakker', 'Yilmaz', 'de Boer', 'Hendriks', 'Kaya', 'Mulder', 'Jansen', 'Singh', 'Dekker', 'Prins', 'Vos', 'Smit') as last_name
    from seq_1_to_66
)
select concat('use00000-0000-4000-8000-', lpad(n, 12, '0')), concat('user', n), first_name, last_name, 'Active'
  from person where n in (10, 16, 26, 36, 46, 56, 11, 17, 27, 37, 47, 57);
insert into email_addresses (id, email_address, email_address_caps)
select replace(id, 'use', 'ema'), concat(lower(first_name), '.', lower(replace(last_name, ' ', '')), '@noordzee.example'),
       concat(upper(first_name), '.', upper(replace(last_name, ' ', '')), '@NOORDZEE.EXAMPLE')
  from users;
insert into email_addr_bean_rel (id, email_address_id, bean_id, bean_module, primary_address)
select replace(id, 'use', 'rel'), replace(id, 'use', 'ema'), id, 'Users', 1 from users;
insert into accounts (id, name, date_entered, assigned_user_id, account_type, industry, annual_revenue, deleted)
select concat('acc00000-0000-4000-8000-', lpad(seq, 12, '0')), concat('Klant ', seq), '2020-01-01 22:30:00' + interval seq day,
       concat('use00000-0000-4000-8000-', lpad(elt(1 + seq % 12, 10, 16, 26, 36, 46, 56, 11, 17, 27, 37, 47, 57), 12, '0')),
       elt(1 + seq % 4, 'Customer', '', 'Partner', 'Customer'), elt(1 + seq % 3, 'Shipping', 'Retail', ''),
       elt(1 + seq % 4, concat(seq, '000'), concat('€ ', seq, '.000,00'), '', concat(seq, '.000,50')), 0
  from seq_1_to_84;
-- Won half a year ago: 1,000 per number of the account, lost: the same.
insert into opportunities (id, name, amount, amount_usdollar, currency_id, date_closed, sales_stage, probability)
select concat('opp00000-0000-4000-8000-', lpad(seq, 12, '0')), concat('Polis ', seq), seq * 1000, seq * 1000, '-99', current_date - interval 6 month, 'Closed Won', 100
  from seq_1_to_84;
insert into opportunities (id, name, amount, amount_usdollar, currency_id, date_closed, sales_stage, probability)
select concat('opp00000-0000-4000-8000-', lpad(seq + 100, 12, '0')), 'Verloren', seq * 1000, seq * 1000, '-99', current_date - interval 5 month, 'Closed Lost', 0
  from seq_1_to_84;
insert into accounts_opportunities (id, opportunity_id, account_id, date_modified)
select replace(id, 'opp', 'aop'), id, concat('acc00000-0000-4000-8000-', lpad(substr(id, 25) % 100, 12, '0')), '2026-01-01 10:00:00' from opportunities;
insert into contacts (id, first_name, last_name, title, phone_work, phone_mobile)
select concat('con00000-0000-4000-8000-', lpad(seq, 12, '0')), 'Contact', seq, 'Inkoper', concat('010-', lpad(seq, 7, '0')), '' from seq_1_to_84;
insert into accounts_contacts (id, contact_id, account_id, date_modified)
select replace(id, 'con', 'aco'), id, replace(id, 'con', 'acc'), '2026-01-01 10:00:00' from contacts;
insert into email_addresses (id, email_address) select replace(id, 'con', 'emc'), concat('Contact', last_name, '@klant', last_name, '.example') from contacts;
insert into email_addr_bean_rel (id, email_address_id, bean_id, bean_module, primary_address)
select replace(id, 'con', 'rec'), replace(id, 'con', 'emc'), id, 'Contacts', 1 from contacts;

-- No customers: 90 was deleted, 91 is a prospect, 92 a competitor. Customers: 93 has an empty "deleted", 94 no type.
insert into accounts (id, name, assigned_user_id, account_type, annual_revenue, deleted) values
  ('acc00000-0000-4000-8000-000000000090', 'Weggegooid', null, 'Customer', '1', 1),
  ('acc00000-0000-4000-8000-000000000091', 'Misschien ooit', null, 'Prospect', '1', 0),
  ('acc00000-0000-4000-8000-000000000092', 'De concurrent', null, 'Competitor', '1', 0),
  ('acc00000-0000-4000-8000-000000000093', 'O&#039;Brien &amp; Zn &lt;schepen&gt;', 'use00000-0000-4000-8000-000000000080', 'Customer', 'onbekend', null),
  ('acc00000-0000-4000-8000-000000000094', '', 'use00000-0000-4000-8000-000000000081', null, '$1,250,000', 0),
  ('acc00000-0000-4000-8000-000000000095', 'Zonder eigenaar', '', 'Customer', null, 0);
-- 80 was deleted as a user, 81 has an address that was removed and one that is deleted, so only a login.
insert into users (id, user_name, deleted) values ('use00000-0000-4000-8000-000000000080', 'weg', 1), ('use00000-0000-4000-8000-000000000081', 'login81', null);
insert into email_addresses (id, email_address, deleted) values ('ema-gone', 'gone@noordzee.example', 1), ('ema-old', 'aaa-old@noordzee.example', 0), ('ema-second', 'aaa-second@noordzee.example', 0);
insert into email_addr_bean_rel (id, email_address_id, bean_id, bean_module, primary_address, deleted) values
  ('rel-1', 'ema-gone', 'use00000-0000-4000-8000-000000000081', 'Users', 1, 0),
  ('rel-2', 'ema-old', 'use00000-0000-4000-8000-000000000081', 'Users', 1, 1),
-- 10 has an older primary address that was unlinked, a second one, and a contact has the same id as the user.
  ('rel-3', 'ema-old', 'use00000-0000-4000-8000-000000000010', 'Users', 1, 1),
  ('rel-4', 'ema-second', 'use00000-0000-4000-8000-000000000010', 'Users', 0, 0),
  ('rel-5', 'ema-second', 'use00000-0000-4000-8000-000000000010', 'Contacts', 1, 0);
-- Account 1: deleted, unlinked, too old, still to come, in dollars without a base amount. Account 2: an import without base amount, and one with cents.
insert into opportunities (id, deleted, amount, amount_usdollar, currency_id, date_closed, sales_stage) values
  ('o-deleted', 1, 7, 7, '-99', current_date - interval 1 month, 'Closed Won'),
  ('o-unlinked', 0, 7, 7, '-99', current_date - interval 1 month, 'Closed Won'),
  ('o-old', 0, 7, 7, '-99', current_date - interval 3 year, 'Closed Won'),
  ('o-future', 0, 7, 7, '-99', current_date + interval 1 month, 'Closed Won'),
  ('o-dollar', 0, 7, null, 'usd-id', current_date - interval 1 month, 'Closed Won'),
  ('o-open', 0, 7, 7, '-99', current_date - interval 1 month, 'Negotiation/Review'),
  ('o-import', null, 500, null, null, current_date - interval 1 month, 'Closed Won'),
  ('o-cents', 0, 99, 90.15, 'usd-id', current_date - interval 1 month, 'Closed Won');
insert into accounts_opportunities (id, opportunity_id, account_id, deleted)
select concat('l-', id), id, concat('acc00000-0000-4000-8000-00000000000', if(id in ('o-import', 'o-cents'), 2, 1)), if(id = 'o-unlinked', 1, 0)
  from opportunities where id like 'o-%';
insert into aos_contracts (id, deleted, end_date, status, contract_account_id) values
  ('c-next', 0, current_date + interval 40 day, 'Signed', 'acc00000-0000-4000-8000-000000000003'),
  ('c-later', 0, current_date + interval 400 day, 'Signed', 'acc00000-0000-4000-8000-000000000003'),
  ('c-past', 0, current_date - interval 40 day, 'Signed', 'acc00000-0000-4000-8000-000000000003'),
  ('c-deleted', 1, current_date + interval 10 day, 'Signed', 'acc00000-0000-4000-8000-000000000003'),
  ('c-draft', 0, current_date + interval 10 day, 'Not Started', 'acc00000-0000-4000-8000-000000000003');
-- Contact 1 is also at 5, linked later; 2 was unlinked, 3 deleted, 4 is not to be called, 5 has a mobile only; 90 is at a deleted account.
insert into accounts_contacts (id, contact_id, account_id, date_modified) values
  ('ac-1', 'con00000-0000-4000-8000-000000000001', 'acc00000-0000-4000-8000-000000000005', '2026-06-01 10:00:00'),
  ('ac-2', 'con00000-0000-4000-8000-000000000090', 'acc00000-0000-4000-8000-000000000090', '2026-06-01 10:00:00');
insert into contacts (id, last_name) values ('con00000-0000-4000-8000-000000000090', 'Wees');
update accounts_contacts set deleted = 1 where id = 'aco00000-0000-4000-8000-000000000002';
update contacts set deleted = 1 where id = 'con00000-0000-4000-8000-000000000003';
update contacts set do_not_call = 1, first_name = null, last_name = 'd&#039;Hond' where id = 'con00000-0000-4000-8000-000000000004';
update contacts set phone_work = ' ', phone_mobile = '06-12345678' where id = 'con00000-0000-4000-8000-000000000005';
