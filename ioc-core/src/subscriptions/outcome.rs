//! What came of sending what was due.

use crate::error::Error;
use crate::model::delivery::{DeliveryRecord, DeliveryStatus};
use crate::store::subscription::Subscription;

/// How many deliveries came to what.
#[derive(Debug, Clone, Default)]
pub struct DeliveryReport {
    /// Taken by their channels.
    pub delivered: u64,
    /// To be tried again, or waiting for a channel that is not set up.
    pub waiting: u64,
    /// Given up.
    pub failed: u64,
    /// Not to be sent any more.
    pub refused: u64,
    /// What kept a delivery or an organization from being looked at, which is due as before;
    /// and what the ledger does not tell of why one failed.
    pub faults: Vec<Error>,
}

impl DeliveryReport {
    pub(super) fn count(&mut self, status: DeliveryStatus) {
        match status {
            DeliveryStatus::Delivered => self.delivered += 1,
            DeliveryStatus::Failed => self.failed += 1,
            DeliveryStatus::Refused => self.refused += 1,
            DeliveryStatus::Pending | DeliveryStatus::Sending => self.waiting += 1,
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.delivered += other.delivered;
        self.waiting += other.waiting;
        self.failed += other.failed;
        self.refused += other.refused;
        self.faults.extend(other.faults);
    }

    /// How many deliveries came to anything.
    pub fn total(&self) -> u64 {
        self.delivered + self.waiting + self.failed + self.refused
    }
}

/// What is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Subscriptions whose slot has come.
    pub subscriptions: Vec<Subscription>,
    /// Deliveries whose attempt is due.
    pub deliveries: Vec<DeliveryRecord>,
}
