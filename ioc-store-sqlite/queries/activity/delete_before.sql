DELETE FROM user_activity_logs WHERE rowid IN (
    SELECT rowid FROM user_activity_logs
    WHERE organization_id = ?1 AND occurred_at < ?2 ORDER BY occurred_at LIMIT ?3)
