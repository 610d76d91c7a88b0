select distinct r.subject
from reference_row r
where r.id >= ? and r.id < ? and r.seen_on < ?
