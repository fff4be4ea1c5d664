//! The verbs of who looks after a platform.

use std::collections::BTreeMap;
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
        Self { store, clock, organizations, dashboard, reports, system, maintenance }
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

    /// Keeps what was found under a name, and the newest `most` of that name.
    pub(super) async fn keep(
        &self,
        name: &str,
        at: Instant,
        found: &impl Serialize,
        most: u32,
    ) -> Result<()> {
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
