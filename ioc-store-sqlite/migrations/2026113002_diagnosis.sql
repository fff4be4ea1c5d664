-- What those who look after the database found at an instant, to compare it with what is
-- found later: text, since what is compared is the program's to say.
CREATE TABLE diagnosis_findings (
    name TEXT NOT NULL,
    found_at INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (name, found_at)
) WITHOUT ROWID;

-- Deleting a version of a report, or a template, looks for what refers to it.
CREATE INDEX idx_deliveries_report ON deliveries (organization_id, report_id, report_version);
CREATE INDEX idx_weekly_reports_template ON weekly_reports (organization_id, template_id);
