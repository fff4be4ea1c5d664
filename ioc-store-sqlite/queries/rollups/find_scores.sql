SELECT 1 FROM assessment_aggregations
WHERE organization_id = ?1 AND aggregation_type = ?2 AND week_ends_at = ?3 AND aggregation_key = ?4
