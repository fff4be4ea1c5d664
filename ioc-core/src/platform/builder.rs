//! What a platform is made of.

use std::sync::Arc;

use crate::cache::no_cache::NoCache;
use crate::cache::service::CacheService;
use crate::clock::{Clock, FollowingClock, SystemClock};
use crate::dashboard::service::DashboardService;
use crate::delivery::Delivery;
use crate::diagnosis::service::{DiagnosisService, Disk, DiskGauge};
use crate::error::Result;
use crate::ids::{IdSource, RandomIds};
use crate::ingest::registry::MetricRegistry;
use crate::ingest::service::IngestService;
use crate::jobs::shipped::{Hands, shipped};
use crate::live::hub::LiveHub;
use crate::live::limits::LiveLimits;
use crate::maintenance::backup::BackupPlan;
use crate::maintenance::plan::CleaningPlan;
use crate::maintenance::service::MaintenanceService;
use crate::model::alert_rule::AlertRule;
use crate::organizations::audit::AuditService;
use crate::organizations::keys::KeyService;
use crate::organizations::requests::RequestService;
use crate::organizations::service::OrganizationService;
use crate::platform::Platform;
use crate::renderer::Renderer;
use crate::reports::catalogue::TemplateCatalogue;
use crate::reports::generator::ReportGenerator;
use crate::reports::template::SectionRegistry;
use crate::runner::job::Job;
use crate::runner::options::{JobEvent, Listener, RunnerOptions};
use crate::runner::service::{JobRunner, checked};
use crate::runtime::Runtime;
use crate::store::bundle::Store;
use crate::subscriptions::channels::Channels;
use crate::subscriptions::deliveries::DeliveryService;
use crate::subscriptions::service::SubscriptionService;
use crate::system::alarm::Alarm;
use crate::system::service::SystemService;

/// Puts a [`Platform`] together.
#[derive(Debug)]
pub struct PlatformBuilder {
    store: Arc<dyn Store>,
    cache: Arc<dyn CacheService>,
    clock: Arc<dyn Clock>,
    following: Option<Arc<FollowingClock>>,
    ids: Arc<dyn IdSource>,
    renderer: Option<Arc<dyn Renderer>>,
    sections: SectionRegistry,
    templates: Option<TemplateCatalogue>,
    metrics: MetricRegistry,
    live: LiveLimits,
    channels: Channels,
    alarms: Vec<Alarm>,
    runtime: Option<Arc<dyn Runtime>>,
    jobs: Vec<Arc<dyn Job>>,
    shipped: Option<CleaningPlan>,
    backups: Option<BackupPlan>,
    runner: RunnerOptions,
    listener: Listener,
    disk: DiskGauge,
}

impl PlatformBuilder {
    pub(super) fn new(store: Arc<dyn Store>) -> Self {
        let following = Arc::new(FollowingClock::new(Arc::new(SystemClock)));
        Self {
            store,
            cache: Arc::new(NoCache),
            clock: following.clone(),
            following: Some(following),
            ids: Arc::new(RandomIds),
            renderer: None,
            sections: SectionRegistry::default(),
            templates: None,
            metrics: MetricRegistry::default(),
            live: LiveLimits::default(),
            channels: Channels::default(),
            alarms: Vec::new(),
            runtime: None,
            jobs: Vec::new(),
            shipped: None,
            backups: None,
            runner: RunnerOptions::default(),
            listener: Listener::default(),
            disk: DiskGauge::default(),
        }
    }

    /// What keeps the answers that are served; without it each is made anew. It
    /// belongs to this platform alone.
    ///
    /// What other processes write to the same database is seen when what is kept
    /// has grown old: a minute for the dashboard, unless said otherwise.
    #[must_use]
    pub fn cache(mut self, cache: Arc<dyn CacheService>) -> Self {
        self.cache = cache;
        self
    }

    /// Another clock than the machine's, which follows the database's own while jobs are
    /// served.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        (self.clock, self.following) = (clock, None);
        self
    }

    /// Another source of ids than the machine's randomness.
    #[must_use]
    pub fn ids(mut self, ids: Arc<dyn IdSource>) -> Self {
        self.ids = ids;
        self
    }

    /// What draws reports.
    #[must_use]
    pub fn renderer(mut self, renderer: Arc<dyn Renderer>) -> Self {
        self.renderer = Some(renderer);
        self
    }

    /// Other section builders than the shipped ones.
    #[must_use]
    pub fn sections(mut self, sections: SectionRegistry) -> Self {
        self.sections = sections;
        self
    }

    /// Other templates for every organization than the shipped ones.
    #[must_use]
    pub fn templates(mut self, templates: TemplateCatalogue) -> Self {
        self.templates = Some(templates);
        self
    }

    /// What the host says about metrics of its own.
    #[must_use]
    pub fn metrics(mut self, metrics: MetricRegistry) -> Self {
        self.metrics = metrics;
        self
    }

    /// Other limits of live messages than the shipped ones.
    #[must_use]
    pub fn live(mut self, limits: LiveLimits) -> Self {
        self.live = limits;
        self
    }

    /// A channel by which reports are sent, under the name that subscriptions give it;
    /// `mail` is the one by which members may subscribe themselves.
    #[must_use]
    pub fn channel(mut self, name: impl Into<String>, channel: Arc<dyn Delivery>) -> Self {
        self.channels.insert(name.into(), channel);
        self
    }

    /// Where the system's alerts are sent, beside the sockets of operators.
    #[must_use]
    pub fn alarm(mut self, alarm: Alarm) -> Self {
        self.alarms.push(alarm);
        self
    }

    /// What jobs run in; without it none is run.
    #[must_use]
    pub fn runtime(mut self, runtime: Arc<dyn Runtime>) -> Self {
        self.runtime = Some(runtime);
        self
    }

    /// The jobs that are shipped ([`crate::jobs`]), of which the one that cleans keeps rows
    /// as long as `plan` says.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_retention`.
    pub fn shipped_jobs(mut self, plan: CleaningPlan) -> Result<Self> {
        plan.checked()?;
        self.shipped = Some(plan);
        Ok(self)
    }

    /// Where the shipped job `backup_database` makes its backups; without a place nobody
    /// makes any. An alert fires where the newest good one is older than eight days, by
    /// what [`SystemService::measure_backup`] is told.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_backup_count`.
    pub fn backups(mut self, plan: BackupPlan) -> Result<Self> {
        plan.checked()?;
        self.backups = Some(plan);
        Ok(self)
    }

    /// How much room there is on the disk of the database, where the host can know it: no
    /// database tells. It is asked anew each time.
    #[must_use]
    pub fn disk(mut self, look: impl Fn() -> Option<Disk> + Send + Sync + 'static) -> Self {
        self.disk = DiskGauge(Arc::new(look));
        self
    }

    /// How the jobs are run, other than usual.
    #[must_use]
    pub fn runner(mut self, options: RunnerOptions) -> Self {
        self.runner = options;
        self
    }

    /// Who is told what happens to jobs, such as a log.
    #[must_use]
    pub fn job_listener(mut self, listener: impl Fn(&JobEvent) + Send + Sync + 'static) -> Self {
        self.listener = Listener(Arc::new(listener));
        self
    }

    /// A job of the host's own, beside those that are shipped.
    ///
    /// # Errors
    /// `InvalidInput` for a schedule or a number that is none.
    pub fn job(mut self, job: Arc<dyn Job>) -> Result<Self> {
        checked(&job.definition())?;
        self.jobs.push(job);
        Ok(self)
    }

    /// The platform.
    pub fn build(self) -> Platform {
        let Self { store, cache, clock, ids, backups, .. } = self;
        let system = SystemService::new(store.clone(), cache.clone(), clock.clone(), ids.clone())
            .with_alarms(self.alarms)
            .with_rules(rules(backups.as_ref()));
        let templates =
            self.templates.unwrap_or_else(|| TemplateCatalogue::shipped(&self.sections));
        let reports = ReportGenerator::new(
            store.clone(),
            self.renderer,
            Arc::new(self.sections),
            clock.clone(),
            ids.clone(),
            cache.clone(),
        )
        .with_templates(templates);
        let organizations =
            OrganizationService::new(store.clone(), clock.clone(), ids.clone(), cache.clone());
        let dashboard =
            DashboardService::new(store.clone(), clock.clone(), ids.clone(), cache.clone())
                .while_watched(system.clone());
        let channels = Arc::new(self.channels);
        let jobs = JobRunner::new(store.clone(), clock.clone(), ids.clone(), self.runtime)
            .leading(self.following)
            .with_options(self.runner)
            .telling(self.listener);
        let deliveries = Arc::new(DeliveryService::new(
            store.clone(),
            organizations.clone(),
            dashboard.clone(),
            reports.clone(),
            channels.clone(),
            clock.clone(),
            ids.clone(),
        ));
        let maintenance =
            MaintenanceService::new(store.clone(), clock.clone(), ids.clone(), cache.clone());
        let maintenance = match &self.shipped {
            Some(plan) => maintenance.with_plan(plan.clone()),
            None => maintenance,
        };
        if let Some(plan) = self.shipped {
            let hands = Hands {
                dashboard: &dashboard,
                reports: &reports,
                deliveries: &deliveries,
                maintenance: &maintenance,
                system: &system,
                plan: &plan,
                backups: backups.as_ref(),
                clock: &clock,
            };
            for job in shipped(&hands) {
                jobs.add(job);
            }
        }
        // A host's own takes the place of a shipped one of its name.
        for job in self.jobs {
            jobs.add(job);
        }
        let diagnosis = DiagnosisService::new(
            store.clone(),
            clock.clone(),
            organizations.clone(),
            dashboard.clone(),
            reports.clone(),
            system.clone(),
            maintenance.clone(),
        )
        .with_disk(self.disk);
        Platform {
            diagnosis: Arc::new(diagnosis),
            jobs,
            deliveries,
            maintenance,
            subscriptions: Arc::new(SubscriptionService::new(
                store.clone(),
                organizations.clone(),
                reports.clone(),
                channels,
                clock.clone(),
                ids.clone(),
            )),
            live: LiveHub::new(self.live, clock.clone(), ids.clone()),
            keys: KeyService::new(store.clone(), clock.clone(), ids.clone()),
            requests: RequestService::new(store.clone(), clock.clone()),
            audit: AuditService::new(store.clone(), clock.clone(), ids.clone()),
            organizations,
            ingest: IngestService::new(store.clone(), clock.clone(), ids, cache.clone())
                .with_registry(self.metrics),
            dashboard,
            reports,
            system,
            store,
            cache,
            clock,
        }
    }
}

/// The rules that are shipped; with one of backups where any are made.
fn rules(backups: Option<&BackupPlan>) -> Vec<AlertRule> {
    AlertRule::shipped().into_iter().chain(backups.map(|_| AlertRule::of_backups())).collect()
}
