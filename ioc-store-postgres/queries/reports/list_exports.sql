SELECT format, media_type, extension, sha256, size_bytes, version FROM ioc.report_exports
WHERE organization_id = $1 AND report_id = $2
ORDER BY version, format
