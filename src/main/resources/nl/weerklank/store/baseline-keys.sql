select metric, unit_id, begins_on from baseline
