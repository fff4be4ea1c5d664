UPDATE delivery_attempts SET ended_at = ?4, receipt = ?5, fault_code = ?6, fault_message = ?7
WHERE organization_id = ?1 AND delivery_id = ?2 AND number = ?3
    AND (ended_at IS NULL OR (fault_code = 'interrupted' AND ?5 IS NOT NULL))
