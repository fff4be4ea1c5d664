SELECT kept.rights, kept.subject, kept.body, kept.html, kept.bytes, delivery.file_name,
    delivery.media_type, delivery.sha256, delivery.size_bytes, kept.options
FROM delivery_parcels AS kept
JOIN deliveries AS delivery
    ON delivery.organization_id = kept.organization_id AND delivery.id = kept.delivery_id
WHERE kept.organization_id = ?1 AND kept.delivery_id = ?2
