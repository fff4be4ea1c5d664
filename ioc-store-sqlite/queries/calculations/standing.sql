SELECT
    (SELECT calculated FROM metric_calculations WHERE organization_id = ?1),
    -- Type by type each is one look into the index.
    (SELECT max(latest) FROM (
        SELECT max(week_ends_at) AS latest FROM assessment_aggregations
        WHERE organization_id = ?1 AND aggregation_type = 'ocean_organization'
        UNION ALL SELECT max(week_ends_at) FROM assessment_aggregations
        WHERE organization_id = ?1 AND aggregation_type = 'ocean_department'
        UNION ALL SELECT max(week_ends_at) FROM assessment_aggregations
        WHERE organization_id = ?1 AND aggregation_type = 'ocean_role'
    )),
    EXISTS (SELECT 1 FROM assessments WHERE organization_id = ?1 AND status = 'completed')
