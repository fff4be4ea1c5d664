SELECT created_on, tallies FROM ioc.rollup_assessment_days
WHERE organization_id = $1 AND stage = $2 AND created_on >= $3 AND created_on < $4
    AND reached_on < $4
