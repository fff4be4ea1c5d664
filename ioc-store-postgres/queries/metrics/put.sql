INSERT INTO ioc.dashboard_metrics
    (organization_id, id, metric_type, metric_name, metric_value, metric_unit, dimension_1,
     dimension_2, dimension_3, period_start, period_end, people, shown_to_k, metadata, recorded_at)
SELECT $1, new.id, new.metric_type, new.metric_name, new.metric_value, new.metric_unit,
    new.dimension_1, new.dimension_2, new.dimension_3, new.period_start, new.period_end,
    new.people, new.shown_to_k, new.metadata::json, new.recorded_at
FROM unnest(
    $2::uuid[], $3::text[], $4::text[], $5::numeric[], $6::text[], $7::text[], $8::text[],
    $9::text[], $10::date[], $11::date[], $12::bigint[], $13::bigint[], $14::text[],
    $15::timestamptz[]
) AS new (
    id, metric_type, metric_name, metric_value, metric_unit, dimension_1, dimension_2,
    dimension_3, period_start, period_end, people, shown_to_k, metadata, recorded_at
)
ON CONFLICT (organization_id, metric_type, metric_name, dimension_1, dimension_2, dimension_3,
    period_start, period_end)
DO UPDATE SET metric_value = excluded.metric_value, metric_unit = excluded.metric_unit,
    people = excluded.people, shown_to_k = excluded.shown_to_k, metadata = excluded.metadata,
    recorded_at = excluded.recorded_at
WHERE (dashboard_metrics.metric_value, dashboard_metrics.metric_unit, dashboard_metrics.people,
        dashboard_metrics.shown_to_k, dashboard_metrics.metadata::text)
    IS DISTINCT FROM (excluded.metric_value, excluded.metric_unit, excluded.people,
        excluded.shown_to_k, excluded.metadata::text)
-- A row that is new has no deleter yet.
RETURNING xmax = 0
