DELETE FROM ioc.subscriptions WHERE organization_id = $1 AND id = $2
