//! Measures how old the newest good backup is.

use crate::clock::Instant;
use crate::error::Result;
use crate::ids::new_id;
use crate::model::measurement::{Component, Measurement, SystemMetric, Watched};
use crate::system::service::SystemService;

impl SystemService {
    /// Measures how old the newest good backup is, which was made at `made_at`; where there
    /// is none, whoever calls says since when there is something to lose. Every five
    /// minutes, by a process that knows where the backups are.
    ///
    /// # Errors
    /// `Unavailable` for a database that does not answer.
    pub async fn measure_backup(&self, made_at: Instant) -> Result<()> {
        self.register_rules().await?;
        let at = self.clock.now();
        let measured = Measurement {
            id: new_id(&*self.ids, at),
            watched: Watched::all(SystemMetric::BackupAge, Component::Database),
            part: u64::try_from((at - made_at).num_hours()).unwrap_or(0),
            whole: 1,
            histogram: None,
            recorded_at: at,
            window_ms: 0,
            node: self.node(),
        };
        self.store.record_measurements_any_organization(&[measured], self.fence).await
    }
}
