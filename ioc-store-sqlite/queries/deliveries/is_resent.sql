SELECT EXISTS (SELECT 1 FROM deliveries WHERE organization_id = ?1 AND resend_of = ?2)
