//! `ioc job tick`.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::model::alert::Alert;
use ioc_analytics::model::job_run::{AttemptStatus, JobLog};
use ioc_analytics::runner::options::JobEvent;
use ioc_analytics::system::alerts::Evaluated;
use serde_json::{Value, json};

use crate::cells;
use crate::cli::Global;
use crate::commands::job::logs;
use crate::commands::job::told::{Names, log_json, utc};
use crate::exit;
use crate::jobs;
use crate::reply::{Reply, to_json};
use crate::session::Session;
use crate::table::{Table, paragraphs};

/// What failed is tried again by a later tick, once its pause is over; exit code 6 if
/// anything did. As by a worker, alerts are told and sent, and the age of the newest backup
/// is measured.
#[derive(Debug, Args)]
pub(crate) struct Tick {}

/// What a tick heard of its jobs, and of the system.
#[derive(Debug, Default)]
struct Heard {
    ended: BTreeMap<String, [u64; 2]>,
    failed: Vec<JobLog>,
    alerts: Vec<Alert>,
    faults: Vec<String>,
}

impl Heard {
    fn hear(&mut self, event: &JobEvent) {
        match event {
            JobEvent::Ended(log) => {
                let is_bad = log.status != AttemptStatus::Succeeded;
                self.ended.entry(log.job_name.to_string()).or_default()[usize::from(is_bad)] += 1;
                if is_bad {
                    self.failed.push(JobLog::clone(log));
                }
            }
            JobEvent::BadSchedule(job, error) => self.faults.push(format!("{job}: {error}")),
            JobEvent::Fault(error) => self.faults.push(error.to_string()),
            JobEvent::Disabled(job) => self.faults.push(format!("{job} is disabled")),
            JobEvent::Quarantined(job, organization) => {
                self.faults.push(format!("{job} leaves {organization} out for a while"));
            }
            JobEvent::Rescued(_) | JobEvent::Lost(_) => {}
        }
    }

    fn hear_alerts(&mut self, evaluated: &Evaluated) {
        self.alerts.extend(evaluated.raised.iter().map(|raised| raised.alert.clone()));
        let faults = evaluated.faults.iter();
        self.faults.extend(faults.map(|error| format!("an alert was not sent: {error}")));
    }
}

/// Measures how old the newest backup is, so that who looks at what was measured hears of it.
async fn measure(session: &Session) -> Option<String> {
    let plan = session.backups.as_ref()?;
    let measured = jobs::measure_backup(&session.platform, plan, &mut None).await;
    measured.err().map(|error| format!("the backups were not looked at: {error}"))
}

pub(super) async fn run(_: &Tick, global: &Global) -> Result<Reply> {
    let session = Session::open_with_jobs(global).await?;
    let heard = Arc::new(Mutex::new(Heard::default()));
    let told = heard.clone();
    let jobs = session.platform.jobs().listening(move |event| {
        told.lock().unwrap_or_else(PoisonError::into_inner).hear(event);
    });
    let told = heard.clone();
    session.platform.system().listen(move |evaluated| {
        told.lock().unwrap_or_else(PoisonError::into_inner).hear_alerts(evaluated);
    });
    let unmeasured = measure(&session).await;
    let tick = jobs.tick(session.now()).await?;
    let ran = jobs.run_until_idle().await?;
    let mut heard = std::mem::take(&mut *heard.lock().unwrap_or_else(PoisonError::into_inner));
    heard.faults.extend(unmeasured);
    let failed: Vec<Value> = heard.failed.iter().map(log_json).collect();
    let json = json!({
        "due": tick.scheduled.waiting,
        "skipped": tick.scheduled.skipped,
        "rescued": tick.rescued,
        "succeeded": ran.succeeded,
        "failed": ran.failed,
        "lost": ran.lost,
        "attempts_failed": failed,
        "alerts": to_json(&heard.alerts)?,
        "faults": heard.faults,
        "next": tick.next,
    });
    let mut table = Table::new(["job", ">succeeded", ">failed"]);
    for (job, counts) in &heard.ended {
        let [good, bad] = counts.map(cells::count);
        table.row([job.clone(), good, bad]);
    }
    let ended =
        if heard.ended.is_empty() { vec!["nothing was due".to_owned()] } else { table.lines() };
    let failed = if heard.failed.is_empty() {
        Vec::new()
    } else {
        logs::table(&heard.failed, &Names::of(&session).await?)
    };
    let mut alerts = Table::new(["alert", "severity", "status"]);
    for alert in &heard.alerts {
        let words = [&*alert.rule, alert.severity.as_str(), alert.status.as_str()];
        alerts.row(words.map(str::to_owned));
    }
    let alerts = if heard.alerts.is_empty() { Vec::new() } else { alerts.lines() };
    let next = tick.next.map(|next| format!("due next: {}", utc(next))).into_iter().collect();
    let reply = Reply::new(&json, paragraphs([ended, failed, alerts, heard.faults, next]));
    Ok(if ran.failed > 0 { reply.with_code(exit::JOB_FAILED) } else { reply })
}
