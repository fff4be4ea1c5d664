WITH gone AS (
    DELETE FROM ioc.alerts WHERE id IN (
        SELECT id FROM ioc.alerts
        WHERE resolved_at < $1 AND to_tell IS NULL AND to_send IS NULL LIMIT $2)
    RETURNING id
)
SELECT count(*) FROM gone
