INSERT INTO ioc.system_performance_metrics (
    id, metric_type, service_name, metric_value, endpoint, recorded_at, unit, percentile, part,
    whole, histogram, window_ms, node_id
)
SELECT * FROM unnest(
    $1::uuid[], $2::text[], $3::text[], $4::numeric[], $5::text[], $6::timestamptz[], $7::text[],
    $8::integer[], $9::bigint[], $10::bigint[], $11::bytea[], $12::bigint[], $13::uuid[]
)
ON CONFLICT DO NOTHING
