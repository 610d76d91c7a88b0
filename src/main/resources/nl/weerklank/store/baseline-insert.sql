insert into baseline (metric, unit_id, begins_on, frozen_on, weeks)
values (?, ?, ?, ?, ?)
