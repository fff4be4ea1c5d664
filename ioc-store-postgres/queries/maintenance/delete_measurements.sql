WITH gone AS (
    DELETE FROM ioc.system_performance_metrics WHERE id IN (
        SELECT id FROM ioc.system_performance_metrics
        WHERE recorded_at < $1 ORDER BY recorded_at LIMIT $2)
    RETURNING id
)
SELECT count(*) FROM gone
