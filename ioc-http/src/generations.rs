//! Reports that are being written: a second call for the same one joins the
//! first, and nobody waits for the end with a request in their hands.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::StatusCode;
use ioc_core::access::scope::Scope;
use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::{OrganizationId, ReportId};
use ioc_core::model::report::{Report, ReportStatus};
use ioc_core::platform::Platform;
use tokio::sync::{Semaphore, oneshot, watch};

use crate::problem::Problem;

/// How many reports are written at the same time: writing one keeps a core busy.
const AT_ONCE: usize = 2;
/// How many of one organization may be written or wait for it: so many that all of
/// them come to an end while others still have their turn.
const OF_ORGANIZATION: usize = 4;

type Key = (OrganizationId, ReportId);

/// The reports that are being written.
#[derive(Debug)]
pub(crate) struct Generations {
    running: Arc<Mutex<HashMap<Key, watch::Receiver<bool>>>>,
    places: Arc<Semaphore>,
}

impl Default for Generations {
    fn default() -> Self {
        Self { running: Arc::default(), places: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Generations {
    /// Begins to write a report, unless it is being written already, and returns it
    /// as it stands. With `seen` it is begun only if it is still that.
    ///
    /// # Errors
    /// Those of [`ioc_core::reports::generator::ReportGenerator::begin`], so that who may
    /// not, or asks for what is not there, is told at once.
    pub(crate) async fn begin(
        &self,
        platform: &Platform,
        scope: &Scope,
        id: ReportId,
        seen: Option<Report>,
    ) -> Result<Report, Problem> {
        let report = platform.reports().get(scope, id).await?;
        let key = (scope.organization_id(), id);
        let ended = {
            let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
            if running.contains_key(&key) {
                return Ok(Report { status: ReportStatus::Generating, ..report });
            }
            if running.keys().filter(|(organization, _)| *organization == key.0).count()
                >= OF_ORGANIZATION
            {
                return Err(too_many());
            }
            let (ended, end) = watch::channel(false);
            running.insert(key, end);
            ended
        };
        let (platform, scope) = (platform.clone(), scope.clone());
        let (running, places) = (self.running.clone(), self.places.clone());
        let (tell, told) = oneshot::channel();
        // Whoever asked may go away: what was begun is written nevertheless.
        tokio::spawn(async move {
            let under_way = UnderWay { running, key, ended };
            let begun = match platform.reports().begin(&scope, id, seen.as_ref()).await {
                Ok(begun) => begun,
                Err(error) => {
                    drop(under_way);
                    let _ = tell.send(Err(error));
                    return;
                }
            };
            let _ = tell.send(Ok(begun.report().clone()));
            let _place = places.acquire_owned().await;
            if let Err(error) = platform.reports().finish(&scope, begun, None).await {
                log(&error, id);
            }
        });
        let told = told.await.map_err(|source| {
            let message = "a report was not begun";
            Error::new(ErrorKind::Internal, "not_begun", message).with_source(source)
        })?;
        Ok(told?)
    }

    /// Waits until all that is being written is written.
    pub(crate) async fn finish(&self) {
        loop {
            let next = {
                let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
                running.values().next().cloned()
            };
            let Some(mut next) = next else { return };
            let _ = next.wait_for(|ended| *ended).await;
        }
    }
}

/// A report that is being written. It ends also where the writing panics.
struct UnderWay {
    running: Arc<Mutex<HashMap<Key, watch::Receiver<bool>>>>,
    key: Key,
    ended: watch::Sender<bool>,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.running.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
        self.ended.send_replace(true);
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
