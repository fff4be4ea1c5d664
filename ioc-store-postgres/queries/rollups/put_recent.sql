INSERT INTO ioc.rollup_activity_recent (organization_id, starts_at, minutes)
SELECT $1, new.* FROM unnest($2::timestamptz[], $3::bytea[]) AS new
ON CONFLICT (organization_id, starts_at) DO UPDATE SET minutes = excluded.minutes
