//! What is looked at each month: indexes, storage, how fast the system is when all is well,
//! security.

use serde::Serialize;

use crate::clock::Instant;
use crate::diagnosis::baseline::Renewal;
use crate::diagnosis::check::Check;
use crate::diagnosis::indexes::IndexReview;
use crate::diagnosis::service::{DiagnosisService, Disk};
use crate::diagnosis::storage::StorageReview;
use crate::error::Result;

/// What a month came to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MonthlyDigest {
    /// When it was made.
    pub as_of: Instant,
    /// Which indexes are of no use, and which are missing.
    pub indexes: IndexReview,
    /// How much room everything takes, and when the disk is full.
    pub storage: StorageReview,
    /// How fast the system is, as the next version.
    pub baseline: Renewal,
    /// The security audit.
    pub security: Vec<Check>,
}

impl DiagnosisService {
    /// What a month came to. Sizes and the baseline are kept for the next one, unless it only
    /// looks; nothing else is changed. The disk is that of the database, where whoever asks knows it.
    ///
    /// # Errors
    /// What the store says.
    pub async fn monthly(&self, disk: Option<Disk>) -> Result<MonthlyDigest> {
        Ok(MonthlyDigest {
            as_of: self.clock.now(),
            indexes: IndexReview::of(&self.store.read_indexes_any_organization().await?),
            storage: self.review_storage(disk).await?,
            baseline: self.renew_baseline().await?,
            security: self.security().await?,
        })
    }
}
