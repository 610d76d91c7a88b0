-- Feed units, source hr: every version of every unit. A unit with several managers gives a row for each,
-- the first manager first. valid_to is the last valid day.
SELECT a.afd_code AS unit_id,
       a.hoort_bij AS parent_id,
       a.naam AS name,
       a.soort AS layer,
       l.personeelsnr AS manager_id,
       a.vestiging AS location,
       a.geldig_van AS valid_from,
       a.geldig_tot AS valid_to
  FROM afdeling a
  LEFT JOIN leiding l ON l.afd_code = a.afd_code
 ORDER BY a.afdeling_id, l.volgorde
