SELECT organization_id, sequence FROM outbox_positions ORDER BY organization_id
