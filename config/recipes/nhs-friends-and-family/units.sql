-- Trusts, their services and sub-services, as far as the export names them.
-- A sub-service that is only a number is a slip of a column; "Unknown" is no service.
with place as (
  select distinct
    nullif(trim(regexp_replace(trust, '[\s\u00a0]+', ' ')), '') as trust,
    nullif(nullif(trim(regexp_replace(service, '[\s\u00a0]+', ' ')), ''), 'Unknown') as service,
    nullif(nullif(trim(regexp_replace(subservice, '[\s\u00a0]+', ' ')), ''), 'Unknown') as subservice
  from csvread('${nhs.csv}', null, 'charset=UTF-8')
)
select distinct trust as unit_id, null as parent_id, trust as name, 'trust' as layer
from place
where trust is not null
union all
select distinct trust || ' / ' || service, trust, service, 'service'
from place
where trust is not null and service is not null
union all
select distinct
  trust || ' / ' || service || ' / ' || subservice, trust || ' / ' || service, subservice, 'sub-service'
from place
where trust is not null and service is not null and not regexp_like(subservice, '^\d+$')
order by unit_id
