//! What is known of files before they come: the names that fields go by, and
//! the layouts of published data sets.

/// A layout that is recognised by its columns.
#[derive(Debug, PartialEq, Eq)]
pub struct Preset {
    /// Its name for a reader.
    pub name: &'static str,
    /// What its rows are: `members`, `responses` or `activity`.
    pub kind: &'static str,
    /// The columns that a header must have to be recognised.
    pub columns: &'static [&'static str],
    /// Fields and the columns that carry them, where the names differ.
    pub map: &'static [(&'static str, &'static str)],
    /// Whether the answer 0 is a missed one.
    pub zero_is_missed: bool,
}

/// The layouts that are known.
pub static PRESETS: [Preset; 3] = [
    // https://openpsychometrics.org/_rawdata/, BIG5.zip: a person a row.
    Preset {
        name: "openpsychometrics.org BIG5",
        kind: "responses",
        columns: &["race", "age", "engnat", "gender", "hand", "source", "country", "E1", "O10"],
        map: &[("department", "country")],
        zero_is_missed: true,
    },
    // Johnson's data of the IPIP-NEO-120, https://osf.io/wxvth/, as an extract of
    // it with one instant: a person a row, 0 or nothing for a missed answer.
    Preset {
        name: "IPIP-NEO-120 by case",
        kind: "responses",
        columns: &["case", "sex", "age", "country", "submitted_at", "q1", "q120"],
        map: &[("user_id", "case"), ("department", "country")],
        zero_is_missed: true,
    },
    Preset {
        name: "event log with action, object_id and value",
        kind: "activity",
        columns: &["occurred_at", "organization", "user_id", "action", "object_id", "value"],
        map: &[
            ("activity_type", "action"),
            ("metadata.object_id", "object_id"),
            ("metadata.value", "value"),
        ],
        zero_is_missed: false,
    },
];

/// The names, beside its own, under which files carry a field; earlier ones
/// win. Case, spaces and hyphens do not matter.
pub(super) fn synonyms(field: &str) -> &'static [&'static str] {
    SYNONYMS.iter().find(|(name, _)| *name == field).map_or(&[], |(_, names)| *names)
}

static SYNONYMS: [(&str, &[&str]); 18] = [
    ("organization", &["organisation", "organization_name", "org", "company", "tenant"]),
    (
        "user_id",
        &[
            "userid",
            "user",
            "person_id",
            "person",
            "external_id",
            "employee_id",
            "member_id",
            "respondent_id",
            "participant_id",
        ],
    ),
    ("id", &["response_id", "assessment_id", "event_id", "activity_id"]),
    ("name", &["full_name", "display_name"]),
    ("department", &["dept", "team"]),
    ("job_role", &["jobrole", "job_title", "position"]),
    ("role", &["access_role"]),
    ("joined_at", &["joined", "hire_date", "start_date", "valid_from"]),
    ("left_at", &["left", "leave_date", "end_date", "valid_to"]),
    ("occurred_at", &["timestamp", "event_time", "datetime", "time", "date", "created_at"]),
    ("activity_type", &["event_type", "activity", "action", "event", "type"]),
    ("session_id", &["session"]),
    ("duration_seconds", &["duration_s"]),
    ("metadata", &["properties"]),
    ("created_at", &["created", "assigned_at", "invited_at"]),
    ("started_at", &["started", "start_date", "startdate"]),
    (
        "completed_at",
        &["submitted_at", "finished_at", "completed", "submitted", "end_date", "enddate"],
    ),
    ("status", &["state"]),
];
