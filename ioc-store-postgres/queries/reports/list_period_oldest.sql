SELECT id, title, report_period_start, report_period_end, status, executive_summary, template_id,
    version, created_at, generated_at
FROM ioc.weekly_reports
WHERE organization_id = $1
    AND ($2::text IS NULL OR status = $2)
    AND ($3::date IS NULL OR report_period_start >= $3)
    AND ($4::date IS NULL OR report_period_end <= $4)
    AND ($5::uuid IS NULL OR template_id = $5)
    AND ($6::text IS NULL OR strpos(title_folded, $6) > 0)
    AND ($7::uuid IS NULL OR report_period_end > $8::date OR (report_period_end = $8 AND id > $7))
ORDER BY report_period_end, id LIMIT $9
