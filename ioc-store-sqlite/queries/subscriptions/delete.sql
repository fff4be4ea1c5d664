DELETE FROM subscriptions WHERE organization_id = ?1 AND id = ?2
