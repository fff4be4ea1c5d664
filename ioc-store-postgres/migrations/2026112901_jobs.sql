-- Due times of jobs, who holds them, and what came of each attempt.
SET LOCAL ROLE ioc_owner;

-- What is shipped, what an operator made of it, and how it went. Durations are in
-- milliseconds.
ALTER TABLE ioc.scheduled_job_config
    ADD COLUMN kind text NOT NULL DEFAULT 'platform',
    ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC',
    ADD COLUMN misfire text NOT NULL DEFAULT 'run_once',
    ADD COLUMN timeout_ms bigint NOT NULL DEFAULT 1800000,
    ADD COLUMN overlap text NOT NULL DEFAULT 'forbid',
    ADD COLUMN max_attempts integer NOT NULL DEFAULT 3,
    ADD COLUMN retry_base_ms bigint NOT NULL DEFAULT 30000,
    ADD COLUMN retry_cap_ms bigint NOT NULL DEFAULT 900000,
    ADD COLUMN cool_down_ms bigint NOT NULL DEFAULT 3600000,
    ADD COLUMN priority smallint NOT NULL DEFAULT 0,
    ADD COLUMN edited_at timestamptz,
    ADD COLUMN disabled_at timestamptz,
    ADD COLUMN disabled_reason text,
    ADD COLUMN paused_at timestamptz,
    ADD COLUMN version bigint NOT NULL DEFAULT 1,
    ADD COLUMN scheduled_through timestamptz NOT NULL DEFAULT '1970-01-01T00:00:00Z';

-- A due time. The id is the hash of job, organization and slot, so that the key says that
-- each is there once; the organization of the platform's own is nil. What is open is
-- indexed, not what waits: so a claim changes no indexed column, and the row stays where
-- it is.
CREATE TABLE ioc.scheduled_job_runs (
    id uuid NOT NULL PRIMARY KEY,
    organization_id uuid NOT NULL,
    job_name text COLLATE "C" NOT NULL,
    slot text COLLATE "C" NOT NULL,
    due_at timestamptz NOT NULL,
    status text COLLATE "C" NOT NULL,
    is_open boolean NOT NULL,
    may_overlap boolean NOT NULL,
    priority smallint NOT NULL,
    turn integer NOT NULL,
    attempt integer NOT NULL DEFAULT 0,
    losses integer NOT NULL DEFAULT 0,
    token bigint NOT NULL DEFAULT 0,
    run_after timestamptz NOT NULL,
    started_at timestamptz,
    lease_until timestamptz,
    node_id uuid,
    progress_done bigint NOT NULL DEFAULT 0,
    progress_of bigint NOT NULL DEFAULT 0,
    requested_by text,
    cancel_requested_at timestamptz,
    skip_reason text,
    summary text,
    ended_at timestamptz
) WITH (fillfactor = 70);
CREATE INDEX idx_scheduled_job_runs_open
ON ioc.scheduled_job_runs (priority DESC, turn, due_at, id) WHERE is_open;
CREATE INDEX idx_scheduled_job_runs_of_job
ON ioc.scheduled_job_runs (organization_id, job_name, due_at) WHERE is_open;

ALTER TABLE ioc.scheduled_job_logs
    ADD COLUMN run_id uuid,
    ADD COLUMN attempt integer NOT NULL DEFAULT 1,
    ADD COLUMN node_id uuid,
    ADD COLUMN slot text COLLATE "C",
    ADD COLUMN duration_ms bigint,
    ADD COLUMN summary text;
CREATE INDEX idx_scheduled_job_logs_job ON ioc.scheduled_job_logs (job_name, id);

-- Organizations for which a job failed, and from when on it is tried again.
CREATE TABLE ioc.scheduled_job_quarantine (
    organization_id uuid NOT NULL,
    job_name text COLLATE "C" NOT NULL,
    failures integer NOT NULL,
    since timestamptz NOT NULL,
    probe_at timestamptz,
    error text NOT NULL,
    PRIMARY KEY (organization_id, job_name)
);

GRANT SELECT, INSERT, UPDATE, DELETE
ON ioc.scheduled_job_runs, ioc.scheduled_job_quarantine TO ioc_job;
GRANT DELETE ON ioc.scheduled_job_logs TO ioc_job;
GRANT SELECT ON ioc.scheduled_job_runs, ioc.scheduled_job_quarantine TO ioc_backup;

-- The id of a due time, as the core makes it: half a hash of the parts, each behind its
-- length, with the marks of a UUID of version 8.
CREATE FUNCTION ioc.run_id(job text, organization uuid, slot text) RETURNS uuid
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = ''
BEGIN ATOMIC
    SELECT encode(
        set_byte(set_byte(half, 6, get_byte(half, 6) & 15 | 128), 8, get_byte(half, 8) & 63 | 128),
        'hex')::uuid
    FROM (
        SELECT substring(sha256(
            int8send(octet_length(job)) || convert_to(job, 'UTF8')
            || int8send(16) || uuid_send(organization)
            || int8send(octet_length(slot)) || convert_to(slot, 'UTF8')) FROM 1 FOR 16) AS half
    ) AS hash;
END;

-- The key of the lock that keeps a run from being taken away. A lock of its own, so that
-- whoever holds the run can say that it is there while a long write of it goes on.
CREATE FUNCTION ioc.fence_key(run uuid) RETURNS bigint
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = ''
BEGIN ATOMIC
    SELECT hashtextextended(run::text, 1785688678);
END;

-- Fails unless the attempt still holds its run, and keeps it from being taken away until
-- the transaction ends. For the writes of a job, of whatever role: it tells nothing of a
-- run but whether this token holds it.
CREATE FUNCTION ioc.hold_fence(run uuid, held bigint) RETURNS void
LANGUAGE plpgsql VOLATILE STRICT SECURITY DEFINER SET search_path = ''
AS $$
BEGIN
    PERFORM pg_catalog.pg_advisory_xact_lock_shared(ioc.fence_key(run));
    -- A statement of its own sees what was committed before the lock was had.
    PERFORM FROM ioc.scheduled_job_runs AS kept
    WHERE kept.id = run AND kept.token = held AND kept.status = 'running';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the run is over, or was taken over' USING ERRCODE = 'IOC01';
    END IF;
END $$;

REVOKE ALL ON FUNCTION ioc.run_id(text, uuid, text), ioc.fence_key(uuid),
    ioc.hold_fence(uuid, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ioc.run_id(text, uuid, text), ioc.fence_key(uuid)
    TO ioc_owner, ioc_job;
GRANT EXECUTE ON FUNCTION ioc.hold_fence(uuid, bigint) TO ioc_owner, ioc_application, ioc_job;
