-- Whose rows a statement may see: the tenant context, and a policy for each role
-- on each table.
SET LOCAL ROLE ioc_owner;

-- What travels in the message that begins a transaction; nothing if it is not
-- there, empty, or no id. Every table of every statement asks, and a regular
-- expression is three times the price of this.
CREATE FUNCTION ioc.context_organization() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
    WHEN current_setting('ioc.organization_id', true)
            LIKE '________-____-____-____-____________'
        AND translate(current_setting('ioc.organization_id', true), '0123456789abcdef', '')
            = '----'
    THEN current_setting('ioc.organization_id', true)::uuid
END;

-- The person of a token that Supabase (or who sets the same claims) has checked.
CREATE FUNCTION ioc.claimed_user() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
    WHEN nullif(current_setting('request.jwt.claims', true), '')::json ->> 'sub'
        ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
    THEN (current_setting('request.jwt.claims', true)::json ->> 'sub')::uuid
END;

-- The role of the person of the claims in an organization, while they are a
-- member by now: `is_active` says what was so at the last write. It reads what the
-- caller may not, and so tells of the caller alone.
CREATE FUNCTION ioc.claimed_role(organization uuid) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
    SELECT member.role FROM ioc.user_organizations AS member
    WHERE member.organization_id = organization AND member.user_id = ioc.claimed_user()
        AND EXISTS (
            SELECT FROM ioc.membership_intervals AS held
            WHERE held.organization_id = organization AND held.user_id = member.user_id
                AND held.valid_from <= now() AND (held.valid_to IS NULL OR held.valid_to > now()));
END;

-- The organization whose rows may be seen. Where there are claims, their person
-- has to be a member of it.
CREATE FUNCTION ioc.current_org() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
    WHEN coalesce(current_setting('request.jwt.claims', true), '') = ''
        OR ioc.claimed_role(ioc.context_organization()) IS NOT NULL
    THEN ioc.context_organization()
END;

-- The organization whose rows may be written: of the persons of claims those
-- who manage it.
CREATE FUNCTION ioc.writable_org() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
    WHEN coalesce(current_setting('request.jwt.claims', true), '') = ''
        OR ioc.claimed_role(ioc.context_organization()) IN ('manager', 'admin')
    THEN ioc.context_organization()
END;

REVOKE ALL ON FUNCTION ioc.claimed_role(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ioc.claimed_role(uuid)
    TO ioc_owner, ioc_application, ioc_job, ioc_readonly;

-- One policy a role on every table of an organization. The owner has no login
-- and reads all: else FORCE would leave migrations, refreshes and the drain of
-- a partition without rows, and without an error. A job is no person: it sees
-- what it may write. Only jobs write to the archives. Nobody has a policy for
-- what nobody may do.
DO $$
DECLARE
    tables CONSTANT text[] := ARRAY[
        'user_organizations', 'membership_intervals', 'assessments', 'assessment_scores',
        'user_activity_logs', 'withdrawn_activity', 'dashboard_metrics', 'report_templates',
        'weekly_reports', 'report_versions', 'report_sections', 'assessment_aggregations',
        'outbox', 'audit_log', 'rollup_activity_days', 'rollup_activity_types',
        'rollup_activity_members', 'rollup_activity_deltas', 'rollup_activity_recent',
        'rollup_groups', 'rollup_group_keys', 'rollup_assessment_days',
        'dashboard_metrics_history', 'user_activity_logs_history'
    ];
    archives CONSTANT text[] := ARRAY['dashboard_metrics_history', 'user_activity_logs_history'];
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
            'CREATE POLICY job_of_one ON ioc.%I TO ioc_job
                USING (organization_id = (SELECT ioc.writable_org()))
                WITH CHECK (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY readonly_reads ON ioc.%I FOR SELECT TO ioc_readonly
                USING (organization_id = (SELECT ioc.current_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY backup_reads ON ioc.%I FOR SELECT TO ioc_backup USING (true)',
            of_table);
        EXECUTE format('GRANT SELECT ON ioc.%I TO
            ioc_application, ioc_job, ioc_readonly, ioc_backup', of_table);
        EXECUTE format('GRANT INSERT, UPDATE, DELETE ON ioc.%I TO ioc_job', of_table);
        CONTINUE WHEN of_table = ANY (archives);
        EXECUTE format(
            'CREATE POLICY application_inserts ON ioc.%I FOR INSERT TO ioc_application
                WITH CHECK (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format('GRANT INSERT ON ioc.%I TO ioc_application', of_table);
        CONTINUE WHEN of_table = 'audit_log';
        EXECUTE format(
            'CREATE POLICY application_updates ON ioc.%I FOR UPDATE TO ioc_application
                USING (organization_id = (SELECT ioc.writable_org()))
                WITH CHECK (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format(
            'CREATE POLICY application_deletes ON ioc.%I FOR DELETE TO ioc_application
                USING (organization_id = (SELECT ioc.writable_org()))', of_table);
        EXECUTE format('GRANT UPDATE, DELETE ON ioc.%I TO ioc_application', of_table);
    END LOOP;
END $$;

-- A dump asks where a sequence stands.
GRANT SELECT ON SEQUENCE ioc.rollup_activity_deltas_sequence_seq TO ioc_backup;

-- What is told of the past is not written again.
REVOKE UPDATE, DELETE ON ioc.audit_log FROM ioc_job;

-- The partition is reached through its parent; by its own name nobody but the
-- owner reads it, and the backup.
ALTER TABLE ioc.user_activity_logs_default ENABLE ROW LEVEL SECURITY;
ALTER TABLE ioc.user_activity_logs_default FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON ioc.user_activity_logs_default TO ioc_owner
    USING (true) WITH CHECK (true);
CREATE POLICY backup_reads ON ioc.user_activity_logs_default FOR SELECT TO ioc_backup USING (true);
GRANT SELECT ON ioc.user_activity_logs_default TO ioc_backup;

-- An organization is its own row. Looking one up by its name and entering one
-- is for the job role.
ALTER TABLE ioc.organizations ENABLE ROW LEVEL SECURITY;
ALTER TABLE ioc.organizations FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON ioc.organizations TO ioc_owner USING (true) WITH CHECK (true);
CREATE POLICY application_reads ON ioc.organizations FOR SELECT TO ioc_application
    USING (id = (SELECT ioc.current_org()));
CREATE POLICY application_updates ON ioc.organizations FOR UPDATE TO ioc_application
    USING (id = (SELECT ioc.writable_org())) WITH CHECK (id = (SELECT ioc.writable_org()));
CREATE POLICY job_reads ON ioc.organizations FOR SELECT TO ioc_job USING (true);
CREATE POLICY job_inserts ON ioc.organizations FOR INSERT TO ioc_job WITH CHECK (true);
CREATE POLICY job_updates ON ioc.organizations FOR UPDATE TO ioc_job
    USING (id = (SELECT ioc.writable_org())) WITH CHECK (id = (SELECT ioc.writable_org()));
CREATE POLICY readonly_reads ON ioc.organizations FOR SELECT TO ioc_readonly
    USING (id = (SELECT ioc.current_org()));
CREATE POLICY backup_reads ON ioc.organizations FOR SELECT TO ioc_backup USING (true);
GRANT SELECT, UPDATE ON ioc.organizations TO ioc_application;
GRANT SELECT, INSERT, UPDATE ON ioc.organizations TO ioc_job;
GRANT SELECT ON ioc.organizations TO ioc_readonly, ioc_backup;

-- A person may belong to several organizations. None of them reads this table:
-- when a person was entered first, another one may have done it.
ALTER TABLE ioc.users ENABLE ROW LEVEL SECURITY;
ALTER TABLE ioc.users FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON ioc.users TO ioc_owner USING (true) WITH CHECK (true);
CREATE POLICY application_inserts ON ioc.users FOR INSERT TO ioc_application
    WITH CHECK ((SELECT ioc.writable_org()) IS NOT NULL);
CREATE POLICY job_inserts ON ioc.users FOR INSERT TO ioc_job
    WITH CHECK ((SELECT ioc.writable_org()) IS NOT NULL);
CREATE POLICY backup_reads ON ioc.users FOR SELECT TO ioc_backup USING (true);
GRANT INSERT ON ioc.users TO ioc_application, ioc_job;
GRANT SELECT ON ioc.users TO ioc_backup;
