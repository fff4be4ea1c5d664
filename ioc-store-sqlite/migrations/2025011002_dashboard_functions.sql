-- The rollups behind the dashboard, kept in the transactions that write the
-- rows. (In PostgreSQL this migration holds functions; SQLite has none.)

-- A local day of everybody's activity.
CREATE TABLE rollup_activity_days (
    organization_id BLOB NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    local_date TEXT NOT NULL,
    activity BLOB NOT NULL,
    PRIMARY KEY (organization_id, starts_at)
) WITHOUT ROWID;

-- The same by activity type.
CREATE TABLE rollup_activity_types (
    organization_id BLOB NOT NULL,
    starts_at INTEGER NOT NULL,
    activity_type TEXT NOT NULL,
    activity BLOB NOT NULL,
    PRIMARY KEY (organization_id, starts_at, activity_type)
) WITHOUT ROWID;

-- The same by member, for groups of members.
CREATE TABLE rollup_activity_members (
    organization_id BLOB NOT NULL,
    starts_at INTEGER NOT NULL,
    tallies BLOB NOT NULL,
    PRIMARY KEY (organization_id, starts_at)
) WITHOUT ROWID;

-- What recent transactions added and the days do not hold yet. Rewriting the
-- days of a batch that touches ninety of them costs more than its rows; a
-- delta costs one row, and the writer folds them when it is idle.
CREATE TABLE rollup_activity_deltas (
    organization_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    delta BLOB NOT NULL,
    PRIMARY KEY (organization_id, sequence)
) WITHOUT ROWID;

-- Blocks of five minutes with a tally for each, from `recent_from` on.
CREATE TABLE rollup_activity_recent (
    organization_id BLOB NOT NULL,
    starts_at INTEGER NOT NULL,
    minutes BLOB NOT NULL,
    PRIMARY KEY (organization_id, starts_at)
) WITHOUT ROWID;

-- Who belonged to a group, from the end of this local day on.
CREATE TABLE rollup_groups (
    organization_id BLOB NOT NULL,
    dimension TEXT NOT NULL,
    key TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    present BLOB NOT NULL,
    attributed BLOB NOT NULL,
    PRIMARY KEY (organization_id, dimension, key, starts_at)
) WITHOUT ROWID;

-- Which keys a dimension ever had, so that reading skips from key to key.
CREATE TABLE rollup_group_keys (
    organization_id BLOB NOT NULL,
    dimension TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (organization_id, dimension, key)
) WITHOUT ROWID;

-- Assessments by the local day of creation and the day on which they reached
-- a stage, by member.
CREATE TABLE rollup_assessment_days (
    organization_id BLOB NOT NULL,
    stage TEXT NOT NULL,
    created_on INTEGER NOT NULL,
    reached_on INTEGER NOT NULL,
    tallies BLOB NOT NULL,
    PRIMARY KEY (organization_id, stage, created_on, reached_on)
) WITHOUT ROWID;
