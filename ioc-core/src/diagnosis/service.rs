//! The verbs of who looks after a platform.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::Serialize;

use crate::access::scope::Scope;
use crate::clock::{Clock, Instant};
use crate::dashboard::service::DashboardService;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::OrganizationId;
use crate::maintenance::service::MaintenanceService;
use crate::model::measurement::{SystemMetric, Total};
use crate::organizations::service::OrganizationService;
use crate::reports::generator::ReportGenerator;
use crate::store::bundle::Store;
use crate::system::service::SystemService;

/// How much room there is on a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disk {
    /// How many bytes are free.
    pub free_bytes: u64,
    /// How many it has, where that is known.
    pub size_bytes: Option<u64>,
}

/// Who looks at the disk of the database: nobody, unless the host says who.
#[derive(Clone)]
pub(crate) struct DiskGauge(pub(crate) Arc<dyn Fn() -> Option<Disk> + Send + Sync>);

impl Default for DiskGauge {
    fn default() -> Self {
        Self(Arc::new(|| None))
    }
}

impl fmt::Debug for DiskGauge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DiskGauge")
    }
}

/// Looks after a platform: what was done lately, what is wrong, how the database does what
/// the dashboard asks.
#[derive(Debug, Clone)]
pub struct DiagnosisService {
    pub(super) store: Arc<dyn Store>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) organizations: OrganizationService,
    pub(super) dashboard: DashboardService,
    pub(super) reports: ReportGenerator,
    pub(super) system: SystemService,
    pub(super) maintenance: MaintenanceService,
    disk: DiskGauge,
    pub(super) only_looks: bool,
}

impl DiagnosisService {
    /// The service over those whose work it looks at.
    pub fn new(
        store: Arc<dyn Store>,
        clock: Arc<dyn Clock>,
        organizations: OrganizationService,
        dashboard: DashboardService,
        reports: ReportGenerator,
        system: SystemService,
        maintenance: MaintenanceService,
    ) -> Self {
        let (disk, only_looks) = (DiskGauge::default(), false);
        Self {
            store,
            clock,
            organizations,
            dashboard,
            reports,
            system,
            maintenance,
            disk,
            only_looks,
        }
    }

    /// The same, with somebody who looks at the disk of the database.
    #[must_use]
    pub(crate) fn with_disk(self, disk: DiskGauge) -> Self {
        Self { disk, ..self }
    }

    /// The same, which changes nothing: a digest does nothing of what is due, and keeps
    /// nothing for the next one. Whoever looks often would else push out what the digest of
    /// the week before found, with which this one is compared.
    #[must_use]
    pub fn only_looking(&self) -> Self {
        Self { only_looks: true, ..self.clone() }
    }

    /// How much room there is on the disk of the database, where the host knows it.
    pub fn disk(&self) -> Option<Disk> {
        self.disk.0()
    }

    /// What was measured of a metric from an instant on, by what it is of.
    pub(super) async fn measured(
        &self,
        metric: SystemMetric,
        from: Instant,
        to: Instant,
    ) -> Result<Vec<Total>> {
        let totals = self.store.read_totals_any_organization(from, to).await?;
        Ok(totals.into_iter().filter(|total| total.watched.metric == metric).collect())
    }

    /// The organizations with the scope of who owns the store, by name.
    pub(super) async fn scopes(&self) -> Result<Vec<Scope>> {
        let organizations = self.organizations.list().await?;
        organizations.iter().map(|it| self.organizations.host_of(it)).collect()
    }

    /// Keeps what was found under a name, and the newest `most` of that name, unless it only
    /// looks.
    pub(super) async fn keep(
        &self,
        name: &str,
        at: Instant,
        found: &impl Serialize,
        most: u32,
    ) -> Result<()> {
        if self.only_looks {
            return Ok(());
        }
        let content = serde_json::to_string(found).map_err(|source| {
            Error::new(ErrorKind::Internal, "finding_not_written", "a finding cannot be written")
                .with_source(source)
        })?;
        self.store.keep_finding_any_organization(name, at, &content, most).await
    }

    /// What the organizations are called.
    pub(super) async fn names(&self) -> Result<BTreeMap<OrganizationId, String>> {
        let organizations = self.organizations.list().await?;
        Ok(organizations.into_iter().map(|it| (it.id, it.name)).collect())
    }
}
