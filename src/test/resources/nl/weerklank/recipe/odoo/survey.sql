-- Tables of Odoo 16 Surveys, with the system's names and types, and two surveys.
create table survey_survey (id serial primary key, title jsonb not null, active boolean, access_token varchar, create_date timestamp);
create table survey_question (
  id serial primary key, survey_id int, page_id int, is_page boolean, sequence int, title jsonb not null, question_type varchar,
  constr_mandatory boolean, validation_min_float_value double precision
);
create table survey_question_answer (id serial primary key, question_id int, matrix_question_id int, sequence int, value jsonb not null, is_correct boolean, answer_score double precision);
create table survey_user_input (
  id serial primary key, survey_id int not null, state varchar, partner_id int, email varchar, nickname varchar, test_entry boolean,
  start_datetime timestamp, end_datetime timestamp, create_date timestamp, access_token varchar not null default md5(random()::text)
);
create table survey_user_input_line (
  id serial primary key, user_input_id int not null, survey_id int, question_id int not null, question_sequence int, skipped boolean, answer_type varchar,
  value_char_box varchar, value_numerical_box double precision, value_date date, value_datetime timestamp, value_text_box text,
  suggested_answer_id int, matrix_row_id int, answer_is_correct boolean, answer_score double precision
);
insert into survey_survey (id, title, active) values (1, '{"en_US": "Customer survey", "nl_NL": "Klantonderzoek"}', true),
  (2, '{"en_US": "Onboarding"}', null), (3, '{"en_US": "Archived"}', false);
insert into survey_question (id, survey_id, is_page, sequence, title, question_type) values
  (10, 1, true, 1, '{"en_US": "Page"}', null),
  (11, 1, null, 2, '{"en_US": "How likely?", "nl_NL": "Hoe waarschijnlijk is het dat u ons aanbeveelt?"}', 'simple_choice'),
  (12, 1, false, 3, '{"en_US": "Hoe tevreden bent u?"}', 'simple_choice'),
  (13, 1, false, 4, '{"en_US": "Waarom?"}', 'text_box'),
  (14, 1, false, 5, '{"en_US": "Waarover?"}', 'multiple_choice'),
  (15, 1, false, 6, '{"en_US": "Hoe vaak?"}', 'numerical_box'),
  (21, 2, false, 1, '{"en_US": "Anders"}', 'char_box');
insert into survey_question_answer (id, question_id, sequence, value)
select 100 + n, 11, n, jsonb_build_object('en_US', n::text) from generate_series(0, 10) n;
insert into survey_question_answer (id, question_id, sequence, value) values
  (201, 12, 1, '{"en_US": "1 - very bad", "nl_NL": "1 - zeer slecht"}'), (202, 12, 2, '{"en_US": "2"}'), (203, 12, 3, '{"en_US": "3 - so so"}'),
  (204, 12, 4, '{"en_US": "4"}'), (205, 12, 5, '{"en_US": "5 - great", "nl_NL": "5 - \"top\""}'),
  (300, 14, 1, '{"en_US": "Price", "nl_NL": "Prijs"}'), (301, 14, 2, '{"en_US": "Schade"}'), (302, 14, 3, '{"en_US": "Policy", "nl_NL": "Polis"}');
