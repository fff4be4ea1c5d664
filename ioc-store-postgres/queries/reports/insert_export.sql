INSERT INTO ioc.report_exports
    (organization_id, report_id, version, format, media_type, extension, sha256, size_bytes, bytes)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
