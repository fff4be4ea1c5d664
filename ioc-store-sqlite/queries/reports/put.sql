UPDATE weekly_reports
SET title = ?3, title_folded = ?4, report_period_start = ?5, report_period_end = ?6, template_id = ?7,
    template_version = ?8, status = ?9, generating_until = ?10
WHERE organization_id = ?1 AND id = ?2
