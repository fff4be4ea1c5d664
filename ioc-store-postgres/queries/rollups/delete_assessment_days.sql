DELETE FROM ioc.rollup_assessment_days AS kept
USING unnest($2::text[], $3::timestamptz[], $4::timestamptz[])
    AS gone (stage, created_on, reached_on)
WHERE kept.organization_id = $1 AND kept.stage = gone.stage
    AND kept.created_on = gone.created_on AND kept.reached_on = gone.reached_on
