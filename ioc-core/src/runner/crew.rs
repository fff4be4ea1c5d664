//! The runs that a node holds: those that wait for a worker, those that run, and those that
//! ended and are not written down yet.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::{BoxFuture, Either, select};
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};

use crate::access::fence::Fence;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::RunId;
use crate::model::job::{JobConfig, JobName};
use crate::model::job_run::AttemptStatus;
use crate::runner::attempt::Attempt;
use crate::runner::claiming::Ran;
use crate::runner::options::{JobEvent, RunnerOptions};
use crate::runner::service::JobRunner;
use crate::runner::signals::{Signals, Stop};
use crate::runtime::Runtime;
use crate::store::job_steps::{ClaimedRun, EndedAttempt, Health, HeldRun, Next, RunClaim, Settled};

/// How long ends are collected that come one after the other, so that they are written down
/// together.
const TOGETHER: Duration = Duration::from_millis(2);
/// How long it is waited for the write of an attempt that was ended, before its end is told
/// again.
const PATIENCE: Duration = Duration::from_millis(50);

pub(super) struct Crew<'a> {
    runner: &'a JobRunner,
    runtime: Arc<dyn Runtime>,
    configs: BTreeMap<JobName, Arc<JobConfig>>,
    configs_until: Option<Instant>,
    waiting: VecDeque<ClaimedRun>,
    running: FuturesUnordered<BoxFuture<'static, (Fence, Option<EndedAttempt>)>>,
    signals: HashMap<RunId, (Fence, Arc<Signals>)>,
    ended: Vec<EndedAttempt>,
    /// Those that ended and still have a write under way.
    writing: Vec<EndedAttempt>,
    heartbeat: BoxFuture<'static, ()>,
    /// How many runs are claimed at once: few of those that take their time, so that other
    /// nodes get some, and many of those that do not.
    claims: u32,
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
            writing: Vec::new(),
            heartbeat,
            claims: runner.inner.options.batch,
            ran: Ran::default(),
        })
    }

    fn options(&self) -> &RunnerOptions {
        &self.runner.inner.options
    }

    /// Whether it holds nothing.
    pub(super) fn is_idle(&self) -> bool {
        self.waiting.is_empty()
            && self.running.is_empty()
            && self.ended.is_empty()
            && self.writing.is_empty()
    }

    /// Reads what is stored of the jobs, if that is not fresh.
    pub(super) async fn read_jobs(&mut self) -> Result<()> {
        let now = self.runner.now();
        if self.configs_until.is_some_and(|until| now < until) {
            return Ok(());
        }
        self.runner.store_jobs(now).await?;
        let configs = self.runner.configs().await?;
        self.configs = configs.into_iter().map(|(name, job)| (name, Arc::new(job))).collect();
        self.configs_until = Some(now + RunnerOptions::delta(self.options().poll));
        Ok(())
    }

    /// Whether something of it goes on by itself: an attempt, or the write of one that ended.
    pub(super) fn goes_on(&self) -> bool {
        !self.running.is_empty() || !self.writing.is_empty()
    }

    /// Completes when it is to look again at what it holds, beside what ends by itself.
    pub(super) fn pause(&self) -> BoxFuture<'static, ()> {
        if self.writing.is_empty() {
            std::future::pending().boxed()
        } else {
            self.runtime.sleep(PATIENCE)
        }
    }

    /// Whether as much ended as is written down at once.
    pub(super) fn is_full(&self) -> bool {
        self.ended.len() >= self.options().batch as usize
    }

    /// Takes runs if a worker is free and none waits for it; whether there were any.
    pub(super) async fn claim(&mut self) -> Result<bool> {
        if !self.has_time() {
            return Ok(false);
        }
        let wanted = self.wanted();
        let claimed = self.runner.inner.store.claim_runs_any_organization(&wanted).await?;
        Ok(self.take(claimed))
    }

    /// Whether a worker is free and nothing waits for it.
    fn has_time(&self) -> bool {
        self.waiting.is_empty() && self.running.len() < self.options().workers
    }

    fn wanted(&self) -> RunClaim {
        let now = self.runner.now();
        RunClaim {
            node: self.runner.inner.node,
            jobs: self.configs.keys().cloned().collect(),
            now,
            until: now + RunnerOptions::delta(self.options().lease),
            limit: self.claims,
        }
    }

    fn take(&mut self, claimed: Vec<ClaimedRun>) -> bool {
        for it in &claimed {
            let before = self.signals.insert(it.run.id, (it.fence(), Arc::default()));
            // It was taken away from this very node, which had not noticed yet.
            if let Some((_, signals)) = before {
                signals.stop(Stop::Lost);
            }
        }
        let any = !claimed.is_empty();
        self.waiting.extend(claimed);
        any
    }

    /// Begins attempts as long as workers are free.
    pub(super) fn begin(&mut self) {
        let jobs = self.runner.jobs();
        while self.running.len() < self.options().workers
            && let Some(claimed) = self.waiting.pop_front()
        {
            let name = &claimed.run.job_name;
            let (Some(job), Some(config)) = (jobs.get(name), self.configs.get(name)) else {
                continue;
            };
            let fence = claimed.fence();
            let Some((_, signals)) = self.signals.get(&fence.run) else { continue };
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

    /// Goes on until something ended, or `until` did; says so of the latter. Meanwhile it
    /// says to the store that it is there.
    pub(super) async fn proceed(&mut self, until: BoxFuture<'_, ()>) -> bool {
        let mut until = until;
        loop {
            if self.gather() {
                return false;
            }
            let ends = async {
                match self.running.next().await {
                    Some(ended) => ended,
                    None => std::future::pending().await,
                }
            }
            .boxed();
            let first = match select(ends, select(&mut self.heartbeat, until)).await {
                Either::Left((ended, _)) => Either::Left(ended),
                Either::Right((Either::Left(((), rest)), _)) => Either::Right(rest),
                Either::Right((Either::Right(_), _)) => return true,
            };
            match first {
                Either::Left(ended) => {
                    self.note(ended);
                    return false;
                }
                Either::Right(rest) => {
                    until = rest;
                    self.heartbeat = self.runtime.sleep(self.options().heartbeat());
                    self.beat().await;
                }
            }
        }
    }

    /// Notes what ended already; whether anything did.
    pub(super) fn gather(&mut self) -> bool {
        let before = self.running.len();
        while let Some(Some(ended)) = self.running.next().now_or_never() {
            self.note(ended);
        }
        self.running.len() < before
    }

    fn note(&mut self, (fence, ended): (Fence, Option<EndedAttempt>)) {
        match ended {
            Some(ended) => self.ended.push(ended),
            None => self.forget_lost(fence),
        }
    }

    fn forget_lost(&mut self, fence: Fence) {
        self.forget(fence);
        self.ran.lost += 1;
        self.runner.tell(&JobEvent::Lost(fence.run));
    }

    /// Forgets an attempt, but not a later one at the same run.
    fn forget(&mut self, fence: Fence) {
        if self.signals.get(&fence.run).is_some_and(|(held, _)| *held == fence) {
            self.signals.remove(&fence.run);
        }
    }

    /// Writes down what ended, and takes more in the same transaction if it has time. As long
    /// as workers are busy a little more is waited for.
    pub(super) async fn write_down_and_claim(&mut self) -> Result<()> {
        self.write_down(true).await
    }

    async fn write_down(&mut self, and_claim: bool) -> Result<()> {
        self.ended.append(&mut self.writing);
        if self.ended.is_empty() {
            return Ok(());
        }
        let batch = self.options().batch as usize;
        let mut pause = self.runtime.sleep(TOGETHER);
        while self.ended.len() < batch && !self.running.is_empty() {
            let ended = match select(self.running.next(), &mut pause).await {
                Either::Left((ended, _)) => ended,
                Either::Right(_) => None,
            };
            let Some(ended) = ended else { break };
            self.note(ended);
            self.begin();
        }
        while !self.ended.is_empty() {
            let part = self.ended.len().min(batch);
            let (store, ended) = (&self.runner.inner.store, &self.ended[..part]);
            let (settled, claimed) = if and_claim && self.has_time() {
                store.finish_and_claim_runs_any_organization(ended, &self.wanted()).await?
            } else {
                (store.finish_runs_any_organization(ended).await?, Vec::new())
            };
            let told: Vec<EndedAttempt> = self.ended.drain(..part).collect();
            self.settle(told, &settled);
            self.take(claimed);
        }
        Ok(())
    }

    fn settle(&mut self, told: Vec<EndedAttempt>, settled: &Settled) {
        let is_writing = |it: &EndedAttempt| settled.writing.contains(&it.fence.run);
        let (writing, written): (Vec<_>, Vec<_>) = told.into_iter().partition(is_writing);
        self.writing.extend(writing);
        for it in &written {
            self.forget(it.fence);
        }
        let held: HashSet<RunId> = settled.held.iter().copied().collect();
        for it in &written {
            if !held.contains(&it.fence.run) {
                self.forget_lost(it.fence);
                continue;
            }
            if let Some(log) = &it.log {
                self.runner.tell(&JobEvent::Ended(Arc::new(log.clone())));
            }
            match it.log.as_ref().map(|log| log.status) {
                Some(AttemptStatus::Succeeded) => self.ran.succeeded += 1,
                Some(AttemptStatus::Released) | None => self.ran.released += 1,
                Some(_) => self.ran.failed += 1,
            }
        }
        self.runner.tell_settled(settled);
        // Those that take no time come in large numbers.
        let quick = |it: &EndedAttempt| {
            it.log
                .as_ref()
                .is_none_or(|log| (log.finished_at - log.started_at).num_milliseconds() < 20)
        };
        let workers = u32::try_from(self.options().workers).unwrap_or(u32::MAX);
        let most = self.options().batch;
        self.claims = if written.iter().all(quick) { most } else { workers.clamp(1, most) };
    }

    /// Says that it is there if it is time to, also while so much ends that nothing waits.
    pub(super) async fn beat_if_due(&mut self) {
        if (&mut self.heartbeat).now_or_never().is_some() {
            self.heartbeat = self.runtime.sleep(self.options().heartbeat());
            self.beat().await;
        }
    }

    /// Says to the store that it is there, and hears what happened to its runs.
    async fn beat(&mut self) {
        if self.signals.is_empty() {
            return;
        }
        let held: Vec<HeldRun> = self
            .signals
            .values()
            .map(|(fence, signals)| HeldRun { fence: *fence, progress: signals.progress() })
            .collect();
        let until = self.runner.now() + RunnerOptions::delta(self.options().lease);
        let renewed = match self.runner.inner.store.renew_runs_any_organization(&held, until).await
        {
            Ok(renewed) => renewed,
            Err(error) => return self.runner.tell(&JobEvent::Fault(error)),
        };
        for id in renewed.cancelled {
            if let Some((_, signals)) = self.signals.get(&id) {
                signals.stop(Stop::Cancelled);
            }
        }
        for id in renewed.lost {
            // One that ended is found lost when that is written down.
            if self.ended.iter().chain(&self.writing).any(|it| it.fence.run == id) {
                continue;
            }
            let Some((fence, signals)) = self.signals.get(&id) else { continue };
            let fence = *fence;
            signals.stop(Stop::Lost);
            let before = self.waiting.len();
            self.waiting.retain(|it| it.run.id != id);
            if self.waiting.len() < before {
                self.forget_lost(fence);
            }
        }
    }

    /// Gives back what did not begin, asks what runs to stop, and gives back what does not.
    pub(super) async fn stop(&mut self) -> Result<()> {
        let at = self.runner.now();
        while let Some(claimed) = self.waiting.pop_front() {
            self.ended.push(EndedAttempt {
                fence: claimed.fence(),
                at,
                next: Next::HandedBack,
                summary: None,
                log: None,
                health: Health::default(),
            });
        }
        for (_, signals) in self.signals.values() {
            signals.stop(Stop::Stopping);
        }
        let mut patience = self.runtime.sleep(self.options().grace);
        while !self.is_idle() {
            self.write_down(false).await?;
            if self.is_idle() {
                break;
            }
            self.proceed(self.pause()).await;
            // Whoever writes even now is left to its lease.
            if self.running.is_empty() && (&mut patience).now_or_never().is_some() {
                for it in std::mem::take(&mut self.writing) {
                    self.forget_lost(it.fence);
                }
            }
        }
        Ok(())
    }
}
