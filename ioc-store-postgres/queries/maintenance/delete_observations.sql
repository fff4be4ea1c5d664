WITH gone AS (
    DELETE FROM ioc.performance_monitoring WHERE check_time IN (
        SELECT check_time FROM ioc.performance_monitoring
        WHERE check_time < $1 ORDER BY check_time LIMIT $2)
    RETURNING check_time
)
SELECT count(*) FROM gone
