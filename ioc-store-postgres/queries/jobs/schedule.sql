WITH inserted AS (
    INSERT INTO ioc.scheduled_job_runs (id, organization_id, job_name, slot, due_at, status,
        is_open, may_overlap, priority, turn, run_after, skip_reason, ended_at)
    SELECT ioc.run_id($1, organization_id, slot), organization_id, $1, slot, due_at,
        CASE WHEN reason IS NULL THEN 'waiting' ELSE 'skipped' END, reason IS NULL,
        $2::text = 'allow', $3, turn, due_at, reason, CASE WHEN reason IS NOT NULL THEN $4::timestamptz END
    FROM (
        SELECT '00000000-0000-0000-0000-000000000000'::uuid AS organization_id, due.slot, due.due_at, due.turn, CASE
            WHEN due.skipped IS NOT NULL THEN due.skipped
            WHEN $2 <> 'allow' AND EXISTS (
                SELECT FROM ioc.scheduled_job_runs AS other
                WHERE other.is_open AND other.organization_id = '00000000-0000-0000-0000-000000000000'::uuid
                    AND other.job_name = $1 AND ($2 = 'forbid' OR other.status = 'waiting'))
                THEN 'overlap'
            END AS reason
        FROM unnest($5::text[], $6::timestamptz[], $7::integer[], $8::text[])
            AS due (slot, due_at, turn, skipped)
    ) AS found
    ON CONFLICT (id) DO NOTHING
    RETURNING is_open
)
SELECT count(*) FILTER (WHERE is_open), count(*) FILTER (WHERE NOT is_open) FROM inserted
