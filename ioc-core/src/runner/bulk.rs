//! Work for all organizations, many at a time.

use std::collections::{BTreeMap, VecDeque};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::FutureExt;

use crate::access::fence::FENCE_LOST;
use crate::access::scope::Scope;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::OrganizationId;
use crate::model::job_run::{JobSummary, Progress};
use crate::runner::attempt::{Attempt, words};
use crate::runner::outcome::{Ending, told};
use crate::runner::service::JobRunner;
use crate::runner::work::{Work, cancelled};

/// After how many organizations for which it fails, and none for which it does not, it is
/// the job that fails.
const HOPELESS: u64 = 20;

/// In how many parts a chunk is cut for which the time was too short: to see it of each part
/// takes as long again.
const SLOW_PARTS: usize = 8;

/// Does the work chunk by chunk. A chunk that fails is cut up until the organization is
/// found; the others have what is theirs.
pub(super) async fn run(runner: &JobRunner, attempt: &Attempt) -> Result<Ending> {
    let Attempt { job, claimed, signals, .. } = attempt;
    let store = &runner.inner.store;
    let name = &claimed.run.job_name;
    let held = store.list_quarantine_any_organization(Some(name)).await?;
    let held: BTreeMap<_, _> =
        held.into_iter().map(|it| (it.organization_id, it.probe_at)).collect();
    let now = runner.now();
    let left_out = |id| held.get(&id).copied().flatten().is_some_and(|probe_at| probe_at > now);
    let mut scopes = Vec::new();
    let mut quarantined = 0;
    for organization in store.list_organizations_any_organization().await? {
        if left_out(organization.id) {
            quarantined += 1;
        } else {
            scopes.push(Scope::of_host(organization)?.fenced(claimed.fence()));
        }
    }
    let of = scopes.len() as u64;
    let mut waiting: VecDeque<Vec<Scope>> =
        scopes.chunks(runner.inner.options.chunk.max(1)).map(<[Scope]>::to_vec).collect();
    let mut summary = JobSummary::default();
    let mut went: Vec<(OrganizationId, Result<(), String>)> = Vec::new();
    let (mut done, mut failed) = (0_u64, 0_u64);
    while let Some(chunk) = waiting.pop_front() {
        if signals.stopped().is_some() {
            return Err(cancelled());
        }
        match one(attempt, &chunk).await {
            Ok(more) => {
                summary.merge(more);
                done += chunk.len() as u64;
                let well = chunk.iter().map(Scope::organization_id);
                went.extend(well.filter(|id| held.contains_key(id)).map(|id| (id, Ok(()))));
            }
            // No part of it would go better.
            Err(error) if error.code() == FENCE_LOST || is_of_all(&error) => return Err(error),
            Err(error) if chunk.len() > 1 => {
                let parts = if error.is_temporary() { SLOW_PARTS } else { 2 };
                for part in chunk.chunks(chunk.len().div_ceil(parts)).rev() {
                    waiting.push_front(part.to_vec());
                }
            }
            Err(error) => {
                went.extend(chunk.iter().map(|it| (it.organization_id(), Err(told(&error)))));
                failed += chunk.len() as u64;
                if done == 0 && failed >= HOPELESS {
                    return Err(error);
                }
            }
        }
        signals.note(Progress { done: done + failed, of });
    }
    match job.conclude(&work(attempt, &[])).await {
        Ok(more) => summary.merge(more),
        Err(error) => return Ok(Ending::Unfinished(error, went)),
    }
    if failed > 0 {
        summary = summary.with("failed_organizations", failed);
    }
    if quarantined > 0 {
        summary = summary.with("quarantined_organizations", quarantined);
    }
    Ok(Ending::Done(summary, went))
}

/// Whether an error is the same for whomever something is asked. A statement that took longer
/// than it may, or met a lock, may have done so because of one organization.
fn is_of_all(error: &Error) -> bool {
    const OF_SOME: [&str; 3] = ["database_timeout", "database_locked", "database_contention"];
    error.is_temporary() && !OF_SOME.contains(&error.code())
}

fn work(attempt: &Attempt, chunk: &[Scope]) -> Work {
    let Attempt { claimed, signals, .. } = attempt;
    Work {
        run: Arc::new(claimed.run.clone()),
        fence: claimed.fence(),
        scopes: chunk.to_vec(),
        signals: signals.clone(),
    }
}

/// Does the work for one chunk; a panic there is an error of that chunk.
async fn one(attempt: &Attempt, chunk: &[Scope]) -> Result<JobSummary> {
    let work = work(attempt, chunk);
    match AssertUnwindSafe(attempt.job.run(&work)).catch_unwind().await {
        Ok(done) => done,
        Err(panic) => Err(Error::new(ErrorKind::Internal, "job_panicked", words(&*panic))),
    }
}
