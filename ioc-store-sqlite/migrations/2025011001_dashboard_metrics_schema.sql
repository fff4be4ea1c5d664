-- The seed's tables, and those that it only mentions. Instants are UTC
-- microseconds, dates are ISO text, ids are 16 bytes, decimals are millionths.

CREATE TABLE organizations (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    time_zone TEXT NOT NULL,
    week_start TEXT NOT NULL,
    locale TEXT NOT NULL,
    minimum_group INTEGER NOT NULL CHECK (minimum_group >= 3),
    sealed_before INTEGER NOT NULL DEFAULT -9223372036854775808,
    recent_from INTEGER NOT NULL DEFAULT -9223372036854775808,
    next_member_ordinal INTEGER NOT NULL DEFAULT 0,
    next_assessment_ordinal INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
);

CREATE TABLE users (
    id BLOB NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL
);

CREATE TABLE user_organizations (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    user_id BLOB NOT NULL REFERENCES users (id),
    external_id TEXT NOT NULL,
    name TEXT,
    role TEXT NOT NULL,
    department TEXT,
    job_role TEXT,
    is_active INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (organization_id, user_id),
    UNIQUE (organization_id, external_id),
    UNIQUE (organization_id, ordinal)
);

CREATE TABLE membership_intervals (
    organization_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER CHECK (valid_to > valid_from),
    department TEXT,
    job_role TEXT,
    PRIMARY KEY (organization_id, user_id, valid_from),
    FOREIGN KEY (organization_id, user_id)
        REFERENCES user_organizations (organization_id, user_id)
) WITHOUT ROWID;

CREATE TABLE assessments (
    organization_id BLOB NOT NULL,
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    ordinal INTEGER NOT NULL,
    instrument TEXT NOT NULL,
    key_version INTEGER NOT NULL,
    status TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    completed_at INTEGER,
    -- One byte an item as clicked, 255 where it was missed.
    answers BLOB NOT NULL,
    quality_flags TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, ordinal),
    FOREIGN KEY (organization_id, user_id)
        REFERENCES user_organizations (organization_id, user_id)
);

CREATE TABLE assessment_scores (
    organization_id BLOB NOT NULL,
    assessment_id BLOB NOT NULL,
    level TEXT NOT NULL,
    scale TEXT NOT NULL,
    mean_micro INTEGER NOT NULL,
    sum INTEGER,
    answered INTEGER,
    PRIMARY KEY (organization_id, assessment_id, level, scale),
    FOREIGN KEY (organization_id, assessment_id) REFERENCES assessments (organization_id, id)
) WITHOUT ROWID;

CREATE TABLE user_activity_logs (
    organization_id BLOB NOT NULL,
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    member_ordinal INTEGER NOT NULL,
    occurred_at INTEGER NOT NULL,
    activity_type TEXT NOT NULL,
    session_id TEXT,
    duration_seconds INTEGER,
    metadata TEXT,
    PRIMARY KEY (organization_id, id, occurred_at),
    FOREIGN KEY (organization_id, user_id)
        REFERENCES user_organizations (organization_id, user_id)
);

CREATE TABLE dashboard_metrics (
    id BLOB NOT NULL,
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    metric_type TEXT NOT NULL,
    metric_name TEXT NOT NULL,
    metric_value INTEGER,
    metric_unit TEXT NOT NULL,
    dimension_1 TEXT NOT NULL,
    dimension_2 TEXT NOT NULL,
    dimension_3 TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    people INTEGER,
    shown_to_k INTEGER NOT NULL,
    metadata TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (organization_id, id)
);

CREATE TABLE dashboard_metrics_history (
    id BLOB NOT NULL,
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    metric_type TEXT NOT NULL,
    metric_name TEXT NOT NULL,
    metric_value INTEGER,
    metric_unit TEXT NOT NULL,
    dimension_1 TEXT NOT NULL,
    dimension_2 TEXT NOT NULL,
    dimension_3 TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    people INTEGER,
    shown_to_k INTEGER NOT NULL,
    metadata TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    archived_at INTEGER NOT NULL,
    PRIMARY KEY (organization_id, id)
);

CREATE TABLE report_templates (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    sections_config TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, name)
);

CREATE TABLE weekly_reports (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    report_period_start TEXT NOT NULL,
    report_period_end TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    executive_summary TEXT,
    template_id BLOB,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    generated_at INTEGER,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, template_id)
        REFERENCES report_templates (organization_id, id)
);

CREATE TABLE report_versions (
    organization_id BLOB NOT NULL,
    report_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    document BLOB NOT NULL,
    generated_at INTEGER NOT NULL,
    PRIMARY KEY (organization_id, report_id, version),
    FOREIGN KEY (organization_id, report_id) REFERENCES weekly_reports (organization_id, id)
);

CREATE TABLE report_sections (
    organization_id BLOB NOT NULL,
    id BLOB NOT NULL,
    report_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    section_type TEXT NOT NULL,
    section_title TEXT NOT NULL,
    content TEXT NOT NULL,
    charts_data TEXT NOT NULL,
    tables_data TEXT NOT NULL,
    insights TEXT NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, report_id, version, position),
    FOREIGN KEY (organization_id, report_id, version)
        REFERENCES report_versions (organization_id, report_id, version)
);

CREATE TABLE assessment_aggregations (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    aggregation_type TEXT NOT NULL,
    aggregation_key TEXT NOT NULL,
    week_start TEXT NOT NULL,
    week_ends_at INTEGER NOT NULL,
    sums BLOB NOT NULL,
    ocean_scores BLOB NOT NULL,
    facet_scores BLOB NOT NULL,
    calculated_at INTEGER NOT NULL,
    PRIMARY KEY (organization_id, aggregation_type, week_ends_at, aggregation_key)
) WITHOUT ROWID;

CREATE TABLE outbox (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    message_type TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organization_id, id)
) WITHOUT ROWID;

CREATE TABLE audit_log (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    user_id BLOB,
    action TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    occurred_at INTEGER NOT NULL,
    PRIMARY KEY (organization_id, id)
) WITHOUT ROWID;
