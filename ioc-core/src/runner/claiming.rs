//! Takes runs that wait and does their work.

use std::future::{Future, pending};
use std::pin::pin;

use futures_util::FutureExt;

use crate::error::Result;
use crate::ids::new_id;
use crate::runner::crew::Crew;
use crate::runner::options::{JobEvent, RunnerOptions};
use crate::runner::service::JobRunner;
use crate::store::job_steps::{Rescue, Rescued, Settled};

/// What attempts came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ran {
    /// Attempts that did what they had to.
    pub succeeded: u64,
    /// Attempts that did not: failed, timed out, cancelled.
    pub failed: u64,
    /// Runs that were taken away meanwhile.
    pub lost: u64,
    /// Runs that were given back.
    pub released: u64,
}

/// How many runs are taken away from dead nodes at once.
const RESCUES: usize = 100;

impl JobRunner {
    /// Runs what waits and may be attempted now, until nothing is left: what becomes due
    /// later, or is to be tried again later, is left alone. What is due is found by
    /// [`Self::tick`].
    ///
    /// # Errors
    /// What the store says; `Unsupported` with code `no_runtime`.
    pub async fn run_until_idle(&self) -> Result<Ran> {
        self.run_until(pending()).await
    }

    /// As [`Self::run_until_idle`], but no longer than until `stop` completes: then what is held
    /// is given back.
    pub(super) async fn run_until(&self, stop: impl Future<Output = ()>) -> Result<Ran> {
        let (mut crew, mut stop) = (Crew::new(self)?, pin!(stop));
        loop {
            crew.begin();
            if crew.is_idle() {
                return Ok(crew.ran);
            }
            // Looked at each time: where something happens all the time nothing else is.
            let is_over = match stop.as_mut().now_or_never() {
                Some(()) => true,
                None => match crew.proceed(stop.as_mut()).await {
                    Ok(over) => over.is_some(),
                    Err(error) => {
                        // What it holds nobody else would get before its lease is over. What
                        // went wrong first is what is told.
                        let _ = crew.stop().await;
                        return Err(error);
                    }
                },
            };
            if is_over {
                crew.stop().await?;
                return Ok(crew.ran);
            }
        }
    }

    /// Takes runs away from nodes that have been silent for a lease.
    pub(super) async fn rescue(&self) -> Result<u64> {
        let mut count = 0;
        loop {
            let now = self.now();
            let rescue = Rescue {
                now,
                max_losses: self.inner.options.max_losses,
                pause: RunnerOptions::delta(self.inner.options.lease),
                logs: (0..RESCUES).map(|_| new_id(&*self.inner.ids, now)).collect(),
            };
            let Rescued { runs, settled } =
                self.inner.store.rescue_runs_any_organization(&rescue).await?;
            for run in &runs {
                self.tell(&JobEvent::Rescued(run.id));
            }
            self.tell_settled(&settled);
            count += runs.len() as u64;
            if runs.len() < RESCUES {
                return Ok(count);
            }
        }
    }

    pub(super) fn tell_settled(&self, settled: &Settled) {
        for job in &settled.disabled {
            self.tell(&JobEvent::Disabled(job.clone()));
        }
        for (job, organization) in &settled.quarantined {
            self.tell(&JobEvent::Quarantined(job.clone(), *organization));
        }
    }
}
