SELECT id FROM ioc.weekly_reports
WHERE organization_id = $1 AND report_period_start = $2 AND report_period_end = $3
    AND title = $4 AND template_id IS NOT DISTINCT FROM $5::uuid AND status <> 'archived'
ORDER BY id LIMIT 1
