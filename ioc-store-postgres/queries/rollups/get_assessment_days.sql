SELECT kept.stage, kept.created_on, kept.reached_on, kept.tallies
FROM unnest($2::text[], $3::timestamptz[], $4::timestamptz[])
    AS wanted (stage, created_on, reached_on)
JOIN ioc.rollup_assessment_days AS kept
    ON kept.organization_id = $1 AND kept.stage = wanted.stage
    AND kept.created_on = wanted.created_on AND kept.reached_on = wanted.reached_on
