//! The ledger of what was sent to whom, and what came of it.

use crate::clock::Instant;
use crate::error::{Error, Result, cut, shown};
use crate::ids::{DeliveryId, OrganizationId, ReportId, SubscriptionId, UserId};

/// How far a delivery has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeliveryStatus {
    /// It waits for its next attempt.
    Pending,
    /// An attempt runs.
    Sending,
    /// Its channel took it.
    Delivered,
    /// It could not be sent, and is not tried again.
    Failed,
    /// It may not be sent any more: its recipient's rights or its report changed.
    Refused,
}

impl DeliveryStatus {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Pending, Self::Sending, Self::Delivered, Self::Failed, Self::Refused];

    /// The status as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Sending => "sending",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
            Self::Refused => "refused",
        }
    }

    /// The status of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text).ok_or_else(|| {
            let message = format!("`{}` is not a status of a delivery", shown(text));
            Error::invalid("unknown_delivery_status", message)
                .with_hint("one of pending, sending, delivered, failed, refused")
        })
    }

    /// Whether something may still come of it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Sending)
    }
}

/// What one recipient is sent of one version of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryRecord {
    /// Its id, which every attempt tells the recipient.
    pub id: DeliveryId,
    /// Whose report it is.
    pub organization_id: OrganizationId,
    /// The subscription that it is for.
    pub subscription_id: SubscriptionId,
    /// The recipient.
    pub user_id: UserId,
    /// The channel, such as `mail`.
    pub channel: String,
    /// The recipient's address there.
    pub address: String,
    /// The report.
    pub report_id: ReportId,
    /// Its version.
    pub report_version: u32,
    /// The delivery that was closed before this one was made in its place.
    pub resend_of: Option<DeliveryId>,
    /// When the report was due.
    pub slot: Instant,
    /// When the delivery was made, which the parcel says too.
    pub made_at: Instant,
    /// How far it has come.
    pub status: DeliveryStatus,
    /// How many attempts have begun.
    pub attempts: u32,
    /// When its next attempt is due; while one runs, when that counts as interrupted.
    pub due_at: Option<Instant>,
    /// When it was closed.
    pub ended_at: Option<Instant>,
    /// What the channel said as it took the parcel.
    pub receipt: Option<String>,
    /// What went wrong last.
    pub fault: Option<DeliveryFault>,
    /// The file that it brings, once that was made.
    pub file: Option<DeliveredFile>,
}

/// The code of the fault of a delivery whose last attempt never ended.
pub const INTERRUPTED: &str = "interrupted";

/// Why a delivery did not get on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryFault {
    /// The stable code of the error.
    pub code: String,
    /// A sentence.
    pub message: String,
}

impl DeliveryFault {
    /// What is kept of an error.
    pub fn of(error: &Error) -> Self {
        Self { code: error.code().to_owned(), message: cut(&error.to_string(), 300) }
    }
}

/// What is known of a file after its bytes are gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveredFile {
    /// Its name, such as `weekly-report-2026-03-01.pdf`.
    pub name: String,
    /// Its media type, such as `application/pdf`.
    pub media_type: String,
    /// The SHA-256 of its bytes, in 64 hexadecimal digits.
    pub sha256: String,
    /// How many bytes it has.
    pub size_bytes: u64,
}

/// What is sent at each attempt at a delivery, kept until that is closed.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptParcel {
    /// The fingerprint of the recipient's scope under which it was made.
    pub rights: String,
    /// How the subscription wanted it: the format, the language, and what it comes with.
    pub options: String,
    /// One line.
    pub subject: String,
    /// The body as plain text.
    pub text: String,
    /// The same as a page of HTML.
    pub html: Option<String>,
    /// The report as a file.
    pub file: DeliveredFile,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
}

// What it tells is nobody's business in a log.
impl std::fmt::Debug for KeptParcel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KeptParcel").field("file", &self.file).finish_non_exhaustive()
    }
}

/// One attempt at a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryAttempt {
    /// 1 for the first.
    pub number: u32,
    /// When it began.
    pub started_at: Instant,
    /// When it ended; one that did not was interrupted, or runs.
    pub ended_at: Option<Instant>,
    /// What the channel said as it took the parcel.
    pub receipt: Option<String>,
    /// What went wrong.
    pub fault: Option<DeliveryFault>,
}

/// What came of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The channel took the parcel and said this.
    Delivered(String),
    /// A later attempt makes sense.
    Waits {
        /// What went wrong.
        fault: DeliveryFault,
        /// When.
        until: Instant,
    },
    /// It is not tried again.
    Failed(DeliveryFault),
    /// It may not be sent.
    Refused(DeliveryFault),
}

impl Outcome {
    /// Where the delivery stands after it.
    pub fn status(&self) -> DeliveryStatus {
        match self {
            Self::Delivered(_) => DeliveryStatus::Delivered,
            Self::Waits { .. } => DeliveryStatus::Pending,
            Self::Failed(_) => DeliveryStatus::Failed,
            Self::Refused(_) => DeliveryStatus::Refused,
        }
    }

    /// When the delivery is due again.
    pub fn due_at(&self) -> Option<Instant> {
        match self {
            Self::Waits { until, .. } => Some(*until),
            _ => None,
        }
    }

    /// What the channel said as it took the parcel.
    pub fn receipt(&self) -> Option<&str> {
        match self {
            Self::Delivered(receipt) => Some(receipt),
            _ => None,
        }
    }

    /// What went wrong.
    pub fn fault(&self) -> Option<&DeliveryFault> {
        match self {
            Self::Delivered(_) => None,
            Self::Waits { fault, .. } | Self::Failed(fault) | Self::Refused(fault) => Some(fault),
        }
    }
}

/// Which deliveries are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeliveryFilter {
    /// Only those of this subscription.
    pub subscription_id: Option<SubscriptionId>,
    /// Only those to this person.
    pub user_id: Option<UserId>,
    /// Only those that stand here.
    pub status: Option<DeliveryStatus>,
}
