SELECT max(week_ends_at) FROM ioc.assessment_aggregations WHERE organization_id = $1
