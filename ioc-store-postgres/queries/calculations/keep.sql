-- What is calculated now, and which writes it has seen.
WITH seen AS (
    DELETE FROM ioc.uncalculated_writes AS waiting
    USING unnest($4::uuid[], $5::uuid[]) AS seen (organization_id, message_id)
    WHERE waiting.organization_id = seen.organization_id
        AND waiting.message_id = seen.message_id
)
INSERT INTO ioc.metric_calculations (organization_id, calculated, calculated_at)
SELECT new.* FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS new
ON CONFLICT (organization_id)
DO UPDATE SET calculated = excluded.calculated, calculated_at = excluded.calculated_at
