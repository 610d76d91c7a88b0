-- Feed responses of any table with a row for each answer: the columns the settings map. Rows of one response stand together.
SELECT ${columns}
  FROM ${table}
 ORDER BY ${response}
