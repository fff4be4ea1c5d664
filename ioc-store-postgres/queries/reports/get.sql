SELECT id, title, report_period_start, report_period_end, status, executive_summary, template_id,
    version, created_at, generated_at
FROM ioc.weekly_reports WHERE organization_id = $1 AND id = $2
