-- What changed in Odoo Surveys until 18: a question with a scale, and a survey that has one.
alter table survey_question add column scale_min int;
alter table survey_question add column scale_max int;
alter table survey_user_input_line add column value_scale int;
insert into survey_survey (id, title, active) values (4, '{"en_US": "Met schaal"}', true);
insert into survey_question (id, survey_id, is_page, sequence, title, question_type, scale_min, scale_max) values
  (41, 4, false, 1, '{"en_US": "Cijfer"}', 'scale', 0, 10);
insert into survey_user_input (id, survey_id, state, end_datetime) select 9000 + n, 4, 'done', '2026-11-01 10:00:00' from generate_series(0, 10) n;
insert into survey_user_input_line (user_input_id, survey_id, question_id, answer_type, value_scale)
select 9000 + n, 4, 41, 'scale', n from generate_series(0, 10) n;
insert into survey_user_input_line (user_input_id, survey_id, question_id, answer_type, skipped) values (9000, 4, 41, null, true);
