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
