DELETE FROM ioc.withdrawn_activity WHERE organization_id = $1 AND occurred_at < $2
