//! Knows how the system is.

use std::fmt;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use chrono::TimeDelta;

use crate::access::fence::Fence;
use crate::cache::service::{CacheService, TierStatistics};
use crate::clock::{Clock, Instant};
use crate::ids::{IdSource, NodeId, new_id};
use crate::model::alert_rule::AlertRule;
use crate::model::health::{Health, Reason, SystemStatus};
use crate::model::measurement::{Component, SystemMetric, Watched};
use crate::store::system::SystemStore;
use crate::system::alarm::Alarm;
use crate::system::alerts::Evaluated;
use crate::system::meter::Meter;

/// For how long a status is told again without looking.
const HOLDS: TimeDelta = TimeDelta::seconds(5);

/// How long after a measurement the next one is missing: two were left out by then.
const UNMEASURED: TimeDelta = TimeDelta::minutes(15);

/// How far back the newest measurement is looked for: where it mostly is, and then for how
/// long it is told of that none came after it.
const LOOKS_BACK: [TimeDelta; 2] = [TimeDelta::hours(1), TimeDelta::days(30)];

/// The seed's `SystemService`: it measures, says how the system is, raises alerts, and
/// reports how fast the system was. It belongs to the deployment; of organizations it
/// knows nothing.
#[derive(Clone)]
pub struct SystemService {
    pub(super) store: Arc<dyn SystemStore>,
    pub(super) cache: Arc<dyn CacheService>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) ids: Arc<dyn IdSource>,
    pub(super) rules: Arc<[AlertRule]>,
    pub(super) alarms: Arc<[Alarm]>,
    pub(super) own: Arc<Own>,
    pub(super) fence: Option<Fence>,
}

/// What the service keeps of its own process.
#[derive(Debug)]
pub(super) struct Own {
    pub(super) meter: Arc<Meter>,
    pub(super) taken: Mutex<Taken>,
    pub(super) has_registered: AtomicBool,
    node: OnceLock<NodeId>,
    known: Mutex<Option<(Instant, SystemStatus)>>,
    listener: Listener,
}

/// Who hears what was raised.
type Hear = dyn Fn(&Evaluated) + Send + Sync;

/// Whoever hears it, if somebody does.
#[derive(Default)]
struct Listener(RwLock<Option<Arc<Hear>>>);

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Listener")
    }
}

/// Up to where was measured.
#[derive(Debug)]
pub(super) struct Taken {
    pub(super) at: Instant,
    pub(super) tiers: Vec<TierStatistics>,
}

impl SystemService {
    /// A service over a store, with the shipped rules and nobody to send alerts to.
    pub fn new(
        store: Arc<dyn SystemStore>,
        cache: Arc<dyn CacheService>,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
    ) -> Self {
        let own = Own {
            meter: Arc::default(),
            taken: Mutex::new(Taken { at: clock.now(), tiers: Vec::new() }),
            has_registered: AtomicBool::new(false),
            node: OnceLock::new(),
            known: Mutex::default(),
            listener: Listener::default(),
        };
        let (rules, alarms) = (AlertRule::shipped().into(), Arc::default());
        Self { store, cache, clock, ids, rules, alarms, own: Arc::new(own), fence: None }
    }

    /// The same for the run of a job: it keeps what it measures only while the run is held.
    /// What becomes of alerts is guarded by their versions.
    #[must_use]
    pub fn fenced(&self, fence: Fence) -> Self {
        Self { fence: Some(fence), ..self.clone() }
    }

    /// The same with other rules than the shipped ones. What an operator edited stays.
    #[must_use]
    pub fn with_rules(self, rules: Vec<AlertRule>) -> Self {
        Self { rules: rules.into(), ..self }
    }

    /// The same, which sends its alerts there as well.
    #[must_use]
    pub fn with_alarms(self, alarms: Vec<Alarm>) -> Self {
        Self { alarms: alarms.into(), ..self }
    }

    /// Lets somebody hear, each time that this process looks at what was measured, what was
    /// raised and what could not be sent: for the host's log. It takes the place of who
    /// heard before.
    pub fn listen(&self, hear: impl Fn(&Evaluated) + Send + Sync + 'static) {
        let mut listener = self.own.listener.0.write().unwrap_or_else(PoisonError::into_inner);
        *listener = Some(Arc::new(hear));
    }

    pub(super) fn hear(&self, evaluated: &Evaluated) {
        let listener = self.own.listener.0.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(hear) = listener {
            hear(evaluated);
        }
    }

    /// Where whoever answers requests notes them.
    pub fn meter(&self) -> &Arc<Meter> {
        &self.own.meter
    }

    /// How the system is: `healthy`, `warning` or `critical`, with the reasons by
    /// component. It is two small reads while somebody measures, and never fails: a database
    /// that does not answer is a reason too.
    pub async fn get_system_health(&self) -> Health {
        let mut found = Vec::new();
        let writes = SystemStatus::of_upkeep(self.store.pulse());
        if writes > SystemStatus::Healthy {
            found.push((Component::Database, Reason::bare(writes, "writes_waiting")));
        }
        let open = self.store.list_open_alerts_any_organization().await.unwrap_or_else(|_| {
            let gone = Reason::bare(SystemStatus::Critical, "database_unreachable");
            found.push((Component::Database, gone));
            Vec::new()
        });
        let as_of = self.clock.now();
        found.extend(self.unmeasured(as_of).await.map(|reason| (Component::Jobs, reason)));
        let health = Health::of(&open, found, as_of);
        *self.known() = Some((as_of, health.status));
        health
    }

    /// That nobody measures the system any more: who watches has to be watched. Where it
    /// never was measured nobody wants it.
    async fn unmeasured(&self, at: Instant) -> Option<Reason> {
        let watched = [Watched::all(SystemMetric::JobFailures, Component::Jobs)];
        for back in LOOKS_BACK {
            let samples = self.store.read_samples_any_organization(&watched, at - back, at);
            let samples = samples.await.ok()?;
            if let Some(last) = samples.first().and_then(|samples| samples.last()) {
                let bare = Reason::bare(SystemStatus::Warning, "not_measured");
                return (at - last.at > UNMEASURED)
                    .then_some(Reason { since: Some(last.at), ..bare });
            }
        }
        None
    }

    /// The status alone, as it was within the last five seconds.
    pub async fn status(&self) -> SystemStatus {
        let (now, known) = (self.clock.now(), *self.known());
        match known {
            Some((at, status)) if (TimeDelta::zero()..HOLDS).contains(&(now - at)) => status,
            _ => self.get_system_health().await.status,
        }
    }

    /// The id of this process, for as long as it lives.
    pub(super) fn node(&self) -> NodeId {
        *self.own.node.get_or_init(|| new_id(&*self.ids, self.clock.now()))
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Option<(Instant, SystemStatus)>> {
        self.own.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was told of the status may not be so any more.
    pub(super) fn forget_status(&self) {
        *self.known() = None;
    }
}

impl fmt::Debug for SystemService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SystemService").field("store", &self.store).finish_non_exhaustive()
    }
}
