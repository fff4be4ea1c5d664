SELECT max(week_ends_at) FROM assessment_aggregations WHERE organization_id = ?1
