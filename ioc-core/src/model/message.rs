//! Messages of the outbox and rows of the audit trail: written in the
//! transaction of what they tell about.

use crate::clock::Instant;
use crate::ids::{AuditId, IdSource, MessageId, new_id};

/// What the outbox keeps until a publisher has sent it on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// One of the seed's five: `dashboard_update`, `metric_update`,
    /// `system_alert`, `user_activity`, `report_ready`.
    pub message_type: &'static str,
    /// When it was written.
    pub created_at: Instant,
}

/// What the audit trail keeps of a deed, beside the organization, the person
/// and how many rows it touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its id.
    pub id: AuditId,
    /// What was done, such as `activity.append`.
    pub action: &'static str,
    /// When.
    pub at: Instant,
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
        message_type: &'static str,
        action: &'static str,
    ) -> Self {
        Self {
            message: Message { id: new_id(ids, at), message_type, created_at: at },
            audit: AuditEntry { id: new_id(ids, at), action, at },
        }
    }
}
