SELECT kept.calculated,
    ARRAY(SELECT waiting.message_id FROM ioc.uncalculated_writes AS waiting
        WHERE waiting.organization_id = wanted.id ORDER BY waiting.message_id),
    (SELECT max(closed.week_ends_at) FROM ioc.assessment_aggregations AS closed
        WHERE closed.organization_id = wanted.id),
    EXISTS (SELECT FROM ioc.assessments AS taken
        WHERE taken.organization_id = wanted.id AND taken.status = 'completed')
FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
LEFT JOIN ioc.metric_calculations AS kept ON kept.organization_id = wanted.id
ORDER BY wanted.place
