-- What readers see of a report while its next version is written, what was drawn when a
-- version was published, and the versions of templates. A program that does not know of
-- them yet may still write.
SET LOCAL ROLE ioc_owner;

-- When it was published, if it was. Of those that are there nobody wrote down when: not
-- before they were written.
ALTER TABLE ioc.report_versions
    ADD COLUMN executive_summary text NOT NULL DEFAULT '',
    ADD COLUMN published_at timestamptz;

-- A report that is being written stays so until `generating_until`, and is failed from
-- then on. One that is there has nobody any more who writes it.
ALTER TABLE ioc.weekly_reports
    ADD COLUMN published_version integer,
    ADD COLUMN generating_until timestamptz,
    ADD COLUMN template_version integer;
UPDATE ioc.weekly_reports SET
    published_version = CASE WHEN status = 'published' THEN version END,
    generating_until = CASE WHEN status = 'generating' THEN created_at END,
    template_version = CASE WHEN template_id IS NOT NULL THEN 1 END;
UPDATE ioc.report_versions AS stands SET
    executive_summary = coalesce(report.executive_summary, ''),
    published_at = CASE
        WHEN report.published_version = stands.version THEN stands.generated_at END
FROM ioc.weekly_reports AS report
WHERE report.organization_id = stands.organization_id AND report.id = stands.report_id
    AND report.version = stands.version;

-- What a published version was drawn as, so that a newer renderer changes nothing.
CREATE TABLE ioc.report_exports (
    organization_id uuid NOT NULL,
    report_id uuid NOT NULL,
    version integer NOT NULL,
    format text COLLATE "C" NOT NULL,
    media_type text NOT NULL,
    extension text NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    size_bytes bigint NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (organization_id, report_id, version, format),
    FOREIGN KEY (organization_id, report_id, version)
        REFERENCES ioc.report_versions (organization_id, report_id, version)
);

-- What a template was, for the reports that follow it as it was then.
ALTER TABLE ioc.report_templates
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD COLUMN is_copy boolean NOT NULL DEFAULT false;
CREATE TABLE ioc.report_template_versions (
    organization_id uuid NOT NULL,
    template_id uuid NOT NULL,
    version integer NOT NULL,
    sections_config json NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, template_id, version),
    FOREIGN KEY (organization_id, template_id)
        REFERENCES ioc.report_templates (organization_id, id) ON DELETE CASCADE
);
INSERT INTO ioc.report_template_versions
    (organization_id, template_id, version, sections_config, created_at)
SELECT organization_id, id, version, sections_config, created_at FROM ioc.report_templates;

-- As for every other table of an organization.
DO $$
DECLARE
    tables CONSTANT text[] := ARRAY['report_exports', 'report_template_versions'];
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
