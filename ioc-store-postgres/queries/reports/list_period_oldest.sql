SELECT report.id, report.title, report.report_period_start, report.report_period_end, report.status,
    report.executive_summary, report.template_id, report.version, report.created_at,
    report.generated_at, report.template_version, report.generating_until, published.version,
    published.executive_summary, published.generated_at
FROM ioc.weekly_reports AS report
LEFT JOIN ioc.report_versions AS published
    ON published.organization_id = report.organization_id AND published.report_id = report.id
    AND published.version = report.published_version
WHERE report.organization_id = $1
    AND ($2::text IS NULL OR $2 = CASE
        WHEN report.status = 'generating'
            AND (report.generating_until IS NULL OR report.generating_until <= $10::timestamptz) THEN 'failed'
        ELSE report.status END)
    AND (NOT $11::boolean
        OR (report.published_version IS NOT NULL AND report.status <> 'archived'))
    AND ($3::date IS NULL OR report.report_period_start >= $3)
    AND ($4::date IS NULL OR report.report_period_end <= $4)
    AND ($5::uuid IS NULL OR report.template_id = $5)
    AND ($6::text IS NULL OR strpos(report.title_folded, $6) > 0)
    AND ($7::uuid IS NULL OR report.report_period_end > $8::date OR (report.report_period_end = $8 AND report.id > $7))
ORDER BY report.report_period_end, report.id LIMIT $9
