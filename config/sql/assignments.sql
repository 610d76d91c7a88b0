-- Feed assignments, source hr: who was in which unit from when to when. valid_to is the last valid day.
SELECT d.personeelsnr AS employee_id,
       d.afd_code AS unit_id,
       d.geldig_van AS valid_from,
       d.geldig_tot AS valid_to,
       d.deeltijd AS fte
  FROM dienstverband d
 ORDER BY d.dienstverband_id
