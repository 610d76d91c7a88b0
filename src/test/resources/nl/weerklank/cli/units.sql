SELECT id AS unit_id, parent AS parent_id, name, boss AS manager_id FROM unit
