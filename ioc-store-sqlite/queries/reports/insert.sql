INSERT INTO weekly_reports
    (organization_id, id, report_period_start, report_period_end, title, status,
     executive_summary, template_id, version, created_at, generated_at, title_folded,
     was_published, template_version)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?6 = 'published', ?13)
