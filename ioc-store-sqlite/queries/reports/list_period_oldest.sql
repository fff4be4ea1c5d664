SELECT id, title, report_period_start, report_period_end, status, executive_summary, template_id,
    version, created_at, generated_at
FROM weekly_reports
WHERE organization_id = ?1
    AND (?2 IS NULL OR status = ?2)
    AND (?3 IS NULL OR report_period_start >= ?3)
    AND (?4 IS NULL OR report_period_end <= ?4)
    AND (?5 IS NULL OR template_id = ?5)
    AND (?6 IS NULL OR instr(title_folded, ?6) > 0)
    AND (?7 IS NULL OR report_period_end > ?8 OR (report_period_end = ?8 AND id > ?7))
ORDER BY report_period_end, id LIMIT ?9
