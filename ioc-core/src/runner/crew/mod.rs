//! The runs that a node holds: those that wait for a worker, those that run, and those that
//! ended and are not written down yet.
//!
//! Attempts run, more of them are claimed, and those that ended are written down all at the
//! same time: the database answers none of them sooner because another one waits.

mod events;
mod heartbeat;
mod settling;

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;

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
use crate::store::job_steps::{ClaimedRun, EndedAttempt, Health, Next, RunClaim, Settled};

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
    /// Those that ended and are to be written down.
    ended: Vec<EndedAttempt>,
    /// Those that are written down at the moment.
    told: Vec<EndedAttempt>,
    /// Those that ended while a write of theirs was under way: they are told again.
    writing: Vec<EndedAttempt>,
    claiming: Option<BoxFuture<'static, Result<Vec<ClaimedRun>>>>,
    settling: Option<BoxFuture<'static, Result<Settled>>>,
    /// As long as more ends are waited for, to be written down together.
    together: Option<BoxFuture<'static, ()>>,
    /// As long as those that still write are left alone.
    patience: Option<BoxFuture<'static, ()>>,
    /// As long as the store is not asked, after it could not do what it was asked.
    rest: Option<BoxFuture<'static, ()>>,
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
            writing: Vec::new(),
            claiming: None,
            settling: None,
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

    /// Whether it holds nothing, and there was nothing to claim when it last looked.
    pub(super) fn is_idle(&self) -> bool {
        !self.may_claim && self.claiming.is_none() && !self.holds_any()
    }

    fn holds_any(&self) -> bool {
        !(self.waiting.is_empty()
            && self.running.is_empty()
            && self.ended.is_empty()
            && self.told.is_empty()
            && self.writing.is_empty())
    }

    /// Hears that there may be runs to claim.
    pub(super) fn look_again(&mut self) {
        self.may_claim = true;
    }

    /// Asks nothing of the store for a while.
    pub(super) fn rest(&mut self) {
        self.rest = Some(self.runtime.sleep(self.options().poll));
    }

    /// Reads what is stored of the jobs, if that is not fresh.
    pub(super) async fn read_jobs(&mut self) -> Result<()> {
        let now = self.runner.now();
        if self.rest.is_some() || self.configs_until.is_some_and(|until| now < until) {
            return Ok(());
        }
        self.runner.store_jobs(now).await?;
        let configs = self.runner.configs().await?;
        self.configs = configs.into_iter().map(|(name, job)| (name, Arc::new(job))).collect();
        self.configs_until = Some(now + RunnerOptions::delta(self.options().poll));
        Ok(())
    }

    /// Begins what can begin: attempts as long as workers are free, writing down what ended,
    /// and a claim if a worker is free and no run waits for it.
    pub(super) fn begin(&mut self) {
        self.begin_attempts();
        self.begin_to_settle();
        self.begin_to_claim();
    }

    fn begin_to_claim(&mut self) {
        let has_time = self.waiting.is_empty()
            && self.running.len() < self.options().workers
            && self.ended.len() < self.options().batch as usize;
        if !has_time || !self.may_claim || self.claiming.is_some() || self.rest.is_some() {
            return;
        }
        self.may_claim = false;
        let now = self.runner.now();
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

    fn take(&mut self, claimed: Vec<ClaimedRun>) {
        for it in &claimed {
            let before = self.signals.insert(it.run.id, (it.fence(), Arc::default()));
            // It was taken away from this very node, which had not noticed yet.
            if let Some((_, signals)) = before {
                signals.stop(Stop::Lost);
            }
        }
        self.may_claim |= !claimed.is_empty();
        self.waiting.extend(claimed);
    }

    fn begin_attempts(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let jobs = self.runner.jobs();
        while self.running.len() < self.options().workers
            && let Some(claimed) = self.waiting.pop_front()
        {
            let name = &claimed.run.job_name;
            let fence = claimed.fence();
            let (Some(job), Some(config), Some((_, signals))) =
                (jobs.get(name), self.configs.get(name), self.signals.get(&fence.run))
            else {
                // Its job was taken away since it was claimed; who knows the job runs it.
                self.ended.push(handed_back(&claimed, self.runner.now()));
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

    /// Gives back what did not begin, asks what runs to stop, and gives back what does not.
    pub(super) async fn stop(&mut self) -> Result<()> {
        // A claim that failed has claimed nothing.
        if let Some(claiming) = self.claiming.take()
            && let Ok(claimed) = claiming.await
        {
            self.take(claimed);
        }
        let at = self.runner.now();
        while let Some(claimed) = self.waiting.pop_front() {
            self.ended.push(handed_back(&claimed, at));
        }
        for (_, signals) in self.signals.values() {
            signals.stop(Stop::Stopping);
        }
        self.rest = None;
        let mut grace = self.runtime.sleep(self.options().grace);
        while self.holds_any() {
            self.begin_to_settle();
            self.proceed(std::future::pending::<()>()).await?;
            // Whoever writes even now is left to its lease.
            if self.running.is_empty() && (&mut grace).now_or_never().is_some() {
                for it in std::mem::take(&mut self.writing) {
                    self.forget_lost(it.fence);
                }
            }
        }
        Ok(())
    }
}

/// The end of a run of which nothing began.
fn handed_back(claimed: &ClaimedRun, at: Instant) -> EndedAttempt {
    EndedAttempt {
        fence: claimed.fence(),
        at,
        next: Next::HandedBack,
        summary: None,
        log: None,
        health: Health::default(),
    }
}
