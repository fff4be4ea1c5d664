DELETE FROM assessments WHERE organization_id = ?1 AND id = ?2
