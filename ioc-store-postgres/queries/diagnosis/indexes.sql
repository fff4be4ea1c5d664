-- Indexes with those of their partitions: name, table, method, keys, what they only carry,
-- of which rows, whether unique, whether they can be used, how often they were, bytes.
SELECT named.relname::text, owner.relname::text, method.amname::text,
    ARRAY(SELECT pg_get_indexdef(entry.indexrelid, place, true)
            || CASE WHEN entry.indoption[place - 1] & 1 = 1 THEN ' DESC' ELSE '' END
        FROM generate_series(1, entry.indnkeyatts) AS place ORDER BY place),
    ARRAY(SELECT pg_get_indexdef(entry.indexrelid, place, true)
        FROM generate_series(entry.indnkeyatts + 1, entry.indnatts) AS place ORDER BY place),
    pg_get_expr(entry.indpred, entry.indrelid),
    entry.indisunique, entry.indisvalid AND entry.indisready,
    parts.scans, parts.bytes
FROM pg_catalog.pg_index AS entry
JOIN pg_catalog.pg_class AS named ON named.oid = entry.indexrelid
JOIN pg_catalog.pg_class AS owner ON owner.oid = entry.indrelid
JOIN pg_catalog.pg_am AS method ON method.oid = named.relam
CROSS JOIN LATERAL (
    SELECT sum(coalesce(counted.idx_scan, 0))::bigint AS scans,
        sum(pg_relation_size(leaf.relid))::bigint AS bytes
    FROM (
        SELECT tree.relid FROM pg_partition_tree(named.oid) AS tree WHERE tree.isleaf
        UNION ALL
        SELECT named.oid::regclass WHERE named.relkind = 'i'
    ) AS leaf
    LEFT JOIN pg_catalog.pg_stat_all_indexes AS counted ON counted.indexrelid = leaf.relid
) AS parts
WHERE owner.relnamespace = 'ioc'::regnamespace AND NOT named.relispartition
ORDER BY 2, 1
