SELECT
    (SELECT greatest(floor(extract(epoch FROM $1::timestamptz - min(refreshed_at)) / 60), 0)::bigint
        FROM ioc.view_refreshes HAVING count(*) > 0),
    CASE WHEN months.made THEN ioc.count_rows_without_a_month(10000) END,
    CASE WHEN months.made THEN (
        SELECT coalesce(min(ahead), 25)::bigint - 1 FROM generate_series(1, 24) AS ahead
        WHERE to_regclass('ioc.user_activity_logs_' || to_char(
            date_trunc('month', $1::timestamptz AT TIME ZONE 'UTC') + ahead * interval '1 month',
            'YYYY_MM')) IS NULL
    ) END
FROM (
    -- Beside the partition of rows that have none.
    SELECT count(*) > 1 AS made FROM pg_catalog.pg_inherits
    WHERE inhparent = 'ioc.user_activity_logs'::pg_catalog.regclass
) AS months
