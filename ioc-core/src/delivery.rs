//! The port that sends what was written to those who wait for it.

use std::fmt;

use async_trait::async_trait;
use bytes::Bytes;

use crate::clock::Instant;
use crate::error::{Result, cut};
use crate::ids::{DeliveryId, OrganizationId};

/// A channel that brings parcels to their recipients.
///
/// Who implements it promises:
///
/// - What is `Ok` has arrived as far as the channel can tell; a refusal of any part of
///   it, and an answer that did not come, are errors.
/// - Two attempts at one parcel are the same to whoever receives it: the channel passes
///   on the parcel's id, and hands over once where it can tell. Where the answer was lost
///   a parcel may arrive twice, under one id.
/// - Nothing of a parcel's text can become a command, a header or a path of the channel.
/// - An error tells neither the parcel's content nor a secret, and its words are cut.
/// - All methods may be called many times at once, and a call that is dropped leaves
///   nothing half delivered.
#[async_trait]
pub trait Delivery: Send + Sync + fmt::Debug {
    /// Whether `to` is an address of this channel. It asks nobody, so that an address
    /// is checked as somebody enters it.
    ///
    /// # Errors
    /// `InvalidInput` for what [`Delivery::deliver`] would refuse.
    fn check_address(&self, to: &str) -> Result<()>;

    /// Hands over one parcel, within a time that the channel bounds.
    ///
    /// # Errors
    /// One that [is temporary](crate::error::Error::is_temporary) (`Unavailable`) where a
    /// later attempt makes sense; any other is final for this parcel: `InvalidInput`
    /// where the channel refuses it, `Forbidden` where it may not go there.
    async fn deliver(&self, parcel: &Parcel) -> Result<Receipt>;

    /// What the receiver at `to` checks with that a parcel comes from here, for the
    /// organization whose subscription it is: for a channel that signs.
    fn secret_for(&self, organization_id: OrganizationId, to: &str) -> Option<String> {
        let _ = (organization_id, to);
        None
    }
}

/// What one recipient is sent once, however many attempts it takes. Each attempt is
/// given the same parcel.
#[derive(Clone, PartialEq, Eq)]
pub struct Parcel {
    /// The same for each attempt.
    pub id: DeliveryId,
    /// Whose figures it holds.
    pub organization_id: OrganizationId,
    /// When it was made, the same for each attempt.
    pub made_at: Instant,
    /// The recipient's address on this channel, such as an e-mail address or a URL.
    pub to: String,
    /// One line.
    pub subject: String,
    /// The body as plain text.
    pub text: String,
    /// The same as a page of HTML.
    pub html: Option<String>,
    /// Files that go along.
    pub attachments: Vec<Attachment>,
}

/// A file that goes along with a parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, such as `report.pdf`; a channel makes it safe and unique.
    pub name: String,
    /// Its media type, such as `application/pdf`.
    pub media_type: String,
    /// What is in it.
    pub bytes: Bytes,
}

// Its texts and its recipient are nobody's business in a log.
impl fmt::Debug for Parcel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parcel")
            .field("id", &self.id)
            .field("organization_id", &self.organization_id)
            .field("made_at", &self.made_at)
            .field("attachments", &self.attachments.len())
            .finish_non_exhaustive()
    }
}

/// What a channel said as it took a parcel, such as `250 queued as 4XyZ` or `204`:
/// one line for the record of a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt(String);

impl Receipt {
    /// A receipt of what was said, without control characters and at most 200
    /// characters of it.
    pub fn new(said: &str) -> Self {
        Self(cut(said.trim(), 200))
    }

    /// The line.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_one_short_line() {
        let receipt = Receipt::new(&format!(" 250 ok\r\nqueued {}", "x".repeat(999)));
        assert!(receipt.as_str().starts_with("250 ok\\u{d}\\u{a}queued x"));
        assert!(receipt.as_str().lines().count() == 1 && receipt.as_str().len() < 230);
    }
}
