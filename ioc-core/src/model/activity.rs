//! Activity events: who did what, when.

use chrono::TimeDelta;

use crate::clock::Instant;
use crate::ids::{ActivityId, OrganizationId, UserId};

/// How far ahead of our clock an event may lie: as much as clocks disagree. It
/// is kept at the instant that it names, since that is part of its identity: an
/// event that was moved to our now would be another one when it is sent again.
pub const CLOCK_SKEW: TimeDelta = TimeDelta::minutes(5);

/// The activity types that are shipped; any other word is one too.
pub mod activity_type {
    /// A person signed in.
    pub const LOGIN: &str = "login";
    /// A person signed out.
    pub const LOGOUT: &str = "logout";
    /// A person opened an assessment.
    pub const ASSESSMENT_START: &str = "assessment_start";
    /// A person finished an assessment.
    pub const ASSESSMENT_COMPLETE: &str = "assessment_complete";
    /// A person looked at a report.
    pub const REPORT_VIEW: &str = "report_view";
    /// A person looked at a page.
    pub const PAGE_VIEW: &str = "page_view";
}

/// One event. Its identity is `(organization_id, id, occurred_at)`: the same
/// three again are a resend and change nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityEvent {
    /// Whose data it is.
    pub organization_id: OrganizationId,
    /// The event's id.
    pub id: ActivityId,
    /// Who did it.
    pub user_id: UserId,
    /// When it happened.
    pub occurred_at: Instant,
    /// What it was, such as `login`.
    pub activity_type: String,
    /// The session it belongs to.
    pub session_id: Option<String>,
    /// How long it took, in seconds.
    pub duration_seconds: Option<u32>,
    /// Anything else, as a JSON object.
    pub metadata: Option<serde_json::Value>,
}

/// What tells one event of an organization from all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventKey {
    /// The event's id.
    pub id: ActivityId,
    /// When it happened.
    pub occurred_at: Instant,
}

impl EventKey {
    /// The key of an event.
    pub fn of(event: &ActivityEvent) -> Self {
        Self { id: event.id, occurred_at: event.occurred_at }
    }
}

/// An event as a caller hands it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewActivity {
    /// Its id, if the caller has one; then a resend is recognised by it.
    /// Without one every call is a new event.
    pub id: Option<ActivityId>,
    /// Who did it.
    pub user_id: UserId,
    /// When it happened; at most [`CLOCK_SKEW`] ahead of the clock.
    pub occurred_at: Instant,
    /// What it was, such as `login`.
    pub activity_type: String,
    /// The session it belongs to.
    pub session_id: Option<String>,
    /// How long it took, in seconds.
    pub duration_seconds: Option<u32>,
    /// Anything else, as a JSON object of at most 16 KiB. A key that names
    /// personal data, such as `email`, is refused: rows of activity are
    /// pseudonymous.
    pub metadata: Option<serde_json::Value>,
}
