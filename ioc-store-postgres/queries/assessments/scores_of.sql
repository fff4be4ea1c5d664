SELECT assessment_id, level, scale, mean_micro, sum, answered FROM ioc.assessment_scores
WHERE organization_id = $1 AND assessment_id = ANY ($2)
