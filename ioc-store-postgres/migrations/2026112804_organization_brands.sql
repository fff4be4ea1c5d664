-- How an organization's reports look. What it has not set is null; its name is the
-- organization's own.
SET LOCAL ROLE ioc_owner;

CREATE TABLE ioc.organization_brands (
    organization_id uuid PRIMARY KEY REFERENCES ioc.organizations (id),
    color text COLLATE "C",
    logo bytea,
    footer text,
    updated_at timestamptz NOT NULL
);

-- As for every other table of an organization.
DO $$
DECLARE
    of_table CONSTANT text := 'organization_brands';
BEGIN
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
END $$;
