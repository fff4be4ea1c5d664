//! Writes down how attempts ended, many at a time.

use std::collections::HashSet;
use std::time::Duration;

use chrono::TimeDelta;
use futures_util::FutureExt;

use crate::access::fence::Fence;
use crate::error::Result;
use crate::ids::RunId;
use crate::model::job_run::{AttemptStatus, JobLog};
use crate::runner::crew::Crew;
use crate::runner::options::JobEvent;
use crate::store::job_steps::{EndedAttempt, Settled};

/// How long ends are collected that come one after the other, so that they are written down
/// together.
const TOGETHER: Duration = Duration::from_millis(2);
/// How long it is waited for the write of an attempt that was ended, before its end is told
/// again.
const PATIENCE: Duration = Duration::from_millis(50);
/// What takes less comes in large numbers.
const QUICK: TimeDelta = TimeDelta::milliseconds(20);

impl Crew<'_> {
    /// Notes that an attempt ended.
    pub(super) fn note(&mut self, (fence, ended): (Fence, Option<EndedAttempt>)) {
        let Some(ended) = ended.filter(|_| self.holds(fence)) else {
            return self.forget_lost(fence);
        };
        if self.ended.is_empty() && self.settling.is_none() {
            self.together = Some(self.runtime.sleep(TOGETHER));
        }
        self.ended.push(ended);
    }

    /// Begins to write down what ended, if it is time to. As long as workers are busy a
    /// little more is waited for.
    pub(super) fn begin_to_settle(&mut self) {
        let busy = !(self.running.is_empty() && self.waiting.is_empty());
        let too_early = self.together.is_some() && busy && self.ended.len() < self.batch();
        if self.ended.is_empty() || too_early || self.settling.is_some() {
            return;
        }
        self.together = None;
        let rest = self.ended.split_off(self.ended.len().min(self.batch()));
        self.told = std::mem::replace(&mut self.ended, rest);
        let (store, told) = (self.runner.inner.store.clone(), self.told.clone());
        let settling = async move { store.finish_runs_any_organization(&told).await };
        self.settling = Some(settling.boxed());
    }

    /// Takes note of what was written down.
    pub(super) fn settled(&mut self, settled: Result<Settled>) -> Result<()> {
        let told = std::mem::take(&mut self.told);
        let settled = match settled {
            Ok(settled) => settled,
            Err(error) => {
                // Perhaps it was written, and only the answer is lost: whoever holds the run by
                // now has another attempt at it.
                let (held, lost): (Vec<_>, Vec<_>) =
                    told.into_iter().partition(|it| self.holds(it.fence));
                for it in lost {
                    self.forget_lost(it.fence);
                }
                self.tell_again(held, self.options().poll);
                return Err(error);
            }
        };
        // What waited for one of them may be claimed now.
        self.may_claim = true;
        let is_writing = |it: &EndedAttempt| settled.writing.contains(&it.fence.run);
        let (writing, written): (Vec<_>, Vec<_>) = told.into_iter().partition(is_writing);
        self.tell_again(writing, PATIENCE);
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
                self.runner.tell(&JobEvent::Ended(log.clone().into()));
            }
            match it.log.as_ref().map(|log| log.status) {
                Some(AttemptStatus::Succeeded) => self.ran.succeeded += 1,
                Some(AttemptStatus::Released) | None => self.ran.released += 1,
                Some(_) => self.ran.failed += 1,
            }
        }
        self.runner.tell_settled(&settled);
        let mut took = written.iter().filter_map(|it| it.log.as_ref()).map(took).peekable();
        if took.peek().is_some() {
            self.claims = if took.all(|it| it < QUICK) {
                self.claims.saturating_mul(4).min(self.options().batch.max(1))
            } else {
                self.options().fewest()
            };
        }
        Ok(())
    }

    /// Keeps ends that could not be written down, to be told again after a pause.
    fn tell_again(&mut self, ends: Vec<EndedAttempt>, pause: Duration) {
        if !ends.is_empty() {
            self.untold.extend(ends);
            self.patience.get_or_insert_with(|| self.runtime.sleep(pause));
        }
    }

    pub(super) fn forget_lost(&mut self, fence: Fence) {
        self.forget(fence);
        self.ran.lost += 1;
        self.runner.tell(&JobEvent::Lost(fence.run));
    }

    /// Forgets an attempt, but not a later one at the same run.
    fn forget(&mut self, fence: Fence) {
        if self.holds(fence) {
            self.signals.remove(&fence.run);
        }
    }
}

fn took(log: &JobLog) -> TimeDelta {
    log.finished_at - log.started_at
}
