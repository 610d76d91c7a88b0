CREATE INDEX survey_contact_day ON survey_contact (submitted_at);
CREATE INDEX survey_relation_day ON survey_relation (submitted_at);
CREATE INDEX survey_contact_answer ON survey_contact (answer_no);
