SELECT report.id, version.version
FROM weekly_reports AS report
JOIN report_versions AS version
    ON version.organization_id = report.organization_id AND version.report_id = report.id
    AND version.version = report.published_version
WHERE report.organization_id = ?1 AND report.status <> 'archived'
    AND (?3 IS NULL OR report.template_id = ?3) AND version.published_at >= ?4
    AND NOT EXISTS (
        SELECT 1 FROM deliveries AS sent
        WHERE sent.organization_id = ?1 AND sent.subscription_id = ?2
            AND sent.report_id = report.id AND sent.report_version = version.version)
ORDER BY version.published_at, report.id LIMIT 1
