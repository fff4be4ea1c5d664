-- The states of a report. SQLite cannot add a CHECK to a table that is there,
-- and a trigger holds as well; reports that are there came from the program and
-- have one of these.

CREATE TRIGGER weekly_reports_status_of_new BEFORE INSERT ON weekly_reports
WHEN NEW.status NOT IN
    ('draft', 'generating', 'generated', 'published', 'archived', 'failed')
BEGIN
    SELECT RAISE(ABORT, 'a report has no such status');
END;

CREATE TRIGGER weekly_reports_status BEFORE UPDATE OF status ON weekly_reports
WHEN NEW.status NOT IN
    ('draft', 'generating', 'generated', 'published', 'archived', 'failed')
BEGIN
    SELECT RAISE(ABORT, 'a report has no such status');
END;
