-- Feed targets, source operational: without a unit they hold for the whole organisation.
SELECT k.unit_code AS unit_id,
       k.kpi AS metric,
       k.valid_from AS valid_from,
       k.target_value AS target
  FROM kpi_target k
 ORDER BY k.target_id
