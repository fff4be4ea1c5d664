SELECT organization_id, sequence FROM ioc.message_positions() ORDER BY organization_id
