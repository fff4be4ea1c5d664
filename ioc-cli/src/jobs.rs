//! The jobs that the settings set up.

use std::sync::Arc;

use ioc_analytics::error::Result;
use ioc_analytics::maintenance::backup::BackupPlan;
use ioc_analytics::platform::PlatformBuilder;
use ioc_analytics::runner::options::JobEvent;

use crate::cli::Global;
use crate::commands::backup::folder::BackupFolder;
use crate::config::resolve::Config;

/// The shipped jobs, as they are set up; what happens to them is logged.
pub(crate) fn with_jobs(builder: PlatformBuilder, config: &Config) -> Result<PlatformBuilder> {
    let builder = builder.shipped_jobs(config.cleaning()?)?;
    Ok(builder.runner(config.runner()?).job_listener(log))
}

/// The place of the backups, where one is set up.
pub(crate) fn with_backups(
    builder: PlatformBuilder,
    plan: Option<&BackupPlan>,
) -> Result<PlatformBuilder> {
    match plan {
        Some(plan) => builder.backups(plan.clone()),
        None => Ok(builder),
    }
}

/// Where backups of the database of `url` go, if anywhere.
pub(crate) fn backups(config: &Config, url: &str, global: &Global) -> Result<Option<BackupPlan>> {
    let Some(folder) = config.backup_dir()? else { return Ok(None) };
    let url = config.backup_database()?.unwrap_or_else(|| url.to_owned());
    let target = Arc::new(BackupFolder { url, folder, global: global.clone() });
    Ok(Some(BackupPlan { target, keep: config.backup_keep()? }))
}

fn log(event: &JobEvent) {
    match event {
        JobEvent::Ended(log) => {
            let (job, status, attempt) = (log.job_name.as_str(), log.status.as_str(), log.attempt);
            let ms = (log.finished_at - log.started_at).num_milliseconds();
            match &log.error {
                None => tracing::info!(job, status, attempt, ms, "an attempt ended"),
                Some(error) => {
                    tracing::warn!(job, status, attempt, ms, error, "an attempt ended");
                }
            }
        }
        JobEvent::Disabled(name) => {
            let job = name.as_str();
            tracing::error!(job, "a job failed too often and is disabled for a while");
        }
        JobEvent::Quarantined(name, organization) => {
            let (job, organization) = (name.as_str(), organization.to_string());
            tracing::error!(
                job,
                organization,
                "a job failed too often for an organization, which it leaves out for a while"
            );
        }
        JobEvent::Rescued(run) => {
            let run = run.to_string();
            tracing::warn!(run, "a run was taken away from a process that was silent");
        }
        JobEvent::Lost(run) => {
            let run = run.to_string();
            tracing::warn!(run, "a run was taken away from this process");
        }
        JobEvent::BadSchedule(name, error) => {
            let job = name.as_str();
            tracing::error!(job, error = %error, "a schedule cannot be read");
        }
        JobEvent::Fault(error) => {
            tracing::warn!(code = error.code(), error = ?error, "the jobs were not looked after");
        }
    }
}
