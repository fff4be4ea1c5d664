INSERT INTO assessment_aggregations
    (organization_id, aggregation_type, aggregation_key, week_start, week_ends_at, sums,
     ocean_scores, facet_scores, calculated_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (organization_id, aggregation_type, week_ends_at, aggregation_key) DO UPDATE SET
    sums = excluded.sums, ocean_scores = excluded.ocean_scores,
    facet_scores = excluded.facet_scores, calculated_at = excluded.calculated_at
WHERE sums <> excluded.sums OR ocean_scores <> excluded.ocean_scores
    OR facet_scores <> excluded.facet_scores
