INSERT INTO organization_brands (organization_id, color, logo, footer, updated_at)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (organization_id) DO UPDATE SET
    color = excluded.color, logo = excluded.logo, footer = excluded.footer,
    updated_at = excluded.updated_at
