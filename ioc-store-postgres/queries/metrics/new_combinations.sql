SELECT new.place
FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY
    AS new (metric_type, metric_name, dimension_1, dimension_2, dimension_3, place)
WHERE NOT EXISTS (
    SELECT FROM ioc.dashboard_metrics AS kept
    WHERE kept.organization_id = $1 AND kept.metric_type = new.metric_type
        AND kept.metric_name = new.metric_name AND kept.dimension_1 = new.dimension_1
        AND kept.dimension_2 = new.dimension_2 AND kept.dimension_3 = new.dimension_3
)
ORDER BY new.place
