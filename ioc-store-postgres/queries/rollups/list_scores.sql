SELECT aggregation_key, week_start, week_ends_at, sums, ocean_scores, facet_scores, calculated_at,
    aggregation_type
FROM ioc.assessment_aggregations WHERE organization_id = $1
ORDER BY week_ends_at, aggregation_type, aggregation_key
