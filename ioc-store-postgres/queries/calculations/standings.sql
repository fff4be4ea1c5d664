SELECT kept.calculated,
    ARRAY(SELECT waiting.message_id FROM ioc.uncalculated_writes AS waiting
        WHERE waiting.organization_id = wanted.id ORDER BY waiting.message_id),
    -- Type by type each is one look into the index.
    (SELECT max(latest.week_ends_at)
        FROM (VALUES ('ocean_organization'), ('ocean_department'), ('ocean_role')) AS named (kind)
        CROSS JOIN LATERAL (
            SELECT closed.week_ends_at FROM ioc.assessment_aggregations AS closed
            WHERE closed.organization_id = wanted.id AND closed.aggregation_type = named.kind
            ORDER BY closed.week_ends_at DESC LIMIT 1
        ) AS latest),
    EXISTS (SELECT FROM ioc.assessments AS taken
        WHERE taken.organization_id = wanted.id AND taken.status = 'completed')
FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
LEFT JOIN ioc.metric_calculations AS kept ON kept.organization_id = wanted.id
ORDER BY wanted.place
