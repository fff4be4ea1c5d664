SELECT
    (SELECT calculated FROM metric_calculations WHERE organization_id = ?1),
    (SELECT max(week_ends_at) FROM assessment_aggregations WHERE organization_id = ?1),
    EXISTS (SELECT 1 FROM assessments WHERE organization_id = ?1 AND status = 'completed')
