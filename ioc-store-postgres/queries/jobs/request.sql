INSERT INTO ioc.scheduled_job_runs (id, organization_id, job_name, slot, due_at, status, is_open,
    may_overlap, priority, turn, run_after, requested_by)
SELECT $1::uuid, $2::uuid, $3::text, $4::text, $5::timestamptz, 'waiting', true,
    $6::text = 'allow', config.priority, 0, $5::timestamptz, $7::text
FROM ioc.scheduled_job_config AS config
WHERE config.job_name = $3 AND ($6 = 'allow' OR NOT EXISTS (
    SELECT FROM ioc.scheduled_job_runs AS other
    WHERE other.ended_at IS NULL AND other.organization_id = $2 AND other.job_name = $3
        AND ($6 = 'forbid' OR other.status = 'waiting')))
ON CONFLICT (id) DO NOTHING
