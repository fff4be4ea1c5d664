SELECT aggregation_key, week_start, week_ends_at, sums, ocean_scores, facet_scores, calculated_at,
    aggregation_type
FROM ioc.assessment_aggregations
WHERE organization_id = $1 AND aggregation_type = $2 AND week_ends_at = (
    SELECT max(week_ends_at) FROM ioc.assessment_aggregations
    WHERE organization_id = $1 AND aggregation_type = $2 AND week_ends_at <= $3)
ORDER BY aggregation_key
