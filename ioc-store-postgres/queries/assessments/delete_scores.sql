DELETE FROM ioc.assessment_scores WHERE organization_id = $1 AND assessment_id = ANY ($2)
