DELETE FROM ioc.delivery_parcels
WHERE organization_id = $1 AND delivery_id IN (
    SELECT id FROM ioc.deliveries WHERE organization_id = $1 AND subscription_id = $2)
