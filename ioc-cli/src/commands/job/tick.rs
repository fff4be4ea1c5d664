//! `ioc job tick`.

use std::future::pending;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use clap::{Args, value_parser};
use ioc_analytics::error::Result;
use ioc_analytics::model::alert::Alert;
use ioc_analytics::model::job_run::JobLog;
use ioc_analytics::runner::ticking::Pass;
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
pub(crate) struct Tick {
    /// For so many seconds at most: what runs then is asked to stop, and waits for a later tick.
    #[arg(long = "for", value_name = "SECONDS", value_parser = value_parser!(u32).range(1..))]
    bound: Option<u32>,
}

/// What a tick heard of the system.
#[derive(Debug, Default)]
struct Heard {
    alerts: Vec<Alert>,
    faults: Vec<String>,
}

impl Heard {
    fn hear(&mut self, evaluated: &Evaluated) {
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

impl Tick {
    pub(super) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open_with_jobs(global).await?;
        let heard = Arc::new(Mutex::new(Heard::default()));
        let told = heard.clone();
        session.platform.system().listen(move |evaluated| {
            told.lock().unwrap_or_else(PoisonError::into_inner).hear(evaluated);
        });
        let unmeasured = measure(&session).await;
        let jobs = session.platform.jobs();
        let mut pass = match self.bound {
            Some(seconds) => jobs.tick_for(Duration::from_secs(seconds.into()), pending()).await?,
            None => jobs.tick_until(pending()).await?,
        };
        let heard = std::mem::take(&mut *heard.lock().unwrap_or_else(PoisonError::into_inner));
        pass.faults.extend(heard.faults);
        pass.faults.extend(unmeasured);
        let reply = reply(&session, &pass, &heard.alerts).await?;
        Ok(if pass.ran.failed > 0 { reply.with_code(exit::JOB_FAILED) } else { reply })
    }
}

async fn reply(session: &Session, pass: &Pass, alerts: &[Alert]) -> Result<Reply> {
    let Pass { tick, ran, jobs, failed, faults } = pass;
    let json = json!({
        "due": tick.scheduled.waiting,
        "skipped": tick.scheduled.skipped,
        "rescued": tick.rescued,
        "succeeded": ran.succeeded,
        "failed": ran.failed,
        "lost": ran.lost,
        "released": ran.released,
        "attempts_failed": failed.iter().map(|log| log_json(log)).collect::<Vec<Value>>(),
        "alerts": to_json(alerts)?,
        "faults": faults,
        "next": tick.next,
    });
    let mut table = Table::new(["job", ">succeeded", ">failed"]);
    for (job, ended) in jobs {
        let [good, bad] = [ended.succeeded, ended.failed].map(cells::count);
        table.row([job.to_string(), good, bad]);
    }
    let ended = match (jobs.is_empty(), ran.released) {
        (true, 0) => vec!["nothing was due".to_owned()],
        (true, _) => Vec::new(),
        (false, _) => table.lines(),
    };
    let released = match ran.released {
        0 => Vec::new(),
        count => vec![format!("the time was over: {count} runs wait for a later tick")],
    };
    let failed = if failed.is_empty() {
        Vec::new()
    } else {
        let logs: Vec<JobLog> = failed.iter().map(|log| JobLog::clone(log)).collect();
        logs::table(&logs, &Names::of(session).await?)
    };
    let mut table = Table::new(["alert", "severity", "status"]);
    for alert in alerts {
        let words = [&*alert.rule, alert.severity.as_str(), alert.status.as_str()];
        table.row(words.map(str::to_owned));
    }
    let alerts = if alerts.is_empty() { Vec::new() } else { table.lines() };
    let next = tick.next.map(|next| format!("due next: {}", utc(next))).into_iter().collect();
    let text = paragraphs([ended, released, failed, alerts, faults.clone(), next]);
    Ok(Reply::new(&json, text))
}
