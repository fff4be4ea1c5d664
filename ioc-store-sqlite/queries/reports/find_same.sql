SELECT id FROM weekly_reports
WHERE organization_id = ?1 AND report_period_start = ?2 AND report_period_end = ?3
    AND title = ?4 AND template_id IS ?5 AND status <> 'archived'
ORDER BY id LIMIT 1
