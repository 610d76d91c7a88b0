SELECT worker AS employee_id, unit AS unit_id, since AS valid_from, until AS valid_to FROM place
