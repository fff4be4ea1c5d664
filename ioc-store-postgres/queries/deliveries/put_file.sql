UPDATE ioc.deliveries SET file_name = $4, media_type = $5, sha256 = $6, size_bytes = $7
WHERE organization_id = $1 AND id = $2 AND attempts = $3 AND status = 'sending'
    AND NOT EXISTS (
        SELECT 1 FROM ioc.delivery_parcels AS kept
        WHERE kept.organization_id = $1 AND kept.delivery_id = $2)
