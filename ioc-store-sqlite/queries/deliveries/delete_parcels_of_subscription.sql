DELETE FROM delivery_parcels
WHERE organization_id = ?1 AND delivery_id IN (
    SELECT id FROM deliveries WHERE organization_id = ?1 AND subscription_id = ?2)
