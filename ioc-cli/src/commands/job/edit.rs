//! `ioc job edit`.

use chrono::TimeDelta;
use clap::Args;
use ioc_analytics::error::{Error, Result};
use ioc_analytics::model::job::{JobName, Overlap, Retry};
use ioc_analytics::model::misfire::Misfire;
use ioc_analytics::model::organization::parse_zone;
use ioc_analytics::runner::operating::JobEdit;

use crate::cli::Global;
use crate::commands::job::change::told;
use crate::commands::job::show::find;
use crate::reply::Reply;
use crate::session::Session;

/// What of a job is changed; nothing of what is not named.
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// Its name.
    job: JobName,
    /// When it is due: a cron expression of five or six fields, or such as @daily.
    #[arg(long, value_name = "CRON")]
    schedule: Option<String>,
    /// Whose clocks that means, such as Europe/Berlin; a job per organization goes by
    /// theirs.
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
    /// What becomes of missed due times: `skip`, `run_once`, or `run_all` with how many at
    /// most and how old in seconds, such as `run_all 10 86400`.
    #[arg(long, value_name = "POLICY")]
    misfire: Option<Misfire>,
    /// What becomes of a due time while a run is not over: `forbid`,
    /// `queue_one` or `allow`.
    #[arg(long, value_name = "RULE")]
    overlap: Option<String>,
    /// How many seconds an attempt may take.
    #[arg(long, value_name = "N")]
    timeout: Option<u32>,
    /// How many attempts a run has.
    #[arg(long, value_name = "N")]
    attempts: Option<u32>,
    /// The longest pause before the second attempt, in seconds; it doubles with each.
    #[arg(long, value_name = "N")]
    retry_base: Option<u32>,
    /// The longest pause of all, in seconds.
    #[arg(long, value_name = "N")]
    retry_cap: Option<u32>,
    /// After how many failed runs in a row it is disabled.
    #[arg(long, value_name = "N")]
    max_failures: Option<u32>,
    /// For how many seconds.
    #[arg(long, value_name = "N")]
    cool_down: Option<u32>,
    /// What is due at once runs in order of this, the highest first.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    priority: Option<i16>,
    /// Whether it is on.
    #[arg(long, value_name = "true|false")]
    active: Option<bool>,
}

impl Edit {
    pub(super) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open_with_jobs(global).await?;
        let job = find(&session, &self.job).await?;
        let edit = self.edit(job.config.definition.retry)?;
        if edit == JobEdit::default() {
            return Err(Error::invalid("nothing_to_edit", "nothing was named that is to change")
                .with_hint("`ioc job edit --help` says what can"));
        }
        let seen = Some(job.config.version);
        session.platform.jobs().edit(None, &self.job, &edit, seen).await?;
        told(&session, &self.job).await
    }

    fn edit(&self, retry: Retry) -> Result<JobEdit> {
        let seconds = |seconds: u32| TimeDelta::seconds(seconds.into());
        let changed = Retry {
            attempts: self.attempts.unwrap_or(retry.attempts),
            base: self.retry_base.map_or(retry.base, seconds),
            cap: self.retry_cap.map_or(retry.cap, seconds),
        };
        Ok(JobEdit {
            schedule: self.schedule.clone(),
            zone: self.time_zone.as_deref().map(parse_zone).transpose()?,
            misfire: self.misfire,
            timeout: self.timeout.map(seconds),
            overlap: self.overlap.as_deref().map(Overlap::parse).transpose()?,
            retry: (changed != retry).then_some(changed),
            max_failures: self.max_failures,
            cool_down: self.cool_down.map(seconds),
            priority: self.priority,
            is_active: self.active,
        })
    }
}
