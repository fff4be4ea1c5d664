SELECT starts_at, present, attributed FROM rollup_groups
WHERE organization_id = ?1 AND dimension = ?2 AND key = ?3 AND starts_at < ?5
    AND starts_at >= coalesce((
        SELECT max(starts_at) FROM rollup_groups
        WHERE organization_id = ?1 AND dimension = ?2 AND key = ?3 AND starts_at <= ?4
    ), ?4)
ORDER BY starts_at
