-- Feed employees, source hr: everybody, also who left: their answers still count.
SELECT m.personeelsnr AS employee_id,
       m.voornaam || COALESCE(' ' || m.tussenvoegsel, '') || ' ' || m.achternaam AS name,
       m.email AS email,
       m.functieniveau AS job_level,
       m.taal AS language,
       m.in_dienst AS hired_on,
       m.uit_dienst AS left_on,
       m.vervanger_nr AS deputy_id
  FROM medewerker m
 ORDER BY m.personeelsnr
