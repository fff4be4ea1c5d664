SELECT level, scale, mean_micro FROM assessment_scores
WHERE organization_id = ?1 AND assessment_id = ?2
