SELECT named.key, kept.present, kept.attributed, kept.starts_at
FROM ioc.rollup_group_keys AS named
JOIN ioc.rollup_groups AS kept
    ON kept.organization_id = $1 AND kept.dimension = $2 AND kept.key = named.key
    AND kept.starts_at < $4
    AND kept.starts_at >= coalesce((
        SELECT max(earlier.starts_at) FROM ioc.rollup_groups AS earlier
        WHERE earlier.organization_id = $1 AND earlier.dimension = $2
            AND earlier.key = named.key AND earlier.starts_at <= $3
    ), $3)
WHERE named.organization_id = $1 AND named.dimension = $2
ORDER BY named.key, kept.starts_at
