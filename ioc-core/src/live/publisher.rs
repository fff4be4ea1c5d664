//! Makes live messages of what the outbox numbered.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::future::Future;
use std::sync::Arc;

use futures_util::StreamExt;
use futures_util::stream;
use uuid::Uuid;

use crate::access::scope::Scope;
use crate::cache::service::CacheService;
use crate::dashboard::service::DashboardService;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{AlertId, OrganizationId, ReportId};
use crate::live::hub::LiveHub;
use crate::live::message::LiveMessage;
use crate::model::message::{MessageType, Published};
use crate::model::metric::metric_type;
use crate::model::report::ReportStatus;
use crate::privacy::registry;
use crate::reports::generator::ReportGenerator;
use crate::store::outbox::OutboxStore;
use crate::system::service::SystemService;

/// The days of the summary that a `dashboard_update` carries.
const SUMMARY_DAYS: u16 = 7;
/// How many organizations are asked about at once.
const TOGETHER: usize = 8;

/// Numbers what waits in the outbox and tells it. One of them runs at a time.
#[derive(Debug)]
pub struct Publisher {
    outbox: Arc<dyn OutboxStore>,
    dashboard: DashboardService,
    reports: ReportGenerator,
    hub: LiveHub,
    cache: Option<Arc<dyn CacheService>>,
    system: Option<SystemService>,
    /// The families of metrics by their ids.
    families: HashMap<Uuid, String>,
    /// The newest number of each organization that was dealt with.
    told: HashMap<OrganizationId, u64>,
    /// Whether numbers may have been given that were not dealt with.
    is_unsure: bool,
}

/// What one round did.
#[derive(Debug, Default)]
pub struct Round {
    /// How many messages it numbered. As many as the limit: more may wait.
    pub messages: usize,
    /// The organizations whose readers got a gap instead of a message.
    pub failed: Vec<(OrganizationId, Error)>,
}

/// What there is to tell an organization, however often it was noted.
#[derive(Debug, Default)]
struct Notice {
    changed: BTreeSet<MessageType>,
    reports: BTreeSet<ReportId>,
    alerts: BTreeSet<AlertId>,
    /// The families of metrics; nothing stands for any.
    families: BTreeSet<Option<String>>,
    newest: u64,
    /// Whether numbers are missing before or between these.
    is_broken: bool,
}

impl Publisher {
    /// A publisher that has told nothing yet. It can name the families of metrics
    /// that are shipped; of others it tells that any may have changed.
    pub fn new(
        outbox: Arc<dyn OutboxStore>,
        dashboard: DashboardService,
        reports: ReportGenerator,
        hub: LiveHub,
    ) -> Self {
        let (families, told) = (HashMap::new(), HashMap::new());
        let (cache, system) = (None, None);
        Self { outbox, dashboard, reports, hub, cache, system, families, told, is_unsure: false }
            .naming(registry::ALL.iter().map(|figure| figure.metric_type))
    }

    /// The same, for a host that has families of its own.
    #[must_use]
    pub fn naming<'a>(mut self, families: impl IntoIterator<Item = &'a str>) -> Self {
        let named = |family: &str| (metric_type::id(family).uuid(), family.to_owned());
        self.families.extend(families.into_iter().map(named));
        self
    }

    /// The same, for a cache that does not know of what other processes write: it
    /// forgets an organization before the readers of that are told, so that nobody
    /// who is told of a change asks and gets what was there before it.
    #[must_use]
    pub fn forgetting(self, cache: Arc<dyn CacheService>) -> Self {
        Self { cache: Some(cache), ..self }
    }

    /// The same, which tells operators of the system's alerts.
    #[must_use]
    pub fn watching(self, system: SystemService) -> Self {
        Self { system: Some(system), ..self }
    }

    /// Numbers at most `limit` messages and tells each organization that has
    /// readers one notice of all of its own: the summary of seven days and the
    /// counts of the moment are computed once, however many wrote. `scope_of`
    /// gives the scope of the process that owns the store, as the organization is
    /// now.
    ///
    /// Whom it cannot tell gets a gap, and so does everybody about whom a round
    /// before was broken off: no reader takes an old state for the newest one.
    ///
    /// # Errors
    /// What the outbox says. An organization that fails stops no other.
    pub async fn publish_once<S, F>(&mut self, limit: u32, scope_of: S) -> Result<Round>
    where
        S: Fn(OrganizationId) -> F,
        F: Future<Output = Result<Scope>>,
    {
        if self.is_unsure {
            self.own_up().await?;
        }
        // Until the end: the call can fail after numbers were given, and this
        // future can be dropped anywhere.
        self.is_unsure = true;
        let published = self.outbox.publish_any_organization(limit).await?;
        let notices = self.notices(&published);
        for (organization_id, _) in &notices {
            self.forget(*organization_id);
        }
        let tell = async |(organization_id, notice): &(OrganizationId, Notice)| {
            self.tell(*organization_id, notice, &scope_of).await
        };
        let told: Vec<Result<()>> =
            stream::iter(notices.iter().map(tell)).buffered(TOGETHER).collect().await;
        let mut round = Round { messages: published.len(), failed: Vec::new() };
        for ((organization_id, notice), told) in notices.into_iter().zip(told) {
            if let Err(error) = told {
                self.hub.skip(organization_id);
                round.failed.push((organization_id, error));
            }
            self.told.insert(organization_id, notice.newest);
        }
        self.is_unsure = false;
        Ok(round)
    }

    /// Gives a gap to everybody of whom something was numbered and not told.
    async fn own_up(&mut self) -> Result<()> {
        for (organization_id, newest) in self.outbox.list_positions_any_organization().await? {
            if self.told.insert(organization_id, newest) != Some(newest) {
                self.forget(organization_id);
                self.hub.skip(organization_id);
            }
        }
        self.is_unsure = false;
        Ok(())
    }

    fn forget(&self, organization_id: OrganizationId) {
        if let Some(cache) = &self.cache {
            cache.invalidate_organization(organization_id);
        }
    }

    fn notices(&self, published: &[Published]) -> Vec<(OrganizationId, Notice)> {
        let mut notices: BTreeMap<OrganizationId, Notice> = BTreeMap::new();
        for Published { organization_id, sequence, message } in published {
            let before = self.told.get(organization_id).copied();
            let notice = notices.entry(*organization_id).or_insert_with(|| Notice {
                newest: before.unwrap_or(sequence - 1),
                ..Notice::default()
            });
            // Another process gave the numbers in between, and told its own readers.
            notice.is_broken |= notice.newest + 1 != *sequence;
            notice.newest = *sequence;
            notice.changed.insert(message.message_type);
            match message.message_type {
                MessageType::ReportReady => {
                    notice.reports.extend(message.subject.map(ReportId::from_uuid));
                }
                MessageType::SystemAlert => {
                    notice.alerts.extend(message.subject.map(AlertId::from_uuid));
                }
                MessageType::MetricUpdate => {
                    let family = message.subject.and_then(|id| self.families.get(&id));
                    notice.families.insert(family.cloned());
                }
                _ => {}
            }
        }
        notices.into_iter().collect()
    }

    async fn tell<S, F>(
        &self,
        organization_id: OrganizationId,
        notice: &Notice,
        scope_of: &S,
    ) -> Result<()>
    where
        S: Fn(OrganizationId) -> F,
        F: Future<Output = Result<Scope>>,
    {
        // Nothing is computed for nobody; who comes back later reads anew.
        if notice.is_broken || !self.hub.is_watched(organization_id) {
            self.hub.skip(organization_id);
            return Ok(());
        }
        let scope = scope_of(organization_id).await?;
        let changed = |message_type| notice.changed.contains(&message_type);
        // The summary counts what people do, too.
        if changed(MessageType::DashboardUpdate) || changed(MessageType::UserActivity) {
            let summary = self.dashboard.summary(&scope, SUMMARY_DAYS, None).await?;
            self.hub.broadcast(&scope, &LiveMessage::dashboard_update(&summary)?)?;
        }
        if changed(MessageType::UserActivity) {
            let realtime = self.dashboard.realtime(&scope, None).await?;
            self.hub.broadcast(&scope, &LiveMessage::user_activity(&realtime)?)?;
        }
        let any = notice.families.contains(&None);
        for family in notice.families.iter().filter(|family| family.is_none() || !any) {
            let message = LiveMessage::metric_update(family.as_deref(), None)?;
            self.hub.broadcast(&scope, &message)?;
        }
        for id in &notice.reports {
            self.tell_report(&scope, *id).await?;
        }
        for id in &notice.alerts {
            self.tell_alert(&scope, *id).await?;
        }
        Ok(())
    }

    /// An alert as it is now: it may be over already.
    async fn tell_alert(&self, scope: &Scope, id: AlertId) -> Result<()> {
        let Some(system) = &self.system else { return Ok(()) };
        match system.get_alert(id).await {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            found => {
                self.hub.broadcast(scope, &LiveMessage::system_alert(&found?)?)?;
                Ok(())
            }
        }
    }

    /// A report as it is now: it may have gone further, or away.
    async fn tell_report(&self, scope: &Scope, id: ReportId) -> Result<()> {
        let report = match self.reports.get(scope, id).await {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            found => found?,
        };
        if matches!(report.status, ReportStatus::Generated | ReportStatus::Published) {
            self.hub.broadcast(scope, &LiveMessage::report_ready(&report)?)?;
        }
        Ok(())
    }
}
