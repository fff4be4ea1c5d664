-- Tables with all of their partitions. What the planner knows of a partitioned one stands
-- with itself, what was counted with its parts.
SELECT relation.relname::text, sum(pg_total_relation_size(leaf.relid))::bigint,
    greatest(sum(coalesce(counted.n_live_tup, 0)), max(relation.reltuples), 0)::bigint,
    sum(coalesce(counted.n_dead_tup, 0))::bigint,
    sum(coalesce(counted.seq_scan, 0))::bigint,
    sum(coalesce(io.heap_blks_hit, 0) + coalesce(io.idx_blks_hit, 0))::bigint,
    sum(coalesce(io.heap_blks_read, 0) + coalesce(io.idx_blks_read, 0))::bigint,
    bool_or(relation.reltuples >= 0),
    sum(coalesce(counted.n_mod_since_analyze, 0))::bigint
FROM pg_catalog.pg_class AS relation
CROSS JOIN LATERAL (
    SELECT tree.relid FROM pg_partition_tree(relation.oid) AS tree WHERE tree.isleaf
    UNION ALL
    SELECT relation.oid::regclass WHERE relation.relkind <> 'p'
) AS leaf
LEFT JOIN pg_catalog.pg_stat_all_tables AS counted ON counted.relid = leaf.relid
LEFT JOIN pg_catalog.pg_statio_all_tables AS io ON io.relid = leaf.relid
WHERE relation.relnamespace = 'ioc'::regnamespace AND relation.relkind IN ('r', 'p', 'm')
    AND NOT relation.relispartition
GROUP BY relation.relname
ORDER BY 2 DESC, 1
