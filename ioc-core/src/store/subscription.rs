//! A subscription: what somebody is sent, how and when.

use crate::clock::Instant;
use crate::document::format::Format;
use crate::error::{Error, ErrorKind, Result, shown};
use crate::ids::{OrganizationId, SubscriptionId, TemplateId, UserId};
use crate::model::schedule::{Schedule, When};

/// What one member is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// Its id.
    pub id: SubscriptionId,
    /// Whose reports they are.
    pub organization_id: OrganizationId,
    /// The member who gets them, under whose rights they are drawn.
    pub user_id: UserId,
    /// The name of a channel, such as `mail`.
    pub channel: String,
    /// The address there.
    pub address: String,
    /// Reports that follow this template; all where none is named.
    pub template_id: Option<TemplateId>,
    /// When.
    pub schedule: Schedule,
    /// In which language, as a tag such as `de-AT`; in the organization's unless given.
    pub locale: Option<String>,
    /// In which format the report is attached.
    pub format: Format,
    /// Whether it has its charts.
    pub include_charts: bool,
    /// Whether it has its raw data.
    pub include_raw_data: bool,
    /// Why nothing is sent any more, if so.
    pub paused: Option<Paused>,
    /// What was published before is not sent: when it was made or went on last.
    pub sends_from: Instant,
    /// When a report is due; nothing while it waits for one to be published.
    pub due_at: Option<Instant>,
    /// When it was made.
    pub created_at: Instant,
    /// When it was changed last.
    pub updated_at: Instant,
}

/// Since when and why nothing is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paused {
    /// Since when.
    pub at: Instant,
    /// Why.
    pub reason: PauseReason,
}

/// Why nothing is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PauseReason {
    /// Somebody wants it so.
    Asked,
    /// The recipient is no member any more.
    NotAdmitted,
}

impl PauseReason {
    /// The reason as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::NotAdmitted => "not_admitted",
        }
    }

    /// The reason of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        [Self::Asked, Self::NotAdmitted].into_iter().find(|it| it.as_str() == text).ok_or_else(
            || {
                let message = format!("`{}` is no reason to pause", shown(text));
                Error::new(ErrorKind::Corrupt, "unknown_pause_reason", message)
            },
        )
    }
}

impl Subscription {
    /// Whether a report is due at `now`, as far as its time goes.
    pub fn is_due(&self, now: Instant) -> bool {
        self.paused.is_none() && self.due_at.is_some_and(|due_at| due_at <= now)
    }

    /// When a report is due after one was made ready at `at`. Where each publication is
    /// sent, there may be more of them.
    pub fn due_after(&self, at: Instant) -> Option<Instant> {
        match self.schedule.when {
            When::Published => self.due_at,
            When::Weekly { .. } => self.schedule.slot_after(at),
        }
    }

    /// Whether this was seen of the subscription that `stands` there. When it is due moves
    /// on by itself.
    pub fn is_what_was_seen_of(&self, stands: &Self) -> bool {
        Self { due_at: stands.due_at, ..self.clone() } == *stands
    }
}
