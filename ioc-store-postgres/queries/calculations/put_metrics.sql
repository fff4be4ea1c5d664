-- Puts metrics of many organizations, each key once, and deletes what else is kept of
-- their spans.
WITH incoming AS MATERIALIZED (
    SELECT new.*
    FROM unnest(
        $1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::numeric[], $6::text[], $7::text[],
        $8::text[], $9::text[], $10::date[], $11::date[], $12::bigint[], $13::bigint[],
        $14::text[], $15::timestamptz[]
    ) AS new (
        organization_id, id, metric_type, metric_name, metric_value, metric_unit, dimension_1,
        dimension_2, dimension_3, period_start, period_end, people, shown_to_k, metadata,
        recorded_at
    )
), gone AS (
    DELETE FROM ioc.dashboard_metrics AS kept
    USING unnest($16::uuid[], $17::date[], $18::date[])
        AS span (organization_id, period_start, period_end)
    WHERE kept.organization_id = span.organization_id
        AND kept.period_end = span.period_end AND kept.period_start = span.period_start
        AND (kept.metric_type, kept.metric_name) IN (
            SELECT shipped.* FROM unnest($19::text[], $20::text[]) AS shipped)
        -- The planner knows nothing of how many there are; so they are hashed however few it
        -- takes them for.
        AND (kept.organization_id, kept.metric_type, kept.metric_name, kept.dimension_1,
            kept.dimension_2, kept.dimension_3, kept.period_start, kept.period_end) NOT IN (
            SELECT new.organization_id, new.metric_type, new.metric_name, new.dimension_1,
                new.dimension_2, new.dimension_3, new.period_start, new.period_end
            FROM incoming AS new)
    RETURNING kept.organization_id, kept.period_start, kept.period_end
), put AS (
    INSERT INTO ioc.dashboard_metrics
        (organization_id, id, metric_type, metric_name, metric_value, metric_unit, dimension_1,
         dimension_2, dimension_3, period_start, period_end, people, shown_to_k, metadata,
         recorded_at)
    SELECT new.organization_id, new.id, new.metric_type, new.metric_name, new.metric_value,
        new.metric_unit, new.dimension_1, new.dimension_2, new.dimension_3, new.period_start,
        new.period_end, new.people, new.shown_to_k, new.metadata::json, new.recorded_at
    FROM incoming AS new
    ON CONFLICT (organization_id, metric_type, metric_name, dimension_1, dimension_2, dimension_3,
        period_start, period_end)
    DO UPDATE SET metric_value = excluded.metric_value, metric_unit = excluded.metric_unit,
        people = excluded.people, shown_to_k = excluded.shown_to_k,
        metadata = excluded.metadata, recorded_at = excluded.recorded_at
    WHERE (dashboard_metrics.metric_value, dashboard_metrics.metric_unit,
            dashboard_metrics.people, dashboard_metrics.shown_to_k,
            dashboard_metrics.metadata::text)
        IS DISTINCT FROM (excluded.metric_value, excluded.metric_unit, excluded.people,
            excluded.shown_to_k, excluded.metadata::text)
    -- A row that is new has no deleter yet.
    RETURNING dashboard_metrics.organization_id, dashboard_metrics.period_start,
        dashboard_metrics.period_end, xmax = 0 AS is_new
)
SELECT told.organization_id, told.period_start, told.period_end,
    count(*) FILTER (WHERE told.is_new), count(*) FILTER (WHERE NOT told.is_new),
    count(*) FILTER (WHERE told.is_new IS NULL)
FROM (
    SELECT put.* FROM put
    UNION ALL
    SELECT gone.*, NULL FROM gone
) AS told
GROUP BY told.organization_id, told.period_start, told.period_end
