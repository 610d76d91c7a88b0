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
-- Windows instead of joins: H2 has no index on a CSV file, joining it with itself takes minutes.
person as (
  select
    reading.*,
    case when regexp_like(respondent, '^\d+$') then cast(respondent as bigint) end as place,
    coalesce(
      min(case when surely_day_first then day_first end) over same_respondent,
      min(case when surely_month_first then month_first end) over same_respondent) as sure_date,
    min(written) over same_respondent <> max(written) over same_respondent as two_dates,
    -- Where one export wrote day first and the other month first: the question of the former.
    case when max(case when surely_month_first then 1 end) over same_respondent = 1
      then min(case when surely_day_first then question end) over same_respondent
    end as day_first_question
  from reading
  window same_respondent as (partition by respondent)
),
-- Two readings of one date and neither is certain: the nearest respondent (by number) whose dates
-- are certain tells which question was written day first.
decided as (
  select
    person.*,
    max(case when day_first_question is not null then lpad(place, 19, '0') || day_first_question end)
      over (order by place range between unbounded preceding and current row) as decided_before,
    min(case when day_first_question is not null then lpad(place, 19, '0') || day_first_question end)
      over (order by place range between current row and unbounded following) as decided_after
  from person
),
nearest as (
  select
    decided.*,
    substring(
      case
        when decided_after is null then decided_before
        when decided_before is null then decided_after
        when place - cast(left(decided_before, 19) as bigint)
            <= cast(left(decided_after, 19) as bigint) - place
          then decided_before
        else decided_after
      end from 20) as nearest_question
  from decided
),
dated as (
  select
    nearest.*,
    coalesce(
      sure_date,
      min(case when not two_dates or question = nearest_question then day_first end)
        over (partition by respondent),
      min(day_first) over (partition by respondent)) as answered_on
  from nearest
)
select
  respondent as response_id,
  respondent as respondent_id,
  'fft' as survey,
  -- A date of another shape goes through as it is: Weerklank rejects it and counts it.
  coalesce(answered_on, written) as answered_at,
  fft,
  trust
    || coalesce(' / ' || service, '')
    || coalesce(' / ' || case when not regexp_like(subservice, '^\d+$') then subservice end, '')
    as unit_id,
  themes as category,
  case
    when sure_date is not null or answered_on is null then null
    when two_dates then 'date ambiguous, order of day and month taken from the nearest answer'
    else 'date ambiguous, read day first'
  end as remark
from dated
