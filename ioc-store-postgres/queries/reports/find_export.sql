SELECT format, media_type, extension, sha256, size_bytes, bytes FROM ioc.report_exports
WHERE organization_id = $1 AND report_id = $2 AND version = $3 AND format = $4
