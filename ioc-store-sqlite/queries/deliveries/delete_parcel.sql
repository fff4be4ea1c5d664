DELETE FROM delivery_parcels WHERE organization_id = ?1 AND delivery_id = ?2
