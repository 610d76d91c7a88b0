-- Friends and Family Test: one row per respondent and question, as the export has them.
-- Needs in the feed: combine-rows, category separator '|'. The settings are in README.md.
with answer as (
  select
    trim(respondent) as respondent,
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
-- Windows instead of joins: H2 has no index on a CSV file, joining it with itself takes minutes.
dated as (
  select
    reading.*,
    coalesce(
      min(case when surely_day_first then day_first end) over same_respondent,
      min(case when surely_month_first then month_first end) over same_respondent) as sure_date,
    min(day_first) over same_respondent as first_date
  from reading
  window same_respondent as (partition by respondent)
)
select
  respondent as response_id,
  respondent as respondent_id,
  'fft' as survey,
  -- A date of another shape goes through as it is: Weerklank rejects it and counts it.
  coalesce(sure_date, first_date, written) as answered_at,
  fft,
  trust
    || coalesce(' / ' || service, '')
    || coalesce(' / ' || case when not regexp_like(subservice, '^\d+$') then subservice end, '')
    as unit_id,
  themes as category,
  case
    when sure_date is null and first_date is not null then 'date ambiguous, read day first'
  end as remark
from dated
