SELECT min(found.at) FROM (
    SELECT min(occurred_at) AS at FROM ioc.user_activity_logs
    WHERE organization_id = $1 AND occurred_at >= $2 AND occurred_at < $3
    UNION ALL SELECT min(starts_at) FROM ioc.rollup_activity_days
    WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3
    UNION ALL SELECT min(starts_at) FROM ioc.rollup_activity_types
    WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3
    UNION ALL SELECT min(starts_at) FROM ioc.rollup_activity_members
    WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3
) AS found
