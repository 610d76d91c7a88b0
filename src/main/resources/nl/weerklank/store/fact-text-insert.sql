insert into fact_text (id, listed, contact_id, language, answer, categories, complaint, follow_ups)
values (?, ?, ?, ?, ?, ?, ?, ?)
