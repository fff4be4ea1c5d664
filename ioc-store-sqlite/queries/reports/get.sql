SELECT report.id, report.title, report.report_period_start, report.report_period_end, report.status,
    report.executive_summary, report.template_id, report.version, report.created_at,
    report.generated_at, report.template_version, report.generating_until, published.version,
    published.executive_summary, published.generated_at
FROM weekly_reports AS report
LEFT JOIN report_versions AS published
    ON published.organization_id = report.organization_id AND published.report_id = report.id
    AND published.version = report.published_version
WHERE report.organization_id = ?1 AND report.id = ?2
