//! Reports that are being written: a second call for the same one joins the
//! first, and nobody waits for the end with a request in their hands.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::StatusCode;
use ioc_core::access::scope::Scope;
use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::{OrganizationId, ReportId};
use ioc_core::model::report::Report;
use ioc_core::platform::Platform;
use ioc_core::reports::progress::Progress;
use serde::Serialize;
use tokio::sync::{Semaphore, watch};
use tokio::task::AbortHandle;
use utoipa::ToSchema;

use crate::problem::Problem;

/// How many reports are written at the same time: writing one keeps a core busy.
const AT_ONCE: usize = 2;
/// How many of one organization may be written or wait for it: so many that all of
/// them come to an end while others still have their turn.
const OF_ORGANIZATION: usize = 4;

type Key = (OrganizationId, ReportId);
/// What came of beginning one, once that is known. It closes when the writing is over.
type Begun = watch::Receiver<Option<Result<Report, Error>>>;

/// A report that is being written, and how far.
#[derive(Debug)]
struct Generation {
    begun: Begun,
    progress: watch::Receiver<Option<Reached>>,
    task: AbortHandle,
}

/// How far a report is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ReportProgress)]
pub(crate) struct Reached {
    /// How many of its sections are written.
    done: usize,
    /// How many it has.
    total: usize,
    /// The type of the one that is being written.
    section_type: String,
}

impl From<Progress<'_>> for Reached {
    fn from(progress: Progress<'_>) -> Self {
        let Progress { done, total, section_type } = progress;
        Self { done, total, section_type: section_type.to_owned() }
    }
}

/// The reports that are being written.
#[derive(Debug)]
pub(crate) struct Generations {
    running: Arc<Mutex<HashMap<Key, Generation>>>,
    places: Arc<Semaphore>,
}

impl Default for Generations {
    fn default() -> Self {
        Self { running: Arc::default(), places: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Generations {
    /// Begins to write a report, unless it is being written already, and returns it
    /// as it stands then. With `seen` it is begun only if it is still that.
    ///
    /// # Errors
    /// Those of [`ioc_core::reports::generator::ReportGenerator::begin`], so that who may
    /// not, or asks for what is not there, is told at once; who joins one that is not begun
    /// after all is told the same.
    pub(crate) async fn begin(
        &self,
        platform: &Platform,
        scope: &Scope,
        id: ReportId,
        seen: Option<Report>,
    ) -> Result<Report, Problem> {
        // Who joins has the right to it as well.
        platform.reports().get(scope, id).await?;
        let mut begun = self.joined(platform, scope, id, seen)?;
        let outcome = begun.wait_for(Option::is_some).await.map(|outcome| outcome.clone());
        let outcome = outcome.ok().flatten().unwrap_or_else(|| {
            Err(Error::new(ErrorKind::Internal, "not_begun", "a report was not begun"))
        });
        Ok(outcome?)
    }

    /// What comes of the writing that is under way, or else begins here.
    fn joined(
        &self,
        platform: &Platform,
        scope: &Scope,
        id: ReportId,
        seen: Option<Report>,
    ) -> Result<Begun, Problem> {
        let key = (scope.organization_id(), id);
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(generation) = running.get(&key) {
            return Ok(generation.begun.clone());
        }
        if running.keys().filter(|(organization, _)| *organization == key.0).count()
            >= OF_ORGANIZATION
        {
            return Err(too_many());
        }
        let (tell, told) = watch::channel(None);
        let (reach, progress) = watch::channel(None);
        let under_way = UnderWay { running: self.running.clone(), key, begun: told.clone() };
        let (platform, scope, places) = (platform.clone(), scope.clone(), self.places.clone());
        // Whoever asked may go away: what was begun is written nevertheless.
        let task = tokio::spawn(async move {
            // Dropped before `tell`: who sees the end may begin anew.
            let under_way = under_way;
            let begun = match platform.reports().begin(&scope, id, seen.as_ref()).await {
                Ok(begun) => begun,
                Err(error) => {
                    drop(under_way);
                    tell.send_replace(Some(Err(error)));
                    return;
                }
            };
            tell.send_replace(Some(Ok(begun.report().clone())));
            let _place = places.acquire_owned().await;
            let observer = |progress: Progress<'_>| {
                reach.send_replace(Some(progress.into()));
            };
            if let Err(error) = platform.reports().finish(&scope, begun, None, &observer).await {
                log(&error, id);
            }
        });
        let task = task.abort_handle();
        running.insert(key, Generation { begun: told.clone(), progress, task });
        Ok(told)
    }

    /// How far a report is written that is being written here.
    pub(crate) fn progress(&self, organization: OrganizationId, id: ReportId) -> Option<Reached> {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        running.get(&(organization, id))?.progress.borrow().clone()
    }

    /// Ends the writing of a report, here or wherever it is written: it is failed.
    ///
    /// # Errors
    /// Those of [`ioc_core::reports::generator::ReportGenerator::cancel`].
    pub(crate) async fn cancel(
        &self,
        platform: &Platform,
        scope: &Scope,
        id: ReportId,
    ) -> Result<Report, Problem> {
        let key = (scope.organization_id(), id);
        let here = self.running.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
        // It ends where it next waits; whoever asks from now on begins anew.
        if let Some(generation) = here {
            generation.task.abort();
        }
        Ok(platform.reports().cancel(scope, id).await?)
    }

    /// Waits until all that is being written is written.
    pub(crate) async fn finish(&self) {
        loop {
            let next = {
                let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
                running.values().next().map(|generation| generation.begun.clone())
            };
            let Some(mut next) = next else { return };
            while next.changed().await.is_ok() {}
        }
    }
}

/// A report that is being written. It ends also where the writing panics.
struct UnderWay {
    running: Arc<Mutex<HashMap<Key, Generation>>>,
    key: Key,
    begun: Begun,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        // One that was cancelled may have been begun anew.
        if running.get(&self.key).is_some_and(|it| it.begun.same_channel(&self.begun)) {
            running.remove(&self.key);
        }
    }
}

fn too_many() -> Problem {
    let detail = format!("{OF_ORGANIZATION} reports of your organization are being written");
    Problem::new(StatusCode::TOO_MANY_REQUESTS, "too_many_generations", detail)
        .with_hint("wait until one of them is generated")
        .after_seconds(5)
}

fn log(error: &Error, id: ReportId) {
    tracing::error!(code = error.code(), error = ?error, report_id = %id, "a report was not written");
}

#[cfg(test)]
mod tests {
    use ioc_core::testing::sample::Sample;
    use ioc_store_sqlite::{SqliteOptions, SqliteStore};

    use super::*;

    async fn sample() -> Sample {
        let options = SqliteOptions::from_url("sqlite::memory:").unwrap();
        let store = Arc::new(SqliteStore::open(&options).unwrap());
        Sample::over(Platform::builder(store)).await.unwrap()
    }

    #[tokio::test]
    async fn who_joins_is_told_that_it_is_written_only_if_it_is() {
        let (sample, generations) = (sample().await, Generations::default());
        let (platform, scope, id) = (&sample.platform, &sample.scope, sample.report);
        for round in 0..20 {
            let before = platform.reports().get(scope, id).await.unwrap();
            // Nobody has seen it like this, so that the first comes to nothing.
            let stale = Report { title: "another".to_owned(), ..before.clone() };
            let (first, second) = tokio::join!(
                generations.begin(platform, scope, id, Some(stale)),
                generations.begin(platform, scope, id, None),
            );
            // It may only have joined the other, which came first then.
            assert!(first.is_err() || second.is_ok(), "{round}");
            generations.finish().await;
            let after = platform.reports().get(scope, id).await.unwrap();
            assert_eq!(second.is_ok(), after.version > before.version, "{round}: {second:?}");
        }
    }
}
