INSERT INTO ioc.assessment_aggregations
    (organization_id, aggregation_type, aggregation_key, week_start, week_ends_at, sums,
     ocean_scores, facet_scores, calculated_at)
SELECT $1, new.*
FROM unnest(
    $2::text[], $3::text[], $4::date[], $5::timestamptz[], $6::bytea[], $7::bytea[], $8::bytea[],
    $9::timestamptz[]
) AS new
ON CONFLICT (organization_id, aggregation_type, week_ends_at, aggregation_key) DO UPDATE SET
    sums = excluded.sums, ocean_scores = excluded.ocean_scores,
    facet_scores = excluded.facet_scores, calculated_at = excluded.calculated_at
WHERE assessment_aggregations.sums <> excluded.sums
    OR assessment_aggregations.ocean_scores <> excluded.ocean_scores
    OR assessment_aggregations.facet_scores <> excluded.facet_scores
-- A row that is new has no deleter yet.
RETURNING xmax = 0
