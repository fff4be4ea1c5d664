SELECT report.id, report.title, report.report_period_start, report.report_period_end, report.status,
    report.executive_summary, report.template_id, report.version, report.created_at,
    report.generated_at, report.template_version, report.generating_until, published.version,
    published.executive_summary, published.generated_at
FROM weekly_reports AS report
LEFT JOIN report_versions AS published
    ON published.organization_id = report.organization_id AND published.report_id = report.id
    AND published.version = report.published_version
WHERE report.organization_id = ?1
    AND (?2 IS NULL OR ?2 = CASE
        WHEN report.status = 'generating'
            AND (report.generating_until IS NULL OR report.generating_until <= ?10) THEN 'failed'
        ELSE report.status END)
    AND (NOT ?11
        OR (report.published_version IS NOT NULL AND report.status <> 'archived'))
    AND (?3 IS NULL OR report.report_period_start >= ?3)
    AND (?4 IS NULL OR report.report_period_end <= ?4)
    AND (?5 IS NULL OR report.template_id = ?5)
    AND (?6 IS NULL OR instr(report.title_folded, ?6) > 0)
    AND (?7 IS NULL OR report.created_at > ?8 OR (report.created_at = ?8 AND report.id > ?7))
ORDER BY report.created_at, report.id LIMIT ?9
