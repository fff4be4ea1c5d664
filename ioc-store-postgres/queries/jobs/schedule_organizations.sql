WITH held AS MATERIALIZED (
    SELECT organization_id FROM ioc.scheduled_job_quarantine
    WHERE job_name = $1 AND probe_at > $4
), open AS MATERIALIZED (
    SELECT organization_id FROM ioc.scheduled_job_runs
    WHERE is_open AND job_name = $1 AND $2::text <> 'allow'
        AND ($2 = 'forbid' OR status = 'waiting')
), due AS MATERIALIZED (
    -- What the names of runs share is made once for all.
    SELECT due.*,
        int8send(octet_length($1)) || convert_to($1, 'UTF8') || int8send(16) AS hashed_before,
        int8send(octet_length(due.slot)) || convert_to(due.slot, 'UTF8') AS hashed_behind
    FROM unnest($5::text[], $6::timestamptz[], $7::integer[], $8::text[], $9::text[])
        AS due (slot, due_at, turn, skipped, calendar)
), found AS MATERIALIZED (
    -- Each reason is looked for once for all: one look per organization takes their square.
    SELECT organization.id AS organization_id, due.slot, due.due_at, due.turn,
        sha256(due.hashed_before || uuid_send(organization.id) || due.hashed_behind) AS hash, CASE
        WHEN due.skipped IS NOT NULL THEN due.skipped
        WHEN organization.id IN (SELECT organization_id FROM held) THEN 'quarantine'
        WHEN organization.id IN (SELECT organization_id FROM open) THEN 'overlap'
        END AS reason
    FROM due
    JOIN ioc.organizations AS organization
        ON coalesce(organization.calendar::text, organization.time_zone) = due.calendar
            AND organization.created_at <= due.due_at
), inserted AS (
    INSERT INTO ioc.scheduled_job_runs (id, organization_id, job_name, slot, due_at, status,
        is_open, may_overlap, priority, turn, run_after, skip_reason, ended_at)
    SELECT ioc.uuid_of_hash(hash), organization_id, $1, slot, due_at,
        CASE WHEN reason IS NULL THEN 'waiting' ELSE 'skipped' END, reason IS NULL,
        $2 = 'allow', $3, turn, due_at, reason, CASE WHEN reason IS NOT NULL THEN $4::timestamptz END
    FROM found
    ON CONFLICT (id) DO NOTHING
    RETURNING is_open
)
SELECT count(*) FILTER (WHERE is_open), count(*) FILTER (WHERE NOT is_open) FROM inserted
