INSERT INTO audit_log (organization_id, id, actor, action, subject, row_count, occurred_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (organization_id, id) DO NOTHING
