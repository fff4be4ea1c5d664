//! The runner.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use crate::clock::{Clock, FollowingClock, Instant};
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{IdSource, NodeId, new_id};
use crate::model::cron::Cron;
use crate::model::job::{JobConfig, JobDefinition, JobName};
use crate::runner::job::Job;
use crate::runner::options::{JobEvent, Listener, RunnerOptions};
use crate::runner::signals::Bell;
use crate::runtime::Runtime;
use crate::store::bundle::Store;

/// Runs jobs. It can be cloned at no cost; each process has a node id of its own, made anew
/// at each start.
#[derive(Debug, Clone)]
pub struct JobRunner {
    pub(super) inner: Arc<Inner>,
}

#[derive(Debug)]
pub(super) struct Inner {
    pub(super) store: Arc<dyn Store>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) following: Option<Arc<FollowingClock>>,
    pub(super) ids: Arc<dyn IdSource>,
    pub(super) runtime: Option<Arc<dyn Runtime>>,
    pub(super) options: RunnerOptions,
    pub(super) listener: Listener,
    pub(super) node: NodeId,
    pub(super) bell: Bell,
    jobs: RwLock<BTreeMap<JobName, Arc<dyn Job>>>,
    is_stored: AtomicBool,
}

impl JobRunner {
    /// A runner without jobs over a store. Without a runtime it keeps the jobs, and runs
    /// none.
    pub fn new(
        store: Arc<dyn Store>,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
        runtime: Option<Arc<dyn Runtime>>,
    ) -> Self {
        let node = new_id(&*ids, clock.now());
        Self::of(Inner {
            store,
            clock,
            following: None,
            ids,
            runtime,
            options: RunnerOptions::default(),
            listener: Listener::default(),
            node,
            bell: Bell::default(),
            jobs: RwLock::default(),
            is_stored: AtomicBool::new(false),
        })
    }

    fn of(inner: Inner) -> Self {
        Self { inner: Arc::new(inner) }
    }

    /// Another node over the same store with the same jobs and other options.
    #[must_use]
    pub fn with_options(&self, options: RunnerOptions) -> Self {
        self.changed(|inner| inner.options = options)
    }

    /// As [`Self::with_options`], one that tells somebody what happens.
    #[must_use]
    pub fn listening(&self, listener: impl Fn(&JobEvent) + Send + Sync + 'static) -> Self {
        self.telling(Listener(Arc::new(listener)))
    }

    pub(crate) fn telling(&self, listener: Listener) -> Self {
        self.changed(|inner| inner.listener = listener)
    }

    /// As [`Self::with_options`], one that brings a clock to the time of the database.
    #[must_use]
    pub(crate) fn leading(&self, clock: Option<Arc<FollowingClock>>) -> Self {
        self.changed(|inner| inner.following = clock)
    }

    fn changed(&self, change: impl FnOnce(&mut Inner)) -> Self {
        let Inner { store, clock, following, ids, runtime, options, listener, .. } = &*self.inner;
        let mut inner = Inner {
            store: store.clone(),
            clock: clock.clone(),
            following: following.clone(),
            ids: ids.clone(),
            runtime: runtime.clone(),
            options: options.clone(),
            listener: listener.clone(),
            node: new_id(&**ids, clock.now()),
            bell: Bell::default(),
            jobs: RwLock::new(self.jobs()),
            is_stored: AtomicBool::new(false),
        };
        change(&mut inner);
        Self::of(inner)
    }

    /// The id of this process as a node.
    pub fn node(&self) -> NodeId {
        self.inner.node
    }

    /// Adds a job to those that this process runs. It takes the place of one of the same
    /// name. The store hears of it with the next tick.
    ///
    /// # Errors
    /// `InvalidInput` for a schedule or a number that is none.
    pub fn register(&self, job: Arc<dyn Job>) -> Result<()> {
        checked(&job.definition())?;
        self.add(job);
        Ok(())
    }

    /// As [`Self::register`], for a job that was checked.
    pub(crate) fn add(&self, job: Arc<dyn Job>) {
        let mut jobs = self.inner.jobs.write().unwrap_or_else(PoisonError::into_inner);
        jobs.insert(job.definition().name, job);
        drop(jobs);
        self.inner.is_stored.store(false, Ordering::SeqCst);
    }

    /// The jobs that this process runs.
    pub(super) fn jobs(&self) -> BTreeMap<JobName, Arc<dyn Job>> {
        self.inner.jobs.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Tells the store of the jobs that were added.
    pub(super) async fn store_jobs(&self, at: Instant) -> Result<()> {
        if self.inner.is_stored.swap(true, Ordering::SeqCst) {
            return Ok(());
        }
        let shipped: Vec<JobDefinition> =
            self.jobs().values().map(|job| job.definition()).collect();
        let stored = self.inner.store.register_jobs_any_organization(&shipped, at).await;
        if stored.is_err() {
            self.inner.is_stored.store(false, Ordering::SeqCst);
        }
        stored
    }

    /// What is stored of the jobs that this process runs.
    pub(super) async fn configs(&self) -> Result<BTreeMap<JobName, JobConfig>> {
        let known = self.jobs();
        let stored = self.inner.store.list_jobs_any_organization().await?;
        let configs = stored.into_iter().map(|job| (job.definition.name.clone(), job));
        Ok(configs.filter(|(name, _)| known.contains_key(name)).collect())
    }

    pub(super) fn now(&self) -> Instant {
        self.inner.clock.now()
    }

    pub(super) fn tell(&self, event: &JobEvent) {
        (self.inner.listener.0)(event);
    }

    /// The runtime.
    ///
    /// # Errors
    /// `Unsupported` with code `no_runtime`.
    pub(super) fn runtime(&self) -> Result<&Arc<dyn Runtime>> {
        self.inner.runtime.as_ref().ok_or_else(|| {
            let message = "jobs were to be run, and nothing to run them was given";
            Error::new(ErrorKind::Unsupported, "no_runtime", message)
                .with_hint("give the builder of the platform a runtime")
        })
    }
}

/// Fails unless a job can be.
pub(crate) fn checked(definition: &JobDefinition) -> Result<()> {
    definition.check()?;
    parsed(definition).map(drop)
}

/// The schedule of a job.
pub(super) fn parsed(definition: &JobDefinition) -> Result<Cron> {
    Cron::parse(&definition.schedule).map_err(|error| error.with("job", &definition.name))
}
