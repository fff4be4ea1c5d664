//! What a server does beside answering.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use ioc_analytics::error::{Error, Result};
use ioc_analytics::http::Service;
use ioc_analytics::http::counted::{self, Looks};
use ioc_analytics::maintenance::backup::BackupPlan;
use ioc_analytics::platform::Platform;
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::sync::Mutex;
use tokio::time::{MissedTickBehavior, interval};

use crate::commands::serve::alerts;
use crate::host::Host;
use crate::jobs;

/// How often the audit trail is sealed.
const SEAL: Duration = Duration::from_secs(10);
/// How often the process measures itself.
const MEASURE: Duration = Duration::from_mins(5);
/// How often keys of requests whose day is over are forgotten.
const FORGET: Duration = Duration::from_mins(10);

/// How often it is looked at what nobody counts as it happens.
const LOOK: Duration = Duration::from_secs(15);
/// How often the counts are put together: else each request is one more to keep.
const COUNT: Duration = Duration::from_secs(5);
/// How often those who are connected are told what was written.
const TELL: Duration = Duration::from_millis(250);

/// Begins to tell those who are connected what was written.
pub(super) fn tell(service: &Service) {
    let service = service.clone();
    tokio::spawn(async move { service.publish(TELL).await });
}

/// Begins to keep the counts small.
pub(super) fn count(recorder: &PrometheusHandle) {
    counted::describe();
    let recorder = recorder.clone();
    every(COUNT, "the counts were not put together", move || {
        let recorder = recorder.clone();
        async move {
            recorder.run_upkeep();
            Ok(())
        }
    });
}

/// Begins to seal the audit trail, to measure the process and to forget what is over, for as long as the
/// process lives.
pub(super) fn start(platform: &Platform, writes_to: &Path) {
    let sealed = platform.clone();
    every(SEAL, "the audit trail was not sealed", move || seal(sealed.clone()));
    measure(platform, writes_to);
    let forgotten = platform.clone();
    every(FORGET, "keys of requests were not forgotten", move || {
        let platform = forgotten.clone();
        async move { platform.requests().forget_expired().await.map(|_| ()) }
    });
}

/// Begins to measure the process, and to tell the log what that raises.
pub(super) fn measure(platform: &Platform, writes_to: &Path) {
    alerts::log(platform);
    let (measured, host) = (platform.system().clone(), Arc::new(Host::of(writes_to)));
    every(MEASURE, "the system was not measured", move || {
        let (system, host) = (measured.clone(), host.clone());
        async move { system.measure_process(Some(host.look())).await }
    });
    let (looks, host) =
        (Arc::new(Mutex::new(Looks::new(platform.clone()))), Arc::new(Host::of(writes_to)));
    every(LOOK, "the system was not looked at", move || {
        let (looks, host) = (looks.clone(), host.clone());
        async move { looks.lock().await.look(&host.look()).await }
    });
}

/// Begins to measure how old the newest good backup is, where any are made.
pub(super) fn watch_backups(platform: &Platform, plan: Option<BackupPlan>) {
    let Some(plan) = plan else { return };
    let (platform, known) = (platform.clone(), Arc::new(Mutex::new(None)));
    every(MEASURE, "the backups were not looked at", move || {
        let (platform, plan, known) = (platform.clone(), plan.clone(), known.clone());
        async move { jobs::measure_backup(&platform, &plan, &mut *known.lock().await).await }
    });
}

async fn seal(platform: Platform) -> Result<()> {
    for organization in platform.organizations().list().await? {
        let scope = platform.organizations().host_of(&organization)?;
        // One whose trail cannot be sealed does not keep the others from it.
        if let Err(error) = platform.audit().seal(&scope).await {
            warn("the audit trail of an organization was not sealed", &error);
        }
    }
    Ok(())
}

fn every<F>(period: Duration, broken: &'static str, work: impl Fn() -> F + Send + 'static)
where
    F: Future<Output = Result<()>> + Send,
{
    tokio::spawn(async move {
        let mut ticks = interval(period);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            if let Err(error) = work().await {
                warn(broken, &error);
            }
        }
    });
}

fn warn(broken: &str, error: &Error) {
    tracing::warn!(code = error.code(), error = ?error, "{broken}");
}
