INSERT INTO delivery_parcels (organization_id, delivery_id, rights, subject, body, html, bytes,
    options)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
