SELECT count(*), min(occurred_at) FROM audit_unsealed WHERE organization_id = ?1
