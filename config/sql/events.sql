-- Feed events, source operational: marks on charts. Without a unit they hold for the whole organisation.
SELECT e.event_day AS "on",
       e.unit_code AS unit_id,
       e.description AS label
  FROM calendar_event e
 ORDER BY e.event_id
