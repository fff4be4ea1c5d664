SELECT report.id, version.version
FROM ioc.weekly_reports AS report
JOIN ioc.report_versions AS version
    ON version.organization_id = report.organization_id AND version.report_id = report.id
    AND version.version = report.published_version
WHERE report.organization_id = $1 AND report.status <> 'archived'
    AND ($3::uuid IS NULL OR report.template_id = $3) AND version.published_at >= $4
    AND NOT EXISTS (
        SELECT 1 FROM ioc.deliveries AS sent
        WHERE sent.organization_id = $1 AND sent.subscription_id = $2
            AND sent.report_id = report.id AND sent.report_version = version.version)
    AND NOT EXISTS (
        SELECT 1 FROM ioc.deliveries AS sent
        JOIN ioc.weekly_reports AS newer
            ON newer.organization_id = sent.organization_id AND newer.id = sent.report_id
        WHERE sent.organization_id = $1 AND sent.subscription_id = $2
            AND newer.report_period_end > report.report_period_end)
ORDER BY report.report_period_end DESC, version.published_at DESC, report.id LIMIT 1
