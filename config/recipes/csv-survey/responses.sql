-- Feed responses of a CSV file whose first line names the columns; the settings map them.
SELECT ${columns}
  FROM CSVREAD('${file}', NULL, 'charset=${charset} fieldSeparator=${separator} caseSensitiveColumnNames=true')
