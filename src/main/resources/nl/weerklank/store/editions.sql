select report, period, reader, max(waiting) as waiting
from (
  select report, period,
    case when recipient like 'subscription:%' then recipient else 'people' end as reader,
    case when state in ('PLANNED', 'RENDERED', 'DEFERRED') then 1 else 0 end as waiting
  from mail
  where recipient not like 'redirect-%'
) as edition
group by report, period, reader
