INSERT INTO ioc.rollup_assessment_days (organization_id, stage, created_on, reached_on, tallies)
SELECT $1, new.* FROM unnest($2::text[], $3::timestamptz[], $4::timestamptz[], $5::bytea[]) AS new
ON CONFLICT (organization_id, stage, created_on, reached_on)
DO UPDATE SET tallies = excluded.tallies
