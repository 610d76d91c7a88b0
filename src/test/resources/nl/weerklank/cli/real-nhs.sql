-- The published answers counted by hand: no statement here comes from the recipe.
create table written as
select
  cast(trim(respondent) as int) as who,
  trim(replace(trust, char(160), ' ')) as trust,
  replace(replace(trim(replace(service, char(160), ' ')), '  ', ' '), '  ', ' ') as service,
  cast(fft_1_very_good_5_very_poor as int) as rating,
  themes,
  cast(substring("DATE", 1, locate('/', "DATE") - 1) as int) as one,
  cast(substring("DATE", locate('/', "DATE") + 1,
    locate('/', "DATE", locate('/', "DATE") + 1) - locate('/', "DATE") - 1) as int) as two,
  right(trim("DATE"), 4) as in_year
from csvread('@FILE@', null, 'charset=UTF-8');

create table answer as
select
  who,
  min(trust) as trust,
  min(case when service not in ('', 'Unknown') then service end) as service,
  min(rating) as rating,
  cast(coalesce(
    min(case when one > 12 or one = two
      then in_year || '-' || lpad(two, 2, '0') || '-' || lpad(one, 2, '0') end),
    min(case when two > 12
      then in_year || '-' || lpad(one, 2, '0') || '-' || lpad(two, 2, '0') end),
    min(in_year || '-' || lpad(two, 2, '0') || '-' || lpad(one, 2, '0'))) as date) as on_day
from written
where rating between 1 and 5
group by who;

create table named as
select distinct w.who, trim(regexp_substr(w.themes, '[^|]+', 1, place.x)) as theme
from written w
join system_range(1, 12) place on regexp_substr(w.themes, '[^|]+', 1, place.x) is not null
where w.who in (select who from answer)
  and trim(regexp_substr(w.themes, '[^|]+', 1, place.x))
    not in ('', 'Labelling not possible', 'Not assigned');

create table place as
select '(organisation)' as unit, who from answer
union all select trust, who from answer
union all select trust || ' / ' || service, who from answer where service is not null;

-- Wilson's interval of the share of 1 and 2.
create view score as
select
  unit,
  on_month,
  n,
  100.0 * top / n as share,
  mean,
  greatest(0, 100 * (top / cast(n as double) + 3.841458820694124 / (2 * n)
    - 1.959963984540054 * sqrt((top / cast(n as double) * (1 - top / cast(n as double))
      + 3.841458820694124 / (4 * n)) / n)) / (1 + 3.841458820694124 / n)) as low,
  least(100, 100 * (top / cast(n as double) + 3.841458820694124 / (2 * n)
    + 1.959963984540054 * sqrt((top / cast(n as double) * (1 - top / cast(n as double))
      + 3.841458820694124 / (4 * n)) / n)) / (1 + 3.841458820694124 / n)) as high
from (
  select unit, formatdatetime(on_day, 'yyyy-MM') as on_month, count(*) as n,
    sum(case when rating <= 2 then 1 else 0 end) as top, avg(cast(rating as double)) as mean
  from place join answer using (who)
  group by unit, formatdatetime(on_day, 'yyyy-MM')) counted;

-- One success and one failure added to each half year (Agresti and Caffo 2000).
create view change as
select
  unit,
  100 * (p2 - p1) as difference,
  (p2 - p1) / sqrt(p1 * (1 - p1) / (n1 + 2) + p2 * (1 - p2) / (n2 + 2)) as z
from (
  select
    unit, n1, n2,
    (top1 + 1) / cast(n1 + 2 as double) as p1,
    (top2 + 1) / cast(n2 + 2 as double) as p2
  from (
    select
      unit,
      sum(case when on_day between '2021-07-01' and '2021-12-31' then 1 else 0 end) as n1,
      sum(case when on_day between '2022-01-01' and '2022-06-30' then 1 else 0 end) as n2,
      sum(case when on_day between '2021-07-01' and '2021-12-31' and rating <= 2
        then 1 else 0 end) as top1,
      sum(case when on_day between '2022-01-01' and '2022-06-30' and rating <= 2
        then 1 else 0 end) as top2
    from place join answer using (who)
    group by unit) counted
  where n1 >= 10 and n2 >= 10) halves;

-- Promoters are 1, detractors 4 and 5; net of all answers in a half year, and without a theme.
create view theme as
select
  theme, mentions, bottom,
  100.0 * (top - bottom) / mentions as net,
  100.0 * (all_top - all_bottom) / all_n
    - 100.0 * (all_top - top - all_bottom + bottom) / nullif(all_n - mentions, 0) as removal,
  100.0 * bottom / all_n as conversion,
  mentions_before
from (
  select
    theme,
    sum(case when on_day >= '2022-01-01' then 1 else 0 end) as mentions,
    sum(case when on_day >= '2022-01-01' and rating = 1 then 1 else 0 end) as top,
    sum(case when on_day >= '2022-01-01' and rating >= 4 then 1 else 0 end) as bottom,
    sum(case when on_day < '2022-01-01' then 1 else 0 end) as mentions_before
  from named join answer using (who)
  where on_day between '2021-07-01' and '2022-06-30'
  group by theme) of_theme
cross join (
  select
    count(*) as all_n,
    sum(case when rating = 1 then 1 else 0 end) as all_top,
    sum(case when rating >= 4 then 1 else 0 end) as all_bottom
  from answer where on_day between '2022-01-01' and '2022-06-30') of_all
where mentions > 0;
