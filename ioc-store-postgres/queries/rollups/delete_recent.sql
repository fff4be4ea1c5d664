-- Minutes that wait go as well: those from the rows have all of them.
WITH waiting AS (
    UPDATE ioc.rollup_activity_deltas SET minutes = '' WHERE organization_id = $1
)
DELETE FROM ioc.rollup_activity_recent WHERE organization_id = $1
