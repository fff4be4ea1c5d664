SELECT wanted.dimension, wanted.key, kept.starts_at, kept.present, kept.attributed
FROM unnest($2::text[], $3::text[], $4::timestamptz[]) AS wanted (dimension, key, since)
JOIN ioc.rollup_groups AS kept
    ON kept.organization_id = $1 AND kept.dimension = wanted.dimension AND kept.key = wanted.key
    AND kept.starts_at >= coalesce((
        SELECT max(earlier.starts_at) FROM ioc.rollup_groups AS earlier
        WHERE earlier.organization_id = $1 AND earlier.dimension = wanted.dimension
            AND earlier.key = wanted.key AND earlier.starts_at < wanted.since
    ), wanted.since)
