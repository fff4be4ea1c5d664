SELECT level, scale, mean_micro, sum, answered FROM assessment_scores
WHERE organization_id = ?1 AND assessment_id = ?2 ORDER BY level, scale
