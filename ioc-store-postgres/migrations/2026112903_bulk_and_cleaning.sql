-- Jobs that work for many organizations at once, and what of their metrics is
-- calculated.
SET LOCAL ROLE ioc_owner;

-- For whom a job works: the organizations that the message which begins the transaction
-- lists, else the one that it names. A person of claims is no job and has no list.
CREATE FUNCTION ioc.organizations_at_work() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
    WHEN coalesce(current_setting('ioc.organization_ids', true), '') = ''
    THEN ARRAY[ioc.writable_org()]
    WHEN coalesce(current_setting('request.jwt.claims', true), '') = ''
    THEN string_to_array(current_setting('ioc.organization_ids', true), ' ')::uuid[]
END;

-- What is calculated of an organization: another text is another calculation. As with
-- all that a calculation of many writes, no foreign key locks their rows.
CREATE TABLE ioc.metric_calculations (
    organization_id uuid NOT NULL PRIMARY KEY,
    calculated text NOT NULL,
    calculated_at timestamptz NOT NULL
);

-- Writes that no calculation has seen yet, by their messages: added with the write, and
-- taken away by the calculation that has read them. One whose transaction commits late
-- waits like any other, which no mark in time would see.
CREATE TABLE ioc.uncalculated_writes (
    organization_id uuid NOT NULL,
    message_id uuid NOT NULL,
    PRIMARY KEY (organization_id, message_id)
);

-- As for every other table of an organization.
DO $$
DECLARE
    tables CONSTANT text[] := ARRAY['metric_calculations', 'uncalculated_writes'];
    of_table text;
BEGIN
    FOREACH of_table IN ARRAY tables LOOP
        EXECUTE format('ALTER TABLE ioc.%I ENABLE ROW LEVEL SECURITY', of_table);
        EXECUTE format('ALTER TABLE ioc.%I FORCE ROW LEVEL SECURITY', of_table);
        EXECUTE format(
            'CREATE POLICY owner_all ON ioc.%I TO ioc_owner USING (true) WITH CHECK (true)',
            of_table);
        EXECUTE format(
            'CREATE POLICY application_reads ON ioc.%I FOR SELECT TO ioc_application
                USING (organization_id = (SELECT ioc.current_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY application_inserts ON ioc.%I FOR INSERT TO ioc_application
                WITH CHECK (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY application_updates ON ioc.%I FOR UPDATE TO ioc_application
                USING (organization_id = (SELECT ioc.writable_org()))
                WITH CHECK (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY application_deletes ON ioc.%I FOR DELETE TO ioc_application
                USING (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY job_of_one ON ioc.%I TO ioc_job
                USING (organization_id = (SELECT ioc.writable_org()))
                WITH CHECK (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY backup_reads ON ioc.%I FOR SELECT TO ioc_backup USING (true)',
            of_table);
        EXECUTE format(
            'CREATE POLICY readonly_reads ON ioc.%I FOR SELECT TO ioc_readonly
                USING (organization_id = (SELECT ioc.current_org()))', of_table);
        EXECUTE format('GRANT SELECT ON ioc.%I
            TO ioc_application, ioc_job, ioc_backup, ioc_readonly', of_table);
        EXECUTE format('GRANT INSERT, UPDATE, DELETE ON ioc.%I TO ioc_application, ioc_job',
            of_table);
    END LOOP;
END $$;

-- Where rows go that are too old for their table: each batch, which left it in one
-- transaction, with what tells that it is whole.
CREATE TABLE ioc.archive_batches (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    class text COLLATE "C" NOT NULL,
    row_count bigint NOT NULL,
    digest bytea NOT NULL,
    archived_at timestamptz NOT NULL,
    restored_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX idx_archive_batches_page
ON ioc.archive_batches (organization_id, archived_at DESC, id);
-- Rows of a month that was retired whole have no batch.
ALTER TABLE ioc.dashboard_metrics_history ADD COLUMN batch_id uuid;
ALTER TABLE ioc.user_activity_logs_history ADD COLUMN batch_id uuid;
CREATE INDEX idx_dashboard_metrics_history_batch
ON ioc.dashboard_metrics_history (organization_id, batch_id);
CREATE INDEX idx_user_activity_logs_history_batch
ON ioc.user_activity_logs_history (organization_id, batch_id);

-- As for the archives: only jobs write to them.
DO $$
DECLARE
    of_table CONSTANT text := 'archive_batches';
BEGIN
    EXECUTE format('ALTER TABLE ioc.%I ENABLE ROW LEVEL SECURITY', of_table);
    EXECUTE format('ALTER TABLE ioc.%I FORCE ROW LEVEL SECURITY', of_table);
    EXECUTE format(
        'CREATE POLICY owner_all ON ioc.%I TO ioc_owner USING (true) WITH CHECK (true)', of_table);
    EXECUTE format(
        'CREATE POLICY application_reads ON ioc.%I FOR SELECT TO ioc_application
            USING (organization_id = (SELECT ioc.current_org()))', of_table);
    EXECUTE format(
        'CREATE POLICY job_of_one ON ioc.%I TO ioc_job
            USING (organization_id = (SELECT ioc.writable_org()))
            WITH CHECK (organization_id = (SELECT ioc.writable_org()))', of_table);
    EXECUTE format(
        'CREATE POLICY readonly_reads ON ioc.%I FOR SELECT TO ioc_readonly
            USING (organization_id = (SELECT ioc.current_org()))', of_table);
    EXECUTE format(
        'CREATE POLICY backup_reads ON ioc.%I FOR SELECT TO ioc_backup USING (true)', of_table);
    EXECUTE format('GRANT SELECT ON ioc.%I
        TO ioc_application, ioc_job, ioc_readonly, ioc_backup', of_table);
    EXECUTE format('GRANT INSERT, UPDATE, DELETE ON ioc.%I TO ioc_job', of_table);
END $$;

-- How many rows of the platform are older than this: whose, nobody is told.
CREATE FUNCTION ioc.count_old_rows(
    logs_before timestamptz, messages_before timestamptz, requests_at timestamptz,
    OUT job_logs bigint, OUT messages bigint, OUT requests bigint
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
    SELECT
        (SELECT count(*) FROM ioc.scheduled_job_logs AS run WHERE run.finished_at < logs_before),
        (SELECT count(*) FROM ioc.outbox AS message
            WHERE message.sequence IS NOT NULL AND message.created_at < messages_before),
        (SELECT count(*) FROM ioc.keyed_requests AS request
            WHERE request.expires_at <= requests_at);
END;

-- Deletes the oldest logs of runs that ended before an instant; returns how many.
CREATE FUNCTION ioc.delete_job_logs(before timestamptz, most integer) RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
    WITH old AS (
        SELECT kept.id FROM ioc.scheduled_job_logs AS kept
        WHERE kept.finished_at < before ORDER BY kept.finished_at, kept.id LIMIT most
    ), gone AS (
        DELETE FROM ioc.scheduled_job_logs AS run USING old WHERE run.id = old.id
        RETURNING run.id
    )
    SELECT count(*) FROM gone;
END;
CREATE INDEX idx_scheduled_job_logs_finished ON ioc.scheduled_job_logs (finished_at)
WHERE finished_at IS NOT NULL;

-- Counts anew what the planner knows of the tables; of the partitions with their whole.
-- The server does so by itself, but not for a partitioned table, and late after much was
-- loaded at once. Returns of which.
CREATE FUNCTION ioc.analyze_tables() RETURNS SETOF text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = ''
AS $$
DECLARE
    of_table text;
BEGIN
    FOR of_table IN
        SELECT relation.relname FROM pg_catalog.pg_class AS relation
        WHERE relation.relnamespace = 'ioc'::pg_catalog.regnamespace
            AND relation.relkind IN ('r', 'p', 'm') AND NOT relation.relispartition
            AND pg_catalog.pg_get_userbyid(relation.relowner) = 'ioc_owner'
        ORDER BY relation.relname
    LOOP
        EXECUTE format('ANALYZE ioc.%I', of_table);
        RETURN NEXT of_table;
    END LOOP;
END $$;

REVOKE ALL ON FUNCTION ioc.count_old_rows(timestamptz, timestamptz, timestamptz),
    ioc.delete_job_logs(timestamptz, integer), ioc.analyze_tables() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ioc.count_old_rows(timestamptz, timestamptz, timestamptz),
    ioc.delete_job_logs(timestamptz, integer), ioc.analyze_tables() TO ioc_owner, ioc_job;

-- A job sees what it works on: the rows of all organizations that it lists.
DO $$
DECLARE
    of_table text;
BEGIN
    FOR of_table IN
        SELECT policy.tablename FROM pg_catalog.pg_policies AS policy
        WHERE policy.schemaname = 'ioc' AND policy.policyname = 'job_of_one'
    LOOP
        EXECUTE format('ALTER POLICY job_of_one ON ioc.%I RENAME TO job_at_work', of_table);
        EXECUTE format(
            'ALTER POLICY job_at_work ON ioc.%I
                USING (organization_id = ANY ((SELECT ioc.organizations_at_work())::uuid[]))
                WITH CHECK (organization_id = ANY ((SELECT ioc.organizations_at_work())::uuid[]))',
            of_table);
    END LOOP;
END $$;
ALTER POLICY job_updates ON ioc.organizations
    USING (id = ANY ((SELECT ioc.organizations_at_work())::uuid[]))
    WITH CHECK (id = ANY ((SELECT ioc.organizations_at_work())::uuid[]));
