-- Feed responses of any table with a row for each response: the columns the settings map, and no others.
SELECT ${columns}
  FROM ${table}
