WITH RECURSIVE found (dimension_1, dimension_2, dimension_3, place) AS (
    (
        SELECT dimension_1, dimension_2, dimension_3, 1::bigint FROM ioc.dashboard_metrics
        WHERE organization_id = $1 AND metric_type = $2 AND metric_name = $3
        ORDER BY dimension_1, dimension_2, dimension_3 LIMIT 1
    )
    UNION ALL
    SELECT further.dimension_1, further.dimension_2, further.dimension_3, found.place + 1
    FROM found CROSS JOIN LATERAL (
        SELECT kept.dimension_1, kept.dimension_2, kept.dimension_3
        FROM ioc.dashboard_metrics AS kept
        WHERE kept.organization_id = $1 AND kept.metric_type = $2 AND kept.metric_name = $3
            AND (kept.dimension_1, kept.dimension_2, kept.dimension_3)
                > (found.dimension_1, found.dimension_2, found.dimension_3)
        ORDER BY kept.dimension_1, kept.dimension_2, kept.dimension_3 LIMIT 1
    ) AS further
    WHERE found.place <= $4
)
SELECT coalesce(max(place), 0) > $4 FROM found
