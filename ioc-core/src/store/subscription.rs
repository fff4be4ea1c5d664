//! A subscription: what somebody is sent, how and when.

use chrono::TimeDelta;

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
    /// What was published before is not sent: when it was made, went on, or got another
    /// template or schedule last.
    pub sends_from: Instant,
    /// When it is looked for a report: at the next slot, or at once where one was published
    /// that is waited for; nothing where each publication is sent and none has come.
    pub due_at: Option<Instant>,
    /// Until when what is published is sent at once, where a slot had nothing to send.
    pub open_until: Option<Instant>,
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

    /// What this becomes when it was due and a report was looked for at `at`, and `found` or
    /// not: due at the next slot, or where each publication is sent until there is none. A
    /// slot with nothing to send stays open for half of the time to the next: who publishes
    /// on Monday at ten reaches those who wanted it at eight, and who publishes on the eve of
    /// a slot is not early for good.
    #[must_use]
    pub fn moved_on(&self, at: Instant, found: bool) -> Self {
        let schedule = self.schedule;
        let (due_at, open_until) = match schedule.when {
            When::Published => (self.due_at.filter(|_| found), self.open_until),
            When::Weekly { .. } => {
                let from = self.due_at.unwrap_or(at) - TimeDelta::microseconds(1);
                let slot_came = schedule.slot_after(from).is_some_and(|slot| slot <= at);
                let next = schedule.slot_after(at);
                let open_until = match (found, slot_came) {
                    (true, _) => None,
                    (false, true) => next.map(|next| at + (next - at) / 2),
                    (false, false) => self.open_until,
                };
                (next, open_until)
            }
        };
        Self { due_at, open_until, ..self.clone() }
    }

    /// Whether this was seen of the subscription that `stands` there. When it is due moves
    /// on by itself.
    pub fn is_what_was_seen_of(&self, stands: &Self) -> bool {
        Self { due_at: stands.due_at, open_until: stands.open_until, ..self.clone() } == *stands
    }

    /// What is written in the place of the one that `stands` there and was `seen` before it
    /// was changed to this: when it is due is as it stands, unless the change is about that.
    #[must_use]
    pub fn in_place_of(&self, seen: &Self, stands: &Self) -> Self {
        let is_about_it = (self.paused, self.schedule, self.due_at, self.open_until)
            != (seen.paused, seen.schedule, seen.due_at, seen.open_until);
        if is_about_it {
            return self.clone();
        }
        Self { due_at: stands.due_at, open_until: stands.open_until, ..self.clone() }
    }
}
