//! One attempt at a run: begun, watched, ended.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::FutureExt;
use futures_util::future::{BoxFuture, Either, select};

use crate::access::fence::FENCE_LOST;
use crate::access::scope::Scope;
use crate::error::{Error, Result};
use crate::ids::new_id;
use crate::model::job::{JobConfig, JobKind};
use crate::model::job_run::JobLog;
use crate::runner::bulk;
use crate::runner::job::Job;
use crate::runner::outcome::{Ending, Outcome, decide};
use crate::runner::service::JobRunner;
use crate::runner::signals::{Signals, Stop};
use crate::runner::work::Work;
use crate::runtime::Runtime;
use crate::store::job_steps::{ClaimedRun, EndedAttempt};

/// What an attempt is made of.
#[derive(Debug, Clone)]
pub(super) struct Attempt {
    pub(super) job: Arc<dyn Job>,
    pub(super) config: Arc<JobConfig>,
    pub(super) claimed: Arc<ClaimedRun>,
    pub(super) signals: Arc<Signals>,
}

impl JobRunner {
    /// Does the work of a run that was claimed, and says what came of it; nothing if the run
    /// is somebody else's by then.
    pub(super) async fn attempt(
        &self,
        attempt: Attempt,
        runtime: Arc<dyn Runtime>,
    ) -> Option<EndedAttempt> {
        let started_at = self.now();
        let ending = self.watched(&attempt, &*runtime).await?;
        let at = self.now();
        let Attempt { config, claimed, .. } = &attempt;
        // The last bits of an id are as good a die as any.
        let [.., a, b, c, d] = *self.inner.ids.uuid(at).as_bytes();
        let chance = f64::from(u32::from_be_bytes([a, b, c, d])) / 4_294_967_296.0;
        let Outcome { status, next, error, summary, health } =
            decide(config, &claimed.run, claimed.failed_before, ending, at, chance);
        let run = &claimed.run;
        let log = JobLog {
            id: new_id(&*self.inner.ids, at),
            run_id: Some(run.id),
            job_name: run.job_name.clone(),
            organization_id: run.organization_id,
            slot: Some(run.slot.clone()),
            attempt: run.attempt,
            node_id: Some(self.inner.node),
            status,
            started_at,
            finished_at: at.max(started_at),
            error,
            summary: summary.clone(),
        };
        Some(EndedAttempt { fence: claimed.fence(), at, next, summary, log: Some(log), health })
    }

    /// The work, until it ends, or has to.
    async fn watched(&self, attempt: &Attempt, runtime: &dyn Runtime) -> Option<Ending> {
        let signals = &attempt.signals;
        let mut body = self.body(attempt, runtime);
        let timeout = attempt.config.definition.timeout.to_std().unwrap_or_default();
        let mut limit = runtime.sleep(timeout);
        let mut known = None;
        loop {
            let told = signals.stops(known).boxed();
            match select(body, select(told, limit)).await {
                Either::Left((ending, _)) => return ended(ending, signals.stopped()),
                Either::Right((Either::Left((Stop::Lost, _)), _)) => return None,
                Either::Right((Either::Left((stop, _)), rest)) => {
                    body = rest;
                    known = Some(stop);
                    limit = runtime.sleep(self.inner.options.grace);
                }
                // It was asked to stop and did not: it is ended where it stands.
                Either::Right((Either::Right(((), _)), _)) if known.is_some() => {
                    return known.map(forced);
                }
                Either::Right((Either::Right(((), _)), rest)) => {
                    body = rest;
                    signals.stop(Stop::TimedOut);
                    limit = runtime.sleep(self.inner.options.grace);
                    known = signals.stopped();
                }
            }
        }
    }

    /// The work itself, in the runtime, where a panic ends nothing but the work.
    fn body(&self, attempt: &Attempt, runtime: &dyn Runtime) -> BoxFuture<'static, Ending> {
        let told = Arc::new(Mutex::new(None));
        let (runner, attempt, tell) = (self.clone(), attempt.clone(), told.clone());
        let work = async move {
            let done = AssertUnwindSafe(runner.done(&attempt)).catch_unwind().await;
            let ending = done.unwrap_or_else(|panic| Ending::Panicked(words(&*panic)));
            *tell.lock().unwrap_or_else(PoisonError::into_inner) = Some(ending);
        };
        let running = runtime.run(work.boxed());
        async move {
            running.await;
            let ending = told.lock().unwrap_or_else(PoisonError::into_inner).take();
            ending.unwrap_or_else(|| Ending::Panicked("the runtime ended the work".to_owned()))
        }
        .boxed()
    }

    async fn done(&self, attempt: &Attempt) -> Ending {
        let Attempt { job, config, claimed, signals } = attempt;
        let done = match config.definition.kind {
            JobKind::Bulk => bulk::run(self, attempt).await,
            _ => match scopes(claimed) {
                Ok(scopes) => {
                    let (run, signals) = (Arc::new(claimed.run.clone()), signals.clone());
                    let work = Work { run, fence: claimed.fence(), scopes, signals };
                    job.run(&work).await.map(|summary| Ending::Done(summary, Vec::new()))
                }
                Err(error) => Err(error),
            },
        };
        done.unwrap_or_else(Ending::Failed)
    }
}

/// The scope of the organization that a run is for, if it is for one.
fn scopes(claimed: &ClaimedRun) -> Result<Vec<Scope>> {
    match (claimed.run.organization_id, &claimed.organization) {
        (None, _) => Ok(Vec::new()),
        (Some(_), Some(organization)) => {
            Ok(vec![Scope::of_host(organization.clone())?.fenced(claimed.fence())])
        }
        (Some(id), None) => {
            Err(Error::not_found("unknown_organization", format!("there is no organization {id}")))
        }
    }
}

/// How work ended by itself that was perhaps asked to stop. What it did nevertheless is done.
fn ended(ending: Ending, stop: Option<Stop>) -> Option<Ending> {
    let (Ending::Failed(error) | Ending::Unfinished(error, _)) = &ending else {
        return Some(ending);
    };
    match stop {
        _ if error.code() == FENCE_LOST => None,
        Some(Stop::Lost) => None,
        Some(stop) => Some(forced(stop)),
        None => Some(ending),
    }
}

fn forced(stop: Stop) -> Ending {
    match stop {
        Stop::Stopping | Stop::Lost => Ending::Released,
        Stop::Cancelled => Ending::Cancelled,
        Stop::TimedOut => Ending::TimedOut,
    }
}

/// What a panic said.
pub(super) fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "it panicked without a word".to_owned())
}
