SELECT kept.aggregation_key, kept.week_start, kept.week_ends_at, kept.sums, kept.ocean_scores,
    kept.facet_scores, kept.calculated_at, kept.aggregation_type, wanted.place
FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::timestamptz[])
    AS wanted (organization_id, place, aggregation_type, before)
CROSS JOIN LATERAL (
    SELECT * FROM ioc.assessment_aggregations AS closed
    WHERE closed.organization_id = wanted.organization_id
        AND closed.aggregation_type = wanted.aggregation_type
        AND closed.week_ends_at = (
            SELECT max(latest.week_ends_at) FROM ioc.assessment_aggregations AS latest
            WHERE latest.organization_id = wanted.organization_id
                AND latest.aggregation_type = wanted.aggregation_type
                AND latest.week_ends_at <= wanted.before)
    OFFSET 0
) AS kept
ORDER BY wanted.place, kept.aggregation_key
