//! Everything over one store.

mod builder;

use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::cache::service::CacheService;
use crate::clock::Clock;
use crate::dashboard::service::DashboardService;
use crate::diagnosis::service::DiagnosisService;
use crate::error::Result;
use crate::ingest::door::OrganizationDoor;
use crate::ingest::import::Importer;
use crate::ingest::service::IngestService;
use crate::live::hub::LiveHub;
use crate::maintenance::service::MaintenanceService;
use crate::model::organization::NewOrganization;
use crate::organizations::audit::AuditService;
use crate::organizations::keys::KeyService;
use crate::organizations::requests::RequestService;
use crate::organizations::service::OrganizationService;
use crate::reports::generator::ReportGenerator;
use crate::runner::service::JobRunner;
use crate::store::bundle::Store;
use crate::subscriptions::deliveries::DeliveryService;
use crate::subscriptions::service::SubscriptionService;
use crate::system::service::SystemService;

pub use builder::PlatformBuilder;

/// The services over one store. Two platforms in one process share nothing.
#[derive(Clone)]
pub struct Platform {
    store: Arc<dyn Store>,
    cache: Arc<dyn CacheService>,
    clock: Arc<dyn Clock>,
    organizations: OrganizationService,
    keys: KeyService,
    requests: RequestService,
    audit: AuditService,
    ingest: IngestService,
    dashboard: DashboardService,
    reports: ReportGenerator,
    system: SystemService,
    // Large, and every clone of the platform would be.
    subscriptions: Arc<SubscriptionService>,
    deliveries: Arc<DeliveryService>,
    live: LiveHub,
    jobs: JobRunner,
    maintenance: MaintenanceService,
    // As those above.
    diagnosis: Arc<DiagnosisService>,
}

impl Platform {
    /// A builder over a store.
    pub fn builder(store: Arc<dyn Store>) -> PlatformBuilder {
        PlatformBuilder::new(store)
    }

    /// The store.
    pub fn store(&self) -> &Arc<dyn Store> {
        &self.store
    }

    /// The cache.
    pub fn cache(&self) -> &Arc<dyn CacheService> {
        &self.cache
    }

    /// The clock.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    /// Organizations, and who is admitted to them.
    pub fn organizations(&self) -> &OrganizationService {
        &self.organizations
    }

    /// API keys, and who is let in by one.
    pub fn keys(&self) -> &KeyService {
        &self.keys
    }

    /// Requests that may be sent twice.
    pub fn requests(&self) -> &RequestService {
        &self.requests
    }

    /// The audit trail, and the chain that seals it.
    pub fn audit(&self) -> &AuditService {
        &self.audit
    }

    /// Takes in members, assessments, activity and metrics.
    pub fn ingest(&self) -> &IngestService {
        &self.ingest
    }

    /// Takes in whole files, entering organizations that are new.
    pub fn importer(&self) -> Importer {
        let door = Arc::new(Door(self.organizations.clone()));
        Importer::new(self.ingest.clone(), door, self.clock.clone())
    }

    /// The dashboard's questions.
    pub fn dashboard(&self) -> &DashboardService {
        &self.dashboard
    }

    /// Reports.
    pub fn reports(&self) -> &ReportGenerator {
        &self.reports
    }

    /// How the system is, and how fast it was.
    pub fn system(&self) -> &SystemService {
        &self.system
    }

    /// Who is sent which reports.
    pub fn subscriptions(&self) -> &SubscriptionService {
        &self.subscriptions
    }

    /// What was sent to whom, and sending what is due.
    pub fn deliveries(&self) -> &DeliveryService {
        &self.deliveries
    }

    /// Runs the scheduled work.
    pub fn jobs(&self) -> &JobRunner {
        &self.jobs
    }

    /// What keeps the store small and right.
    pub fn maintenance(&self) -> &MaintenanceService {
        &self.maintenance
    }

    /// What those who look after the platform ask.
    pub fn diagnosis(&self) -> &DiagnosisService {
        &self.diagnosis
    }

    /// Tells readers what changes.
    pub fn live(&self) -> &LiveHub {
        &self.live
    }
}

impl fmt::Debug for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Platform").field("store", &self.store).finish_non_exhaustive()
    }
}

/// Lets an import find and enter organizations, as the process that owns the
/// store.
#[derive(Debug)]
struct Door(OrganizationService);

#[async_trait]
impl OrganizationDoor for Door {
    async fn find(&self, name: &str) -> Result<Option<Scope>> {
        let found = self.0.find(name).await?;
        found.map(|organization| self.0.host_of(&organization)).transpose()
    }

    async fn create(&self, new: NewOrganization) -> Result<Scope> {
        self.0.host_of(&self.0.create(new).await?)
    }
}
