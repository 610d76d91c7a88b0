-- What an employee's page told of the headline metric, where who leads the employee may see it days
-- later and not before.

create table if not exists own_page (
  mail bigint primary key references mail (id),
  window_from date not null,
  window_to date not null,
  metric varchar(100) not null,
  counts varchar(2000) not null
);
