-- 40 accounts of two users, and the traps. Keys are texts: a0001, c0001, o0001.
insert into `user` (id, user_name, deleted) values ('u1', 'Anouk', 0), ('u2', 'bram', 0), ('u3', 'weg', 1);
insert into email_address (id, name, lower, deleted) values
  ('m1', 'Anouk@Noordzee.example', 'anouk@noordzee.example', 0), ('m2', 'oud@noordzee.example', 'aa-oud@noordzee.example', 0),
  ('m3', 'tweede@noordzee.example', 'aa-tweede@noordzee.example', 0), ('m4', 'gone@noordzee.example', 'gone@noordzee.example', 1);
-- u1: the primary one, one that was unlinked, a second one, and a contact's with the same key. u2: only one that was deleted.
insert into entity_email_address (entity_id, email_address_id, entity_type, `primary`, deleted) values
  ('u1', 'm1', 'User', 1, 0), ('u1', 'm2', 'User', 1, 1), ('u1', 'm3', 'User', 0, 0), ('u1', 'm2', 'Contact', 1, 0), ('u2', 'm4', 'User', 1, 0);
insert into account (id, name, type, industry, assigned_user_id)
select concat('a', lpad(seq, 4, '0')), concat('Klant ', seq), if(seq % 2, 'Customer', ''), if(seq % 5, 'Shipping', ''), if(seq % 2, 'u1', 'u2') from seq_1_to_40;
insert into opportunity (id, account_id, stage, close_date, amount, amount_currency)
select concat('o', lpad(seq, 4, '0')), concat('a', lpad(seq, 4, '0')), 'Closed Won', current_date - interval 6 month, seq * 100, 'EUR' from seq_1_to_40;
insert into opportunity (id, account_id, stage, close_date, amount, amount_currency, deleted) values
  ('x1', 'a0001', 'Closed Won', current_date - interval 1 month, 7, 'EUR', 1), ('x2', 'a0001', 'Closed Lost', current_date - interval 1 month, 7, 'EUR', 0),
  ('x3', 'a0001', 'Closed Won', current_date - interval 2 year, 7, 'EUR', 0), ('x4', 'a0001', 'Closed Won', current_date - interval 1 month, 7, 'USD', 0),
  ('x5', 'a0001', 'Closed Won', current_date + interval 1 month, 7, 'EUR', 0), ('x6', 'a0002', 'Closed Won', current_date - interval 1 month, 0.55, 'EUR', null);
insert into account (id, name, type, deleted, assigned_user_id) values
  ('a0050', 'Weg', 'Customer', 1, null), ('a0051', 'Belegger', 'Investor', 0, null), ('a0052', 'Import', null, null, 'u3'), ('a0053', 'Dollars', 'Partner', 0, null);
insert into opportunity (id, account_id, stage, close_date, amount, amount_currency) values ('x7', 'a0053', 'Closed Won', current_date - interval 1 month, 7, 'USD');
insert into contact (id, first_name, last_name, account_id) select concat('c', lpad(seq, 4, '0')), 'Contact', seq, concat('a', lpad(seq, 4, '0')) from seq_1_to_40;
insert into account_contact (account_id, contact_id, role) select account_id, id, 'Inkoper' from contact;
insert into email_address (id, name, lower) select id, concat(id, '@Klant.example'), concat(id, '@klant.example') from contact;
insert into entity_email_address (entity_id, email_address_id, entity_type, `primary`) select id, id, 'Contact', 1 from contact;
insert into phone_number (id, name) select id, concat('+31 10 ', id) from contact;
insert into entity_phone_number (entity_id, phone_number_id, entity_type, `primary`) select id, id, 'Contact', 1 from contact;
-- c0001 is also at a0005, which is not the main one; 2 was unlinked, 3 is inactive, 4 was deleted, 5 is not to be called; c0050 is at a deleted account.
insert into account_contact (account_id, contact_id, role) values ('a0005', 'c0001', 'Adviseur'), ('a0050', 'c0050', null);
insert into contact (id, last_name, account_id) values ('c0050', 'Wees', 'a0050');
update account_contact set deleted = 1 where contact_id = 'c0002';
update account_contact set is_inactive = 1 where contact_id = 'c0003';
update contact set deleted = 1 where id = 'c0004';
update contact set do_not_call = 1 where id = 'c0005';
