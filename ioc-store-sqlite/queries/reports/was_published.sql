SELECT was_published FROM weekly_reports WHERE organization_id = ?1 AND id = ?2
