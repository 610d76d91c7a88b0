-- Feed units, OrangeHRM: the sub-units, a nested set without a parent column. The root is the organisation itself.
SELECT s.id AS unit_id,
       s.name AS name,
       s.lft AS lft,
       s.rgt AS rgt
  FROM ohrm_subunit s
 ORDER BY s.lft
