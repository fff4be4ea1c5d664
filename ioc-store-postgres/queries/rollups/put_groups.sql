WITH named AS (
    INSERT INTO ioc.rollup_group_keys (organization_id, dimension, key)
    SELECT DISTINCT $1::uuid, new.* FROM unnest($2::text[], $3::text[]) AS new (dimension, key)
    ON CONFLICT DO NOTHING
)
INSERT INTO ioc.rollup_groups
    (organization_id, dimension, key, starts_at, present, attributed)
SELECT $1, new.*
FROM unnest($2::text[], $3::text[], $4::timestamptz[], $5::bytea[], $6::bytea[]) AS new
ON CONFLICT (organization_id, dimension, key, starts_at)
DO UPDATE SET present = excluded.present, attributed = excluded.attributed
