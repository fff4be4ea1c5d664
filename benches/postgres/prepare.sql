CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
DO $$
BEGIN
    CREATE ROLE bench_application LOGIN IN ROLE ioc_application, ioc_job;
EXCEPTION
    WHEN duplicate_object THEN NULL;
END $$;

SELECT ioc.manage_partitions('2025-12-01T00:00:00Z', 4);

-- The same columns, keys, indexes and months, and nothing that is kept beside.
CREATE SCHEMA bare;
CREATE TABLE bare.user_activity_logs (LIKE ioc.user_activity_logs INCLUDING ALL)
    PARTITION BY RANGE (occurred_at);
DO $$
DECLARE
    month timestamptz;
BEGIN
    SET LOCAL timezone = 'UTC';
    FOR month IN
        SELECT generate_series('2025-12-01'::timestamptz, '2026-04-01', interval '1 month')
    LOOP
        EXECUTE format(
            'CREATE TABLE bare.%I PARTITION OF bare.user_activity_logs FOR VALUES FROM (%L) TO (%L)',
            'month_' || to_char(month, 'YYYY_MM'), month, month + interval '1 month');
    END LOOP;
END $$;

CREATE TABLE bare.outbox (LIKE ioc.outbox INCLUDING ALL);
CREATE TABLE bare.audit_log (LIKE ioc.audit_log INCLUDING ALL);
CREATE TABLE bare.audit_unsealed (LIKE ioc.audit_unsealed INCLUDING ALL);
CREATE TABLE bare.rollup_activity_deltas (LIKE ioc.rollup_activity_deltas INCLUDING ALL);
