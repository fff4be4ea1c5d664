//! The jobs that the settings set up.

use std::sync::Arc;

use ioc_analytics::clock::Instant;
use ioc_analytics::error::Result;
use ioc_analytics::maintenance::backup::{BackupPlan, last_good};
use ioc_analytics::platform::{Platform, PlatformBuilder};
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

/// Measures how old the newest good backup is. While nobody can see the place of the backups,
/// it is the one that was `known`, which grows older all the same: who is told of its age has
/// to hear of such a place too.
pub(crate) async fn measure_backup(
    platform: &Platform,
    plan: &BackupPlan,
    known: &mut Option<Instant>,
) -> Result<()> {
    let seen = last_good(&*plan.target).await;
    match &seen {
        Ok(Some(made_at)) => *known = Some(*made_at),
        Ok(None) => {
            // Since when there is something to lose.
            let organizations = platform.organizations().list().await?;
            *known = organizations.iter().map(|it| it.created_at).min();
        }
        Err(_) => {}
    }
    if let Some(made_at) = *known {
        platform.system().measure_backup(made_at).await?;
    }
    seen.map(drop)
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

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use async_trait::async_trait;
    use chrono::TimeDelta;
    use ioc_analytics::clock::{Clock, VirtualClock};
    use ioc_analytics::error::{Error, ErrorKind};
    use ioc_analytics::maintenance::backup::{Backup, BackupTarget};
    use ioc_analytics::model::measurement::{Component, SystemMetric, Watched};
    use ioc_analytics::model::organization::NewOrganization;

    use super::*;

    /// A disk with one good backup, which nobody sees while it is away.
    #[derive(Debug)]
    struct Disk {
        made_at: Instant,
        is_away: AtomicBool,
    }

    #[async_trait]
    impl BackupTarget for Disk {
        async fn create(&self, _: Instant) -> Result<Backup> {
            unreachable!("nobody makes one")
        }

        async fn list(&self) -> Result<Vec<Backup>> {
            if self.is_away.load(Ordering::Relaxed) {
                return Err(Error::new(ErrorKind::Unavailable, "disk_away", "it is away"));
            }
            let (name, made_at) = ("one".to_owned(), self.made_at);
            Ok(vec![Backup { name, made_at, size_bytes: 1, verified_at: Some(made_at) }])
        }

        async fn verify(&self, _: &Backup) -> Result<Vec<String>> {
            unreachable!("nobody verifies it")
        }

        async fn approve(&self, _: &Backup, _: Instant) -> Result<()> {
            unreachable!("nobody approves it")
        }

        async fn delete(&self, _: &Backup) -> Result<()> {
            unreachable!("nobody deletes it")
        }
    }

    #[tokio::test]
    async fn the_last_known_backup_grows_older_while_its_disk_is_away() {
        let start: Instant = "2026-03-01T02:00:00Z".parse().unwrap();
        let clock = Arc::new(VirtualClock::at(start));
        let builder = ioc_analytics::builder("sqlite::memory:", true).unwrap();
        let platform = builder.clock(clock.clone()).build();
        platform.organizations().create(NewOrganization::named("Acme")).await.unwrap();
        let disk = Arc::new(Disk { made_at: start, is_away: AtomicBool::new(true) });
        let plan = BackupPlan { target: disk.clone(), keep: 1 };
        let mut known = None;
        let mut measured = async |hours: i64, is_away: bool| {
            clock.advance(TimeDelta::hours(hours));
            disk.is_away.store(is_away, Ordering::Relaxed);
            let done = measure_backup(&platform, &plan, &mut known).await;
            assert_eq!(done.is_err(), is_away, "it is told");
            let watched = [Watched::all(SystemMetric::BackupAge, Component::Database)];
            let (from, now) = (clock.now() - TimeDelta::minutes(1), clock.now());
            let samples = platform.store().read_samples_any_organization(&watched, from, now);
            samples.await.unwrap()[0].last().map(|sample| sample.part)
        };
        assert_eq!(measured(1, true).await, None, "nobody ever saw it");
        assert_eq!(measured(1, false).await, Some(2));
        assert_eq!(measured(300, true).await, Some(302));
        assert_eq!(measured(1, false).await, Some(303));
    }
}
