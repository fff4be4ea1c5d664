INSERT INTO ioc.assessment_scores
    (organization_id, assessment_id, level, scale, mean_micro, sum, answered)
SELECT $1, new.*
FROM unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::integer[]) AS new
