SELECT count(*), min(occurred_at) FROM ioc.audit_unsealed WHERE organization_id = $1
