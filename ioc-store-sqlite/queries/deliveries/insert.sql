INSERT INTO deliveries (
    organization_id, id, subscription_id, user_id, channel, address, report_id, report_version,
    resend_of, slot, made_at, status, attempts, due_at, ended_at, receipt, fault_code,
    fault_message, file_name, media_type, sha256, size_bytes
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
    ?21, ?22)
