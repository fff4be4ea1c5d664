-- Who may do what, the seed's tables, and those that it only mentions, in a
-- schema of our own.
--
-- Text that is compared or sorted is COLLATE "C": both stores sort bytes. JSON
-- whose bytes are handed on is `json`, which keeps them, and not `jsonb`.

ALTER SCHEMA ioc OWNER TO ioc_owner;
ALTER TABLE ioc.schema_migrations OWNER TO ioc_owner;
GRANT USAGE ON SCHEMA ioc TO ioc_application, ioc_job, ioc_readonly, ioc_backup;
GRANT SELECT ON ioc.schema_migrations TO ioc_application, ioc_job, ioc_readonly, ioc_backup;
SET LOCAL ROLE ioc_owner;

CREATE TABLE ioc.organizations (
    id uuid NOT NULL PRIMARY KEY,
    name text COLLATE "C" NOT NULL UNIQUE,
    entered_as text COLLATE "C" NOT NULL,
    time_zone text NOT NULL,
    week_start text NOT NULL,
    -- The eras of a calendar that was changed; the two columns before hold the newest.
    calendar json,
    locale text NOT NULL,
    minimum_group integer NOT NULL CHECK (minimum_group >= 3),
    sealed_before timestamptz,
    -- Departments and job roles stay as they are on the days before it.
    settled_before timestamptz,
    recent_from timestamptz,
    next_member_ordinal integer NOT NULL DEFAULT 0,
    next_assessment_ordinal integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL
);

CREATE TABLE ioc.users (
    id uuid NOT NULL PRIMARY KEY,
    created_at timestamptz NOT NULL
);

CREATE TABLE ioc.user_organizations (
    organization_id uuid NOT NULL REFERENCES ioc.organizations (id),
    user_id uuid NOT NULL,
    external_id text COLLATE "C" NOT NULL,
    name text,
    role text NOT NULL,
    department text COLLATE "C",
    job_role text COLLATE "C",
    is_active boolean NOT NULL,
    ordinal integer NOT NULL,
    PRIMARY KEY (organization_id, user_id),
    UNIQUE (organization_id, external_id),
    UNIQUE (organization_id, ordinal)
);

CREATE TABLE ioc.membership_intervals (
    organization_id uuid NOT NULL,
    user_id uuid NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz CHECK (valid_to > valid_from),
    department text COLLATE "C",
    job_role text COLLATE "C",
    PRIMARY KEY (organization_id, user_id, valid_from),
    FOREIGN KEY (organization_id, user_id)
        REFERENCES ioc.user_organizations (organization_id, user_id)
);

CREATE TABLE ioc.assessments (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    ordinal integer NOT NULL,
    instrument text NOT NULL,
    key_version integer NOT NULL,
    status text NOT NULL,
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    completed_at timestamptz,
    -- One byte an item as clicked, 255 where it was missed.
    answers bytea NOT NULL,
    quality_flags json NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, ordinal),
    FOREIGN KEY (organization_id, user_id)
        REFERENCES ioc.user_organizations (organization_id, user_id)
);

CREATE TABLE ioc.assessment_scores (
    organization_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    level text COLLATE "C" NOT NULL,
    scale text COLLATE "C" NOT NULL,
    mean_micro bigint NOT NULL,
    sum bigint,
    answered integer,
    PRIMARY KEY (organization_id, assessment_id, level, scale),
    FOREIGN KEY (organization_id, assessment_id) REFERENCES ioc.assessments (organization_id, id)
);

-- No foreign key on the people: whoever writes an event has just read their
-- ordinal, members are never deleted, and the check is a third of the price of
-- a row.
CREATE TABLE ioc.user_activity_logs (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    member_ordinal integer NOT NULL,
    occurred_at timestamptz NOT NULL,
    activity_type text COLLATE "C" NOT NULL,
    session_id text,
    duration_seconds bigint,
    metadata json,
    PRIMARY KEY (organization_id, id, occurred_at)
) PARTITION BY RANGE (occurred_at);

-- What happened in a month that has no partition.
CREATE TABLE ioc.user_activity_logs_default
    PARTITION OF ioc.user_activity_logs DEFAULT;

-- Where retired months go that are to be kept.
CREATE TABLE ioc.user_activity_logs_history (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    member_ordinal integer NOT NULL,
    occurred_at timestamptz NOT NULL,
    activity_type text COLLATE "C" NOT NULL,
    session_id text,
    duration_seconds bigint,
    metadata json,
    PRIMARY KEY (organization_id, id, occurred_at)
);

-- Events that were taken back. Their rows are gone; a resend of one changes
-- nothing.
CREATE TABLE ioc.withdrawn_activity (
    organization_id uuid NOT NULL REFERENCES ioc.organizations (id),
    id uuid NOT NULL,
    occurred_at timestamptz NOT NULL,
    withdrawn_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id, occurred_at)
);

CREATE TABLE ioc.dashboard_metrics (
    id uuid NOT NULL,
    organization_id uuid NOT NULL REFERENCES ioc.organizations (id),
    metric_type text COLLATE "C" NOT NULL,
    metric_name text COLLATE "C" NOT NULL,
    metric_value numeric(20, 6),
    metric_unit text NOT NULL,
    dimension_1 text COLLATE "C" NOT NULL,
    dimension_2 text COLLATE "C" NOT NULL,
    dimension_3 text COLLATE "C" NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    people bigint,
    shown_to_k bigint NOT NULL,
    metadata json NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);

CREATE TABLE ioc.dashboard_metrics_history (
    LIKE ioc.dashboard_metrics,
    archived_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);

CREATE TABLE ioc.report_templates (
    organization_id uuid NOT NULL REFERENCES ioc.organizations (id),
    id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    sections_config json NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, name)
);

CREATE TABLE ioc.weekly_reports (
    organization_id uuid NOT NULL REFERENCES ioc.organizations (id),
    id uuid NOT NULL,
    report_period_start date NOT NULL,
    report_period_end date NOT NULL,
    title text NOT NULL,
    status text NOT NULL CHECK (
        status IN ('draft', 'generating', 'generated', 'published', 'archived', 'failed')
    ),
    executive_summary text,
    template_id uuid,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    generated_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, template_id)
        REFERENCES ioc.report_templates (organization_id, id)
);

CREATE TABLE ioc.report_versions (
    organization_id uuid NOT NULL,
    report_id uuid NOT NULL,
    version integer NOT NULL,
    document bytea NOT NULL,
    generated_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, report_id, version),
    FOREIGN KEY (organization_id, report_id) REFERENCES ioc.weekly_reports (organization_id, id)
);

CREATE TABLE ioc.report_sections (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    version integer NOT NULL,
    position integer NOT NULL,
    section_type text NOT NULL,
    section_title text NOT NULL,
    content text NOT NULL,
    charts_data json NOT NULL,
    tables_data json NOT NULL,
    insights json NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, report_id, version, position),
    FOREIGN KEY (organization_id, report_id, version)
        REFERENCES ioc.report_versions (organization_id, report_id, version)
);

CREATE TABLE ioc.assessment_aggregations (
    organization_id uuid NOT NULL REFERENCES ioc.organizations (id),
    aggregation_type text COLLATE "C" NOT NULL,
    aggregation_key text COLLATE "C" NOT NULL,
    week_start date NOT NULL,
    week_ends_at timestamptz NOT NULL,
    sums bytea NOT NULL,
    -- The released figures as JSON, byte for byte.
    ocean_scores bytea NOT NULL,
    facet_scores bytea NOT NULL,
    calculated_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, aggregation_type, week_ends_at, aggregation_key)
);

-- What accompanies every write has no foreign key: the check locks the row of the
-- organization, and writers of one organization would queue for it. Whose row it
-- is, the policies hold.
CREATE TABLE ioc.outbox (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    message_type text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);

CREATE TABLE ioc.audit_log (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid,
    action text NOT NULL,
    row_count bigint NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);

-- The rollups behind the dashboard, kept in the transactions that write the
-- rows.

-- A local day of everybody's activity.
CREATE TABLE ioc.rollup_activity_days (
    organization_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    local_date date NOT NULL,
    activity bytea NOT NULL,
    PRIMARY KEY (organization_id, starts_at)
);

-- The same by activity type.
CREATE TABLE ioc.rollup_activity_types (
    organization_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    activity_type text COLLATE "C" NOT NULL,
    activity bytea NOT NULL,
    PRIMARY KEY (organization_id, starts_at, activity_type)
);

-- The same by member, for groups of members.
CREATE TABLE ioc.rollup_activity_members (
    organization_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    tallies bytea NOT NULL,
    PRIMARY KEY (organization_id, starts_at)
);

-- What transactions added and the tables of days and minutes do not hold yet:
-- each appends a row, so that none waits for another one's. `waiting` is what
-- the delta adds up to by day, for questions about everybody; `minutes` are its
-- recent minutes, which are complete from `recent_from` on.
CREATE TABLE ioc.rollup_activity_deltas (
    organization_id uuid NOT NULL,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    delta bytea NOT NULL,
    waiting bytea NOT NULL,
    minutes bytea NOT NULL,
    recent_from timestamptz NOT NULL,
    PRIMARY KEY (organization_id, sequence)
);

-- Blocks of five minutes with the activity of each minute, from `recent_from` on.
CREATE TABLE ioc.rollup_activity_recent (
    organization_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    minutes bytea NOT NULL,
    PRIMARY KEY (organization_id, starts_at)
);

-- Who belonged to a group, from the end of this local day on.
CREATE TABLE ioc.rollup_groups (
    organization_id uuid NOT NULL,
    dimension text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    starts_at timestamptz NOT NULL,
    present bytea NOT NULL,
    attributed bytea NOT NULL,
    PRIMARY KEY (organization_id, dimension, key, starts_at)
);

-- Which keys a dimension ever had, so that reading skips from key to key.
CREATE TABLE ioc.rollup_group_keys (
    organization_id uuid NOT NULL,
    dimension text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    PRIMARY KEY (organization_id, dimension, key)
);

-- Assessments by the local day of creation and the day on which they reached
-- a stage, by member.
CREATE TABLE ioc.rollup_assessment_days (
    organization_id uuid NOT NULL,
    stage text COLLATE "C" NOT NULL,
    created_on timestamptz NOT NULL,
    reached_on timestamptz NOT NULL,
    tallies bytea NOT NULL,
    PRIMARY KEY (organization_id, stage, created_on, reached_on)
);
