-- What is calculated now, and which writes it has seen.
WITH seen AS MATERIALIZED (
    -- Of those that a write is taking away to stand for them nothing is left to do.
    SELECT waiting.organization_id, waiting.message_id FROM ioc.uncalculated_writes AS waiting
    JOIN unnest($4::uuid[], $5::uuid[]) AS seen (organization_id, message_id)
        ON waiting.organization_id = seen.organization_id
            AND waiting.message_id = seen.message_id
    FOR UPDATE OF waiting SKIP LOCKED
), gone AS (
    DELETE FROM ioc.uncalculated_writes AS waiting USING seen
    WHERE waiting.organization_id = seen.organization_id
        AND waiting.message_id = seen.message_id
)
INSERT INTO ioc.metric_calculations (organization_id, calculated, calculated_at)
SELECT new.* FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS new
ON CONFLICT (organization_id)
DO UPDATE SET calculated = excluded.calculated, calculated_at = excluded.calculated_at
