SELECT EXISTS (
    SELECT 1 FROM weekly_reports WHERE organization_id = ?1 AND template_id = ?2)
    OR EXISTS (
    SELECT 1 FROM subscriptions WHERE organization_id = ?1 AND template_id = ?2)
