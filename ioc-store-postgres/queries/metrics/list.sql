SELECT id, metric_type, metric_name, metric_value, metric_unit, dimension_1, dimension_2,
    dimension_3, period_start, period_end, people, shown_to_k, metadata::text, recorded_at
FROM ioc.dashboard_metrics
WHERE organization_id = $1
    AND ($2::text IS NULL OR metric_type = $2)
    AND ($3::text IS NULL OR metric_name = $3)
    AND ($4::date IS NULL OR period_start >= $4)
    AND ($5::date IS NULL OR period_end <= $5)
    AND ($6::text IS NULL OR dimension_1 = $6)
    AND ($7::text IS NULL OR dimension_2 = $7)
    AND ($8::text IS NULL OR dimension_3 = $8)
    -- An index begins at the first condition, the other one drops the rows that are told.
    AND ($9::date IS NULL OR period_end <= $9)
    AND ($9::date IS NULL OR period_end < $9
        OR (metric_type, metric_name, dimension_1, dimension_2, dimension_3, period_start)
            > ($10, $11, $12, $13, $14, $15::text::date))
ORDER BY period_end DESC, metric_type, metric_name, dimension_1, dimension_2, dimension_3,
    period_start
LIMIT $16
