-- What readers see of a report while its next version is written, what was drawn when a
-- version was published, and the versions of templates.

-- When it was published, if it was. Of those that are there nobody wrote down when: not
-- before they were written.
ALTER TABLE report_versions ADD COLUMN executive_summary TEXT NOT NULL DEFAULT '';
ALTER TABLE report_versions ADD COLUMN published_at INTEGER;

-- A report that is being written stays so until `generating_until`, and is failed from
-- then on. One that is there has nobody any more who writes it.
ALTER TABLE weekly_reports ADD COLUMN published_version INTEGER;
ALTER TABLE weekly_reports ADD COLUMN generating_until INTEGER;
ALTER TABLE weekly_reports ADD COLUMN template_version INTEGER;
UPDATE weekly_reports SET
    published_version = CASE WHEN status = 'published' THEN version END,
    generating_until = CASE WHEN status = 'generating' THEN created_at END,
    template_version = CASE WHEN template_id IS NOT NULL THEN 1 END;
UPDATE report_versions SET executive_summary = coalesce((
    SELECT report.executive_summary FROM weekly_reports AS report
    WHERE report.organization_id = report_versions.organization_id
        AND report.id = report_versions.report_id AND report.version = report_versions.version), '');
UPDATE report_versions SET published_at = generated_at WHERE EXISTS (
    SELECT 1 FROM weekly_reports AS report
    WHERE report.organization_id = report_versions.organization_id
        AND report.id = report_versions.report_id
        AND report.published_version = report_versions.version);

-- What a published version was drawn as, so that a newer renderer changes nothing.
CREATE TABLE report_exports (
    organization_id BLOB NOT NULL,
    report_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    format TEXT NOT NULL,
    media_type TEXT NOT NULL,
    extension TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (organization_id, report_id, version, format),
    FOREIGN KEY (organization_id, report_id, version)
        REFERENCES report_versions (organization_id, report_id, version)
);

-- What a template was, for the reports that follow it as it was then.
ALTER TABLE report_templates ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE report_templates ADD COLUMN is_copy INTEGER NOT NULL DEFAULT 0;
CREATE TABLE report_template_versions (
    organization_id BLOB NOT NULL,
    template_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    sections_config TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organization_id, template_id, version),
    FOREIGN KEY (organization_id, template_id)
        REFERENCES report_templates (organization_id, id) ON DELETE CASCADE
);
INSERT INTO report_template_versions
    (organization_id, template_id, version, sections_config, created_at)
SELECT organization_id, id, version, sections_config, created_at FROM report_templates;
