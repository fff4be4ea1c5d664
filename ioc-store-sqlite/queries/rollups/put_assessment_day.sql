INSERT INTO rollup_assessment_days (organization_id, stage, created_on, reached_on, tallies)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (organization_id, stage, created_on, reached_on)
DO UPDATE SET tallies = excluded.tallies
