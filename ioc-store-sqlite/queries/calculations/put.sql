INSERT INTO metric_calculations (organization_id, calculated, calculated_at)
VALUES (?1, ?2, ?3)
ON CONFLICT (organization_id)
DO UPDATE SET calculated = excluded.calculated, calculated_at = excluded.calculated_at
