WITH day AS (
    INSERT INTO ioc.rollup_activity_days
        (organization_id, starts_at, ends_at, local_date, activity)
    SELECT $1, new.* FROM unnest($2::timestamptz[], $3::timestamptz[], $4::date[], $5::bytea[]) AS new
    ON CONFLICT (organization_id, starts_at) DO UPDATE SET activity = excluded.activity
), member AS (
    INSERT INTO ioc.rollup_activity_members (organization_id, starts_at, tallies)
    SELECT $1, new.* FROM unnest($2::timestamptz[], $6::bytea[]) AS new
    ON CONFLICT (organization_id, starts_at) DO UPDATE SET tallies = excluded.tallies
)
INSERT INTO ioc.rollup_activity_types (organization_id, starts_at, activity_type, activity)
SELECT $1, new.* FROM unnest($7::timestamptz[], $8::text[], $9::bytea[]) AS new
ON CONFLICT (organization_id, starts_at, activity_type)
DO UPDATE SET activity = excluded.activity
