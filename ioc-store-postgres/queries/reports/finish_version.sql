UPDATE ioc.weekly_reports
SET status = 'generated', generating_until = NULL, version = $3, executive_summary = $4,
    generated_at = $5
WHERE organization_id = $1 AND id = $2 AND version = $3 - 1
