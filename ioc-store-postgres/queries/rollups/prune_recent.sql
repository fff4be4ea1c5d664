DELETE FROM ioc.rollup_activity_recent
WHERE organization_id = $1
    AND starts_at < (SELECT recent_from FROM ioc.organizations WHERE id = $1)
