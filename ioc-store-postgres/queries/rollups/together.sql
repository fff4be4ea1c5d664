-- What most questions are about, for all of them at once: a row for each day or
-- group, with the place of the query that it is for. What waits is for all.
-- OFFSET 0 keeps a query's span in its scan of the index, where a join would go
-- through all days of the organization.
SELECT NULL::bigint AS place, NULL::timestamptz AS starts_at, NULL::text AS key,
    waiting AS bytes, NULL::bytea AS more
FROM ioc.rollup_activity_deltas
WHERE organization_id = $1 AND cardinality($2::bigint[]) > 0
UNION ALL
SELECT wanted.place, NULL, NULL, day.activity, NULL
FROM unnest($2::bigint[], $3::timestamptz[], $4::timestamptz[]) AS wanted (place, since, before)
CROSS JOIN LATERAL (
    SELECT kept.activity FROM ioc.rollup_activity_days AS kept
    WHERE kept.organization_id = $1
        AND kept.starts_at >= wanted.since AND kept.starts_at < wanted.before
    OFFSET 0
) AS day
UNION ALL
SELECT wanted.place, NULL, named.key, latest.present, latest.attributed
FROM unnest($5::bigint[], $6::text[], $7::timestamptz[]) AS wanted (place, dimension, before)
CROSS JOIN LATERAL (
    SELECT known.key FROM ioc.rollup_group_keys AS known
    WHERE known.organization_id = $1 AND known.dimension = wanted.dimension
    OFFSET 0
) AS named
CROSS JOIN LATERAL (
    SELECT kept.present, kept.attributed FROM ioc.rollup_groups AS kept
    WHERE kept.organization_id = $1 AND kept.dimension = wanted.dimension
        AND kept.key = named.key AND kept.starts_at < wanted.before
    ORDER BY kept.starts_at DESC LIMIT 1
) AS latest
UNION ALL
SELECT wanted.place, cohort.created_on, NULL, cohort.tallies, NULL
FROM unnest($8::bigint[], $9::text[], $10::timestamptz[], $11::timestamptz[])
    AS wanted (place, stage, since, before)
CROSS JOIN LATERAL (
    SELECT kept.created_on, kept.tallies FROM ioc.rollup_assessment_days AS kept
    WHERE kept.organization_id = $1 AND kept.stage = wanted.stage
        AND kept.created_on >= wanted.since AND kept.created_on < wanted.before
        AND kept.reached_on < wanted.before
    OFFSET 0
) AS cohort
