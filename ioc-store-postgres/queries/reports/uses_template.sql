SELECT EXISTS (
    SELECT 1 FROM ioc.weekly_reports WHERE organization_id = $1 AND template_id = $2)
    OR EXISTS (
    SELECT 1 FROM ioc.subscriptions WHERE organization_id = $1 AND template_id = $2)
