//! Nodes over one store, and a job that does as it is told.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use chrono::TimeDelta;
use chrono_tz::Tz;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::{Clock, Instant, VirtualClock};
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::ids::{OrganizationId, RandomIds};
use ioc_analytics::model::job::{JobConfig, JobDefinition, JobKind, JobName, Retry};
use ioc_analytics::model::job_run::{
    AttemptStatus, JobLog, JobLogFilter, JobRun, JobSummary, RunFilter,
};
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::page::PageRequest;
use ioc_analytics::runner::claiming::Ran;
use ioc_analytics::runner::job::Job;
use ioc_analytics::runner::options::{JobEvent, RunnerOptions};
use ioc_analytics::runner::service::JobRunner;
use ioc_analytics::runner::work::Work;
use ioc_analytics::store::bundle::Store;

use crate::support::instant;

/// What a job does.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Way {
    /// What it has to.
    Well,
    /// It tells an error that may pass.
    Fails,
    /// Its statement takes longer than it may.
    TimesOut,
    /// The store is away.
    IsAway,
    /// It tells an error that will be the same next time.
    IsWrong,
    /// It panics.
    Panics,
    /// It never ends, unless it is asked to stop.
    Hangs,
    /// It never ends.
    IsDeaf,
    /// It takes so many seconds.
    Takes(u64),
}

/// What a job was called for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Call {
    pub(crate) slot: String,
    pub(crate) attempt: u32,
    pub(crate) organizations: Vec<OrganizationId>,
    pub(crate) at: Instant,
}

/// A job that does as it is told, everywhere or for one organization.
#[derive(Debug)]
pub(crate) struct Told {
    definition: JobDefinition,
    clock: VirtualClock,
    ways: Mutex<HashMap<Option<OrganizationId>, Way>>,
    calls: Mutex<Vec<Call>>,
    conclusions: AtomicU32,
}

impl Told {
    pub(crate) fn will(&self, way: Way) {
        self.will_for(None, way);
    }

    pub(crate) fn will_for(&self, organization: Option<OrganizationId>, way: Way) {
        self.ways.lock().unwrap_or_else(PoisonError::into_inner).insert(organization, way);
    }

    /// What it was called for, the first first.
    pub(crate) fn calls(&self) -> Vec<Call> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How often it was called for the end of a run.
    pub(crate) fn conclusions(&self) -> u32 {
        self.conclusions.load(Ordering::Relaxed)
    }

    fn way(&self, organizations: &[OrganizationId]) -> Way {
        let ways = self.ways.lock().unwrap_or_else(PoisonError::into_inner);
        let of_one = organizations.iter().find_map(|id| ways.get(&Some(*id)));
        of_one.or_else(|| ways.get(&None)).cloned().unwrap_or(Way::Well)
    }
}

#[async_trait]
impl Job for Told {
    fn definition(&self) -> JobDefinition {
        self.definition.clone()
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let organizations: Vec<_> =
            work.organizations().iter().map(Scope::organization_id).collect();
        let way = self.way(&organizations);
        let call = Call {
            slot: work.slot().to_owned(),
            attempt: work.attempt(),
            organizations,
            at: self.clock.now(),
        };
        let count = call.organizations.len() as u64;
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).push(call);
        match way {
            Way::Well => {}
            Way::Fails => {
                let away = Error::new(ErrorKind::Internal, "it_broke", "it broke");
                return Err(away);
            }
            Way::TimesOut => return Err(passing("database_timeout")),
            Way::IsAway => return Err(passing("database_unreachable")),
            Way::IsWrong => return Err(Error::invalid("it_is_wrong", "it is wrong")),
            Way::Panics => panic!("it panicked on purpose"),
            Way::Hangs => {
                work.cancelled().await;
                work.check_cancelled()?;
            }
            Way::IsDeaf => std::future::pending().await,
            Way::Takes(seconds) => {
                use ioc_analytics::runtime::Runtime;
                self.clock.sleep(Duration::from_secs(seconds)).await;
            }
        }
        Ok(JobSummary::default().with("organizations", count))
    }

    async fn conclude(&self, work: &Work) -> Result<JobSummary> {
        assert!(work.organizations().is_empty());
        self.conclusions.fetch_add(1, Ordering::Relaxed);
        Ok(JobSummary::default().with("conclusions", 1))
    }
}

fn passing(code: &'static str) -> Error {
    Error::new(ErrorKind::Unavailable, code, "not now").temporary()
}

/// A store with nodes over it, whose clock is moved by hand.
pub(crate) struct House {
    pub(crate) platform: Platform,
    pub(crate) clock: VirtualClock,
    pub(crate) runner: JobRunner,
    pub(crate) job: Arc<Told>,
    pub(crate) events: Arc<Mutex<Vec<String>>>,
}

/// Monday.
pub(crate) const BEGIN: &str = "2026-03-02T06:00:00Z";

impl House {
    /// A house with one job, which is due as `schedule` says.
    pub(crate) async fn new(kind: JobKind, schedule: &str) -> Self {
        Self::with(kind, schedule, |_| {}).await
    }

    pub(crate) async fn with(
        kind: JobKind,
        schedule: &str,
        change: impl FnOnce(&mut JobDefinition),
    ) -> Self {
        let store = ioc_analytics::open_store("sqlite::memory:", true).expect("a store in memory");
        Self::over(store, kind, schedule, change).await
    }

    pub(crate) async fn over(
        store: Arc<dyn Store>,
        kind: JobKind,
        schedule: &str,
        change: impl FnOnce(&mut JobDefinition),
    ) -> Self {
        let clock = VirtualClock::at(instant(BEGIN));
        let mut definition = JobDefinition::new("told", kind, schedule).expect("a job");
        definition.retry =
            Retry { attempts: 3, base: TimeDelta::seconds(30), cap: TimeDelta::minutes(5) };
        change(&mut definition);
        let (ways, calls) = (Mutex::default(), Mutex::default());
        let conclusions = AtomicU32::new(0);
        let job = Arc::new(Told { definition, clock: clock.clone(), ways, calls, conclusions });
        let platform = Platform::builder(store)
            .clock(Arc::new(clock.clone()))
            .ids(Arc::new(RandomIds))
            .runtime(Arc::new(clock.clone()))
            .job(job.clone())
            .expect("a job that can be")
            .build();
        let events = Arc::new(Mutex::new(Vec::new()));
        let runner = listening(platform.jobs(), &events);
        let house = Self { platform, clock, runner, job, events };
        house.runner.tick(house.clock.now()).await.expect("the job is registered");
        house
    }

    /// Another node.
    pub(crate) fn node(&self) -> JobRunner {
        listening(&self.runner, &self.events)
    }

    pub(crate) async fn organization(&self, name: &str, zone: Tz) -> OrganizationId {
        let new = NewOrganization { zone, ..NewOrganization::named(name) };
        self.platform.organizations().create(new).await.expect("a new organization").id
    }

    /// Moves the clock, finds what is due, and runs it.
    pub(crate) async fn at(&self, text: &str) -> Ran {
        self.clock.set(instant(text));
        self.go().await
    }

    pub(crate) async fn go(&self) -> Ran {
        self.runner.tick(self.clock.now()).await.expect("a tick");
        self.runner.run_until_idle().await.expect("runs")
    }

    pub(crate) async fn config(&self) -> JobConfig {
        self.runner.list(None).await.expect("jobs").remove(0).config
    }

    pub(crate) async fn runs(&self) -> Vec<JobRun> {
        let page = PageRequest::first(500).expect("a page");
        self.runner.runs(None, &RunFilter::default(), page).await.expect("runs").items
    }

    pub(crate) async fn logs(&self) -> Vec<JobLog> {
        let page = PageRequest::first(500).expect("a page");
        let page = self.runner.logs(None, &JobLogFilter::default(), page).await.expect("logs");
        let mut logs = page.items;
        // On this clock many are written in the same millisecond.
        logs.sort_by_key(|log| std::cmp::Reverse((log.finished_at, log.attempt)));
        logs
    }

    /// How the attempts ended, the first first.
    pub(crate) async fn ended(&self) -> Vec<AttemptStatus> {
        self.logs().await.iter().rev().map(|log| log.status).collect()
    }

    pub(crate) fn events(&self) -> Vec<String> {
        self.events.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

pub(crate) fn name() -> JobName {
    "told".parse().expect("a name")
}

fn listening(runner: &JobRunner, events: &Arc<Mutex<Vec<String>>>) -> JobRunner {
    let events = events.clone();
    let options = RunnerOptions { workers: 4, ..RunnerOptions::default() };
    runner.with_options(options).listening(move |event| {
        let told = match event {
            JobEvent::Ended(_) => return,
            JobEvent::Disabled(name) => format!("disabled {name}"),
            JobEvent::Quarantined(name, _) => format!("quarantined {name}"),
            JobEvent::Rescued(_) => "rescued".to_owned(),
            JobEvent::Lost(_) => "lost".to_owned(),
            JobEvent::BadSchedule(name, _) => format!("bad schedule {name}"),
            JobEvent::Fault(error) => format!("fault {error}"),
        };
        events.lock().unwrap_or_else(PoisonError::into_inner).push(told);
    })
}

/// Moves the clock to each instant for which something waits, as long as `work` goes on; the
/// store has a moment each time to answer what was asked at the one before.
pub(crate) async fn in_time<T>(clock: &VirtualClock, work: impl Future<Output = T>) -> T {
    let mut work = Box::pin(work);
    loop {
        tokio::select! {
            biased;
            done = &mut work => return done,
            () = tokio::time::sleep(Duration::from_millis(20)) => {
                if let Some(next) = clock.next_waiting() {
                    clock.set(next);
                }
            }
        }
    }
}
