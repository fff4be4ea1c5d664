DELETE FROM assessment_scores WHERE organization_id = ?1 AND assessment_id = ?2
