//! The runs that a node holds: those that wait for a worker, those that run, and those that
//! ended and are not written down yet.
//!
//! What is asked of the store is under way beside the attempts, and beside each other: jobs
//! are read, runs are claimed and held on, ends are written down. So a question that is not
//! answered keeps nothing else.

mod events;
mod heartbeat;
mod settling;
mod stopping;

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;

use chrono::TimeDelta;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;

use crate::access::fence::Fence;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::RunId;
use crate::model::job::{JobConfig, JobName};
use crate::runner::attempt::Attempt;
use crate::runner::claiming::Ran;
use crate::runner::options::RunnerOptions;
use crate::runner::service::JobRunner;
use crate::runner::signals::{Signals, Stop};
use crate::runtime::Runtime;
use crate::store::job_steps::{ClaimedRun, EndedAttempt, HeldRun, Renewed, RunClaim, Settled};

/// An answer of the store that is waited for.
type Asked<T> = Option<BoxFuture<'static, Result<T>>>;
/// A pause, as long as it lasts.
type Pause = Option<BoxFuture<'static, ()>>;

pub(super) struct Crew<'a> {
    runner: &'a JobRunner,
    runtime: Arc<dyn Runtime>,
    configs: BTreeMap<JobName, Arc<JobConfig>>,
    configs_until: Option<Instant>,
    /// Those that are claimed and wait for a worker.
    waiting: VecDeque<ClaimedRun>,
    running: FuturesUnordered<BoxFuture<'static, (Fence, Option<EndedAttempt>)>>,
    /// What is said to each that is held.
    signals: HashMap<RunId, (Fence, Arc<Signals>)>,
    /// Those that ended and are to be written down: at most one attempt of a run.
    ended: Vec<EndedAttempt>,
    /// Those that are written down at the moment.
    told: Vec<EndedAttempt>,
    /// Those that could not be written down: they are told again.
    untold: Vec<EndedAttempt>,
    reading: Asked<BTreeMap<JobName, JobConfig>>,
    claiming: Asked<Vec<ClaimedRun>>,
    settling: Asked<Settled>,
    beating: Asked<(Vec<HeldRun>, Renewed)>,
    /// As long as more ends are waited for, to be written down together.
    together: Pause,
    /// Before those that could not be written down are told again.
    patience: Pause,
    /// Before the store is asked for jobs and runs again, after it could not tell.
    rest: Pause,
    heartbeat: BoxFuture<'static, ()>,
    /// How many runs are claimed at once: few of those that take their time, so that other
    /// nodes get some, and many of those that do not.
    claims: u32,
    /// Whether there may be runs to claim, as far as is known.
    may_claim: bool,
    pub(super) ran: Ran,
}

impl<'a> Crew<'a> {
    pub(super) fn new(runner: &'a JobRunner) -> Result<Self> {
        let runtime = runner.runtime()?.clone();
        let heartbeat = runtime.sleep(runner.inner.options.heartbeat());
        Ok(Self {
            runner,
            runtime,
            configs: BTreeMap::new(),
            configs_until: None,
            waiting: VecDeque::new(),
            running: FuturesUnordered::new(),
            signals: HashMap::new(),
            ended: Vec::new(),
            told: Vec::new(),
            untold: Vec::new(),
            reading: None,
            claiming: None,
            settling: None,
            beating: None,
            together: None,
            patience: None,
            rest: None,
            heartbeat,
            claims: runner.inner.options.fewest(),
            may_claim: true,
            ran: Ran::default(),
        })
    }

    fn options(&self) -> &RunnerOptions {
        &self.runner.inner.options
    }

    fn workers(&self) -> usize {
        self.options().workers.max(1)
    }

    fn batch(&self) -> usize {
        (self.options().batch as usize).max(1)
    }

    /// Whether it holds nothing, and there was nothing to claim when it last looked.
    pub(super) fn is_idle(&self) -> bool {
        !self.may_claim && !self.holds_any()
    }

    fn holds_any(&self) -> bool {
        !(self.claiming.is_none()
            && self.waiting.is_empty()
            && self.running.is_empty()
            && self.unwritten() == 0)
    }

    /// How many ended and are not written down.
    fn unwritten(&self) -> usize {
        self.ended.len() + self.told.len() + self.untold.len()
    }

    /// Hears that there may be runs to claim.
    pub(super) fn look_again(&mut self) {
        self.may_claim = true;
    }

    /// Asks for no jobs and no runs for a while.
    fn rest(&mut self) {
        self.rest = Some(self.runtime.sleep(self.options().poll));
    }

    /// Begins what can begin: attempts as long as workers are free, writing down what ended,
    /// reading the jobs if what is known of them is not fresh, and a claim if a worker is free
    /// and no run waits for it.
    pub(super) fn begin(&mut self) {
        self.begin_attempts();
        self.begin_to_settle();
        if self.rest.is_some() || self.reading.is_some() || !self.may_claim || !self.has_time() {
            return;
        }
        let now = self.runner.now();
        if self.configs_until.is_some_and(|until| now < until) {
            self.begin_to_claim(now);
        } else {
            let runner = self.runner.clone();
            let reading = async move {
                runner.store_jobs(now).await?;
                runner.configs().await
            };
            self.reading = Some(reading.boxed());
        }
    }

    /// Whether a worker is free, nothing waits for it, and what ended is written down.
    fn has_time(&self) -> bool {
        self.claiming.is_none()
            && self.waiting.is_empty()
            && self.running.len() < self.workers()
            && self.unwritten() < 2 * self.batch()
    }

    fn begin_to_claim(&mut self, now: Instant) {
        self.may_claim = false;
        let claim = RunClaim {
            node: self.runner.inner.node,
            jobs: self.configs.keys().cloned().collect(),
            now,
            until: now + RunnerOptions::delta(self.options().lease),
            limit: self.claims,
        };
        let store = self.runner.inner.store.clone();
        let claiming = async move { store.claim_runs_any_organization(&claim).await };
        self.claiming = Some(claiming.boxed());
    }

    /// Takes note of what the jobs are.
    fn know(&mut self, configs: BTreeMap<JobName, JobConfig>) {
        self.configs = configs.into_iter().map(|(name, job)| (name, Arc::new(job))).collect();
        let fresh = RunnerOptions::delta(self.options().poll).max(TimeDelta::milliseconds(1));
        self.configs_until = Some(self.runner.now() + fresh);
    }

    fn take(&mut self, claimed: Vec<ClaimedRun>) {
        for it in &claimed {
            let before = self.signals.insert(it.run.id, (it.fence(), Arc::default()));
            // It was taken away from this very node, which had not noticed yet.
            if let Some((fence, signals)) = before {
                signals.stop(Stop::Lost);
                let unwritten = self.unwritten();
                self.ended.retain(|ended| ended.fence != fence);
                self.untold.retain(|ended| ended.fence != fence);
                if self.unwritten() < unwritten {
                    self.forget_lost(fence);
                }
            }
        }
        self.may_claim |= !claimed.is_empty();
        self.waiting.extend(claimed);
    }

    /// Whether an attempt is the one by which its run is held.
    fn holds(&self, fence: Fence) -> bool {
        self.signals.get(&fence.run).is_some_and(|(held, _)| *held == fence)
    }

    fn begin_attempts(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let jobs = self.runner.jobs();
        while self.running.len() < self.workers()
            && let Some(claimed) = self.waiting.pop_front()
        {
            let name = &claimed.run.job_name;
            let fence = claimed.fence();
            let (Some(job), Some(config), Some((_, signals))) =
                (jobs.get(name), self.configs.get(name), self.signals.get(&fence.run))
            else {
                // Its job was taken away since it was claimed; who knows the job runs it.
                self.hand_back(&claimed);
                continue;
            };
            let attempt = Attempt {
                job: job.clone(),
                config: config.clone(),
                claimed: Arc::new(claimed),
                signals: signals.clone(),
            };
            let (runner, runtime) = (self.runner.clone(), self.runtime.clone());
            self.running
                .push(async move { (fence, runner.attempt(attempt, runtime).await) }.boxed());
        }
    }
}
