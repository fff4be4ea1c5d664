UPDATE subscriptions SET due_at = ?3, last_slot = ?4 WHERE organization_id = ?1 AND id = ?2
