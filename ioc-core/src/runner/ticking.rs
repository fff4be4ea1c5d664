//! Finds what is due, runs it, and ends: for a host without a process that stays.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::select;

use crate::error::Result;
use crate::model::job::JobName;
use crate::model::job_run::{AttemptStatus, JobLog};
use crate::runner::claiming::Ran;
use crate::runner::options::JobEvent;
use crate::runner::scheduling::Tick;
use crate::runner::service::JobRunner;

/// What was found and run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pass {
    /// What was due.
    pub tick: Tick,
    /// What attempts came to. What was given back waits for the next pass, or for others.
    pub ran: Ran,
    /// How many attempts of each job did what they had to, and how many did not.
    pub jobs: BTreeMap<JobName, Attempts>,
    /// The attempts that did not, as they ended.
    pub failed: Vec<Arc<JobLog>>,
    /// What else went wrong, in words.
    pub faults: Vec<String>,
}

/// How attempts of a job ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Attempts {
    /// So many did what they had to.
    pub succeeded: u64,
    /// So many did not.
    pub failed: u64,
}

impl Pass {
    fn hear(&mut self, event: &JobEvent) {
        match event {
            JobEvent::Ended(log) => match log.status {
                AttemptStatus::Succeeded => self.of(log).succeeded += 1,
                AttemptStatus::Released => {}
                _ => {
                    self.of(log).failed += 1;
                    self.failed.push(log.clone());
                }
            },
            JobEvent::BadSchedule(job, error) => self.faults.push(format!("{job}: {error}")),
            JobEvent::Fault(error) => self.faults.push(error.to_string()),
            JobEvent::Disabled(job) => self.faults.push(format!("{job} is disabled")),
            JobEvent::Quarantined(job, organization) => {
                self.faults.push(format!("{job} leaves {organization} out for a while"));
            }
            JobEvent::Rescued(_) | JobEvent::Lost(_) => {}
        }
    }

    fn of(&mut self, log: &JobLog) -> &mut Attempts {
        self.jobs.entry(log.job_name.clone()).or_default()
    }
}

impl JobRunner {
    /// As [`Self::tick_until`], for as long as `bound` at most, and as what is asked to stop
    /// then takes to do so.
    ///
    /// # Errors
    /// As [`Self::tick_until`].
    pub async fn tick_for(&self, bound: Duration, stop: impl Future<Output = ()>) -> Result<Pass> {
        let ends = self.runtime()?.sleep(bound);
        self.tick_until(async {
            select(ends, pin!(stop)).await;
        })
        .await
    }

    /// Finds what is due now and runs what waits, until nothing is left or `stop` completes.
    /// Then nothing more is begun; what runs is asked to stop, has a little time for that, and
    /// is given back. What is to be tried again later is left for a later pass.
    ///
    /// It works as a node of its own, beside others that do the same or stay: each due time is
    /// still run once. Who listens to this runner hears of it.
    ///
    /// # Errors
    /// `Unsupported` with code `no_runtime`, and what the store says.
    pub async fn tick_until(&self, stop: impl Future<Output = ()>) -> Result<Pass> {
        self.runtime()?;
        let heard = Arc::new(Mutex::new(Pass::default()));
        let (told, listener) = (heard.clone(), self.inner.listener.clone());
        let node = self.listening(move |event| {
            (listener.0)(event);
            told.lock().unwrap_or_else(PoisonError::into_inner).hear(event);
        });
        node.follow().await?;
        let tick = node.tick(node.now()).await?;
        let ran = node.run_until(stop).await?;
        let heard = std::mem::take(&mut *heard.lock().unwrap_or_else(PoisonError::into_inner));
        Ok(Pass { tick, ran, ..heard })
    }
}
