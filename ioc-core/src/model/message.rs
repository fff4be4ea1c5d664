//! Messages of the outbox, and what accompanies every write: written in the
//! transaction of what they tell about.

use uuid::Uuid;

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::ids::{IdSource, MessageId, OrganizationId, new_id};
use crate::model::audit::AuditEntry;
use crate::model::metric::metric_type;

/// What a message tells: one of the seed's five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MessageType {
    /// What the dashboard shows has changed.
    DashboardUpdate,
    /// Metrics were computed or recorded.
    MetricUpdate,
    /// The system's health has changed.
    SystemAlert,
    /// People were active.
    UserActivity,
    /// A report is written, or published.
    ReportReady,
}

impl MessageType {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::DashboardUpdate,
        Self::MetricUpdate,
        Self::SystemAlert,
        Self::UserActivity,
        Self::ReportReady,
    ];

    /// The type as it is stored and sent.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DashboardUpdate => "dashboard_update",
            Self::MetricUpdate => "metric_update",
            Self::SystemAlert => "system_alert",
            Self::UserActivity => "user_activity",
            Self::ReportReady => "report_ready",
        }
    }

    /// Whether what it tells changes the figures that metrics are calculated of.
    pub fn changes_figures(self) -> bool {
        matches!(self, Self::DashboardUpdate | Self::UserActivity)
    }

    /// The type of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| {
            let words: Vec<&str> = Self::ALL.into_iter().map(Self::as_str).collect();
            Error::invalid(
                "unknown_message_type",
                format!("`{}` is not a type of message", shown(text)),
            )
            .with_hint(format!("one of {}", words.join(", ")))
        })
    }
}

/// What the outbox keeps until a publisher has sent it on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// What it tells.
    pub message_type: MessageType,
    /// What it is about: a report, or a family of metrics; nothing for the
    /// organization itself, and where it is about several.
    pub subject: Option<Uuid>,
    /// When it was written.
    pub created_at: Instant,
}

/// A message with its number: an organization's count up from 1 without a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Whose it is.
    pub organization_id: OrganizationId,
    /// Its number.
    pub sequence: u64,
    /// The message.
    pub message: Message,
}

/// What accompanies every write: its message, its audit row, its instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// The message that goes to the outbox if anything changed.
    pub message: Message,
    /// The row that goes to the audit trail.
    pub audit: AuditEntry,
}

impl Trace {
    /// The trace of a deed at `at`.
    pub fn new(
        ids: &dyn IdSource,
        at: Instant,
        message_type: MessageType,
        action: &'static str,
    ) -> Self {
        Self {
            message: Message { id: new_id(ids, at), message_type, subject: None, created_at: at },
            audit: AuditEntry::new(ids, at, action),
        }
    }

    /// The same, about one thing.
    #[must_use]
    pub fn about(mut self, subject: Uuid) -> Self {
        self.message.subject = Some(subject);
        self.audit = self.audit.about(subject);
        self
    }

    /// The same, where it tells of metrics of these families.
    #[must_use]
    pub fn of_metrics<'a>(mut self, mut families: impl Iterator<Item = &'a str>) -> Self {
        let first = families.next();
        if families.all(|family| Some(family) == first) {
            self.message.subject = first.map(|family| metric_type::id(family).uuid());
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::RandomIds;

    #[test]
    fn a_message_about_metrics_names_their_family_if_it_is_one() {
        let of = |families: &[&str]| {
            let at = Instant::UNIX_EPOCH;
            let trace = Trace::new(&RandomIds, at, MessageType::MetricUpdate, "metrics.record");
            let trace = trace.of_metrics(families.iter().copied());
            assert_eq!(trace.audit.subject, None);
            trace.message.subject
        };
        assert_eq!(of(&["host", "host"]), Some(metric_type::id("host").uuid()));
        assert_eq!(of(&["host", "other", "host"]), None);
        assert_eq!(of(&[]), None);
    }
}
