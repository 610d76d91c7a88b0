-- Friends and Family Test: one row per respondent and question, as the export has them.
-- Needs in the feed: combine-rows, category separator '|'. The settings are in README.md.
with answer as (
  select
    trim(respondent) as respondent,
    question,
    -- Non-breaking and doubled blanks occur in the names.
    nullif(trim(regexp_replace(trust, '[\s\u00a0]+', ' ')), '') as trust,
    nullif(nullif(trim(regexp_replace(service, '[\s\u00a0]+', ' ')), ''), 'Unknown') as service,
    nullif(nullif(trim(regexp_replace(subservice, '[\s\u00a0]+', ' ')), ''), 'Unknown') as subservice,
    fft_1_very_good_5_very_poor as fft,
    -- The coders' words for "no theme".
    regexp_replace(themes, '(^|\|)(Labelling not possible|Not assigned)(?=\||$)', '') as themes,
    trim("DATE") as written,
    case when regexp_like(trim("DATE"), '^\d{1,2}/\d{1,2}/\d{4}$')
      then cast(regexp_substr("DATE", '\d+', 1, 1) as int) end as one,
    case when regexp_like(trim("DATE"), '^\d{1,2}/\d{1,2}/\d{4}$')
      then cast(regexp_substr("DATE", '\d+', 1, 2) as int) end as two,
    right(trim("DATE"), 4) as in_year
  from csvread('${nhs.csv}', null, 'charset=UTF-8')
),
reading as (
  select
    answer.*,
    in_year || '-' || lpad(two, 2, '0') || '-' || lpad(one, 2, '0') as day_first,
    in_year || '-' || lpad(one, 2, '0') || '-' || lpad(two, 2, '0') as month_first,
    -- Only one reading is possible: day first (or the same both ways), or month first.
    (one > 12 and two <= 12) or one = two as surely_day_first,
    two > 12 and one <= 12 as surely_month_first
  from answer
),
person as (
  select
    respondent,
    case when regexp_like(respondent, '^\d+$') then cast(respondent as bigint) end as place_in_file,
    coalesce(
      min(case when surely_day_first then day_first end),
      min(case when surely_month_first then month_first end)) as sure_date,
    count(distinct written) as dates,
    -- Where one export wrote day first and the other month first: the question of the former.
    case when bool_or(surely_day_first) and bool_or(surely_month_first)
      then min(case when surely_day_first then question end) end as day_first_question
  from reading
  group by respondent
),
neighbours as (
  select
    person.*,
    max(case when day_first_question is not null then place_in_file end)
      over (order by place_in_file) as decided_before,
    min(case when day_first_question is not null then place_in_file end)
      over (order by place_in_file rows between current row and unbounded following) as decided_after
  from person
),
-- Two readings of one date and neither is certain: the nearest respondent whose dates are certain
-- tells which question was written day first.
dated as (
  select
    n.respondent,
    n.sure_date,
    n.dates,
    (select d.day_first_question from person d
      where d.place_in_file = case
        when n.decided_after is null then n.decided_before
        when n.decided_before is null then n.decided_after
        when n.place_in_file - n.decided_before <= n.decided_after - n.place_in_file
          then n.decided_before
        else n.decided_after end) as nearest_question
  from neighbours n
),
chosen as (
  select
    d.respondent,
    d.sure_date,
    coalesce(
      d.sure_date,
      min(case when d.dates = 1 or r.question = d.nearest_question then r.day_first end),
      min(r.day_first)) as answered_on,
    d.dates
  from dated d
  join reading r on r.respondent = d.respondent
  group by d.respondent, d.sure_date, d.dates
)
select
  r.respondent as response_id,
  r.respondent as respondent_id,
  'fft' as survey,
  -- A date of another shape goes through as it is: Weerklank rejects it and counts it.
  coalesce(c.answered_on, r.written) as answered_at,
  r.fft as fft,
  r.trust
    || coalesce(' / ' || r.service, '')
    || coalesce(' / ' || case when not regexp_like(r.subservice, '^\d+$') then r.subservice end, '')
    as unit_id,
  r.themes as category,
  case
    when c.sure_date is not null or c.answered_on is null then null
    when c.dates = 1 then 'date ambiguous, read day first'
    else 'date ambiguous, order of day and month taken from the nearest answer'
  end as remark
from reading r
left join chosen c on c.respondent = r.respondent
