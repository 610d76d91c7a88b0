-- What an employee's page told of the headline metric, where who leads the employee may see it days
-- later and not before.

create table if not exists own_page (
  mail bigint primary key references mail (id),
  window_from date not null,
  window_to date not null,
  metric varchar(100) not null,
  counts varchar(2000) not null
);

-- For whom somebody else was mailed about an answer, so that nobody is told it again in that place.

create table if not exists alert_post (
  mail bigint not null references mail (id),
  feed varchar(200) not null,
  response_id varchar(400) not null,
  post varchar(400) not null,
  primary key (mail, feed, response_id, post)
);
