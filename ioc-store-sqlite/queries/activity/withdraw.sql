INSERT INTO withdrawn_activity (organization_id, id, occurred_at, withdrawn_at)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (organization_id, id, occurred_at) DO NOTHING
