INSERT INTO ioc.report_versions
    (organization_id, report_id, version, document, executive_summary, generated_at)
VALUES ($1, $2, $3, $4, $5, $6)
