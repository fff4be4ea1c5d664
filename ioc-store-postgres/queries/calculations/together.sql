-- What is asked of many organizations, as `rollups/together.sql` does for one: a row for
-- each day, group or delta, with the place of the query that it is for.
SELECT wanted.place, NULL::timestamptz AS starts_at, NULL::text AS key, waiting.waiting AS bytes,
    CASE WHEN wanted.each THEN waiting.delta END AS more
FROM unnest($1::uuid[], $2::bigint[], $25::boolean[]) AS wanted (organization_id, place, each)
CROSS JOIN LATERAL (
    SELECT kept.waiting, kept.delta FROM ioc.rollup_activity_deltas AS kept
    WHERE kept.organization_id = wanted.organization_id
    OFFSET 0
) AS waiting
UNION ALL
SELECT wanted.place, NULL, NULL, day.activity, NULL
FROM unnest($3::uuid[], $4::bigint[], $5::timestamptz[], $6::timestamptz[])
    AS wanted (organization_id, place, since, before)
CROSS JOIN LATERAL (
    SELECT kept.activity FROM ioc.rollup_activity_days AS kept
    WHERE kept.organization_id = wanted.organization_id
        AND kept.starts_at >= wanted.since AND kept.starts_at < wanted.before
    OFFSET 0
) AS day
UNION ALL
SELECT wanted.place, day.starts_at, NULL, day.tallies, NULL
FROM unnest($7::uuid[], $8::bigint[], $9::timestamptz[], $10::timestamptz[])
    AS wanted (organization_id, place, since, before)
CROSS JOIN LATERAL (
    SELECT kept.starts_at, kept.tallies FROM ioc.rollup_activity_members AS kept
    WHERE kept.organization_id = wanted.organization_id
        AND kept.starts_at >= wanted.since AND kept.starts_at < wanted.before
    OFFSET 0
) AS day
UNION ALL
SELECT wanted.place, NULL, named.key, latest.present, latest.attributed
FROM unnest($11::uuid[], $12::bigint[], $13::text[], $14::timestamptz[])
    AS wanted (organization_id, place, dimension, before)
CROSS JOIN LATERAL (
    SELECT known.key FROM ioc.rollup_group_keys AS known
    WHERE known.organization_id = wanted.organization_id AND known.dimension = wanted.dimension
    OFFSET 0
) AS named
CROSS JOIN LATERAL (
    SELECT kept.present, kept.attributed FROM ioc.rollup_groups AS kept
    WHERE kept.organization_id = wanted.organization_id AND kept.dimension = wanted.dimension
        AND kept.key = named.key AND kept.starts_at < wanted.before
    ORDER BY kept.starts_at DESC LIMIT 1
) AS latest
UNION ALL
SELECT wanted.place, kept.starts_at, kept.key, kept.present, kept.attributed
FROM unnest($15::uuid[], $16::bigint[], $17::text[], $18::timestamptz[], $19::timestamptz[])
    AS wanted (organization_id, place, dimension, since, before)
CROSS JOIN LATERAL (
    SELECT state.starts_at, named.key, state.present, state.attributed
    FROM ioc.rollup_group_keys AS named
    CROSS JOIN LATERAL (
        SELECT later.starts_at, later.present, later.attributed FROM ioc.rollup_groups AS later
        WHERE later.organization_id = wanted.organization_id
            AND later.dimension = wanted.dimension AND later.key = named.key
            AND later.starts_at < wanted.before
            AND later.starts_at >= coalesce((
                SELECT max(earlier.starts_at) FROM ioc.rollup_groups AS earlier
                WHERE earlier.organization_id = wanted.organization_id
                    AND earlier.dimension = wanted.dimension AND earlier.key = named.key
                    AND earlier.starts_at <= wanted.since
            ), wanted.since)
        OFFSET 0
    ) AS state
    WHERE named.organization_id = wanted.organization_id AND named.dimension = wanted.dimension
    ORDER BY named.key, state.starts_at
) AS kept
UNION ALL
SELECT wanted.place, cohort.created_on, NULL, cohort.tallies, NULL
FROM unnest($20::uuid[], $21::bigint[], $22::text[], $23::timestamptz[], $24::timestamptz[])
    AS wanted (organization_id, place, stage, since, before)
CROSS JOIN LATERAL (
    SELECT kept.created_on, kept.tallies FROM ioc.rollup_assessment_days AS kept
    WHERE kept.organization_id = wanted.organization_id AND kept.stage = wanted.stage
        AND kept.created_on >= wanted.since AND kept.created_on < wanted.before
        AND kept.reached_on < wanted.before
    OFFSET 0
) AS cohort
