WITH day AS (
    DELETE FROM ioc.rollup_activity_days
    WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3
), kind AS (
    DELETE FROM ioc.rollup_activity_types
    WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3
)
DELETE FROM ioc.rollup_activity_members
WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3
