INSERT INTO ioc.assessment_aggregations
    (organization_id, aggregation_type, aggregation_key, week_start, week_ends_at, sums,
     ocean_scores, facet_scores, calculated_at)
SELECT $1, new.*
FROM unnest(
    $2::text[], $3::text[], $4::date[], $5::timestamptz[], $6::bytea[], $7::bytea[], $8::bytea[],
    $9::timestamptz[]
) AS new
