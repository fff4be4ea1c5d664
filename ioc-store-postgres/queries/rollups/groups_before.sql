SELECT named.key, latest.present, latest.attributed
FROM ioc.rollup_group_keys AS named
CROSS JOIN LATERAL (
    SELECT kept.present, kept.attributed FROM ioc.rollup_groups AS kept
    WHERE kept.organization_id = $1 AND kept.dimension = $2 AND kept.key = named.key
        AND kept.starts_at < $3
    ORDER BY kept.starts_at DESC LIMIT 1
) AS latest
WHERE named.organization_id = $1 AND named.dimension = $2
ORDER BY named.key
