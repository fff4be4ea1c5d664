INSERT INTO assessment_aggregations
    (organization_id, aggregation_type, aggregation_key, week_start, week_ends_at, sums,
     ocean_scores, facet_scores, calculated_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
