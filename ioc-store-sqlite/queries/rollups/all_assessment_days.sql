SELECT stage, created_on, reached_on, tallies FROM rollup_assessment_days
WHERE organization_id = ?1
