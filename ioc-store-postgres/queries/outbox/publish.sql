SELECT organization_id, sequence, id, message_type, subject, created_at
FROM ioc.publish_messages($1) ORDER BY organization_id, sequence
