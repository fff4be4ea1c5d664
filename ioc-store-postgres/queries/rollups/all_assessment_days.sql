SELECT stage, created_on, reached_on, tallies FROM ioc.rollup_assessment_days
WHERE organization_id = $1
