-- Feed absences, from a CSV file whose first line names the columns as the feed knows them, or `columns` maps them: employee_id, from, to, days
SELECT *
  FROM CSVREAD('${absences.file}', NULL, 'charset=${charset} fieldSeparator=${separator}')
