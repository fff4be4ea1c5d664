SELECT recorded_at, sum(part)::bigint, sum(whole)::bigint
FROM ioc.system_performance_metrics
WHERE metric_type = $1 AND service_name = $2 AND ($3::text IS NULL OR endpoint = $3)
    AND recorded_at > $4 AND recorded_at <= $5
GROUP BY recorded_at ORDER BY recorded_at
