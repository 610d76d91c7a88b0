-- Feed absences, source hr: sickness that was not withdrawn; leave is not absence.
SELECT v.personeelsnr AS employee_id,
       v.eerste_dag AS "from",
       v.laatste_dag AS "to",
       v.werkdagen AS "days"
  FROM verzuim v
 WHERE v.soort = 'ZIEK'
   AND v.status <> 'VERVALLEN'
 ORDER BY v.verzuim_id
