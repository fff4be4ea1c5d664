SELECT organization_id, id, subscription_id, user_id, channel, address, report_id, report_version,
    resend_of, slot, made_at, status, attempts, due_at, ended_at, receipt, fault_code,
    fault_message, file_name, media_type, sha256, size_bytes
FROM ioc.deliveries
WHERE organization_id = $1
    AND user_id = $5 AND ($6::text IS NULL OR status = $6)
    AND ($2::timestamptz IS NULL OR made_at < $2 OR (made_at = $2 AND id > $3))
ORDER BY made_at DESC, id LIMIT $4
