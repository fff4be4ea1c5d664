UPDATE ioc.subscriptions SET due_at = $3
WHERE organization_id = $1 AND paused_at IS NULL
    AND (due_at IS NULL OR (open_until > $3 AND due_at > $3))
    AND (template_id IS NULL OR template_id = (
        SELECT report.template_id FROM ioc.weekly_reports AS report
        WHERE report.organization_id = $1 AND report.id = $2))
