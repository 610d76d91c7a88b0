select "version", "checksum"
from "flyway_schema_history"
where "success" = true and "version" is not null
order by "installed_rank"
