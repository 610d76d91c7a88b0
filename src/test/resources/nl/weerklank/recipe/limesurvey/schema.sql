-- Tables of LimeSurvey 6, with the system's names and types, as far as the recipe needs them.
create table lime_surveys (
  sid int not null primary key,
  active varchar(1) not null,
  anonymized varchar(1) not null,
  datestamp varchar(1) not null,
  language varchar(50),
  attributedescriptions text
);
create table lime_surveys_languagesettings (
  surveyls_survey_id int not null,
  surveyls_language varchar(45) not null,
  surveyls_title varchar(200) not null,
  primary key (surveyls_survey_id, surveyls_language)
);
create table lime_questions (
  qid int not null primary key,
  parent_qid int not null,
  sid int not null,
  gid int not null,
  type varchar(30) not null,
  title varchar(20) not null,
  question_order int not null
);
create table lime_question_l10ns (
  id int not null primary key,
  qid int not null,
  question text not null,
  language varchar(20) not null
);
create table lime_answers (
  aid int not null primary key,
  qid int not null,
  code varchar(5) not null,
  sortorder int not null,
  assessment_value int not null default 0,
  scale_id int not null default 0
);
create table lime_answer_l10ns (
  id int not null primary key,
  aid int not null,
  answer text not null,
  language varchar(20) not null
);
