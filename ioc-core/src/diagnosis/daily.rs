//! What is done and looked at each day: views, the planner's statistics, alerts, jobs.

use chrono::TimeDelta;
use serde::Serialize;

use crate::clock::Instant;
use crate::diagnosis::service::DiagnosisService;
use crate::error::{Result, without_values};
use crate::ids::OrganizationId;
use crate::model::alert::{Alert, AlertStatus};
use crate::model::inspection::{JobTally, Told, ViewAge};
use crate::model::job_run::{AttemptStatus, JobLogFilter};
use crate::page::{MAX_LIMIT, PageRequest};

/// How far back a digest looks.
const DAY: TimeDelta = TimeDelta::hours(24);
/// A run that begins later than this is late.
const LATE: TimeDelta = TimeDelta::seconds(60);
/// How many failed attempts are told of one by one, of each kind.
const TOLD: u32 = 10;

/// What a day came to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DailyDigest {
    /// When it was made.
    pub as_of: Instant,
    /// From when on it tells.
    pub since: Instant,
    /// The views and how old they were: those that are refreshed now, or all where somebody
    /// only looks.
    pub views: Told<Vec<RefreshedView>>,
    /// The tables of which the planner knows anew; none where somebody only looks.
    pub analyzed: Vec<String>,
    /// What alerts did.
    pub alerts: AlertsOfDay,
    /// What jobs did.
    pub jobs: JobsOfDay,
}

/// A view, as it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RefreshedView {
    /// Its name.
    pub name: String,
    /// How many seconds old it was; nothing for one that never was refreshed before.
    pub age_before_s: Option<i64>,
}

/// What alerts did in a day.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct AlertsOfDay {
    /// Those that fired in it, the newest first.
    pub fired: Vec<Alert>,
    /// Those that were over in it.
    pub resolved: Vec<Alert>,
    /// Those that fire now, whenever they began.
    pub still_firing: Vec<Alert>,
}

/// What jobs did in a day.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct JobsOfDay {
    /// By their names.
    pub jobs: Vec<JobTally>,
    /// Attempts that failed, the newest first; not all, where there are many.
    pub failures: Vec<FailedAttempt>,
    /// Jobs that are disabled after too many failures.
    pub disabled: Vec<String>,
    /// Organizations for which a job runs no more.
    pub quarantined: Vec<QuarantinedOrganization>,
}

/// An attempt that failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FailedAttempt {
    /// The job.
    pub job_name: String,
    /// The organization, if it was for one.
    pub organization_id: Option<OrganizationId>,
    /// When it ended.
    pub finished_at: Instant,
    /// How.
    pub status: &'static str,
    /// What went wrong, without the values that stood in it.
    pub error: String,
}

/// An organization for which a job failed too often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuarantinedOrganization {
    /// The job.
    pub job_name: String,
    /// The organization.
    pub organization_id: OrganizationId,
    /// How many runs failed in a row.
    pub failures: u32,
    /// When it is tried again.
    pub probe_at: Option<Instant>,
}

impl DiagnosisService {
    /// Does what is to be done each day, unless it only looks, and tells what the day came to.
    ///
    /// # Errors
    /// What the store says.
    pub async fn daily(&self) -> Result<DailyDigest> {
        let as_of = self.clock.now();
        let since = as_of - DAY;
        let before = self.store.read_views_any_organization().await?;
        let (views, analyzed) = if self.only_looks {
            let all = |views: &[ViewAge]| views.iter().map(|view| view.name.clone()).collect();
            (before.map(|before| ages(&before, all(&before), as_of)), Vec::new())
        } else {
            let refreshed = self.maintenance.refresh_views().await?;
            let views = before.map(|before| ages(&before, refreshed, as_of));
            (views, self.maintenance.analyze_tables().await?)
        };
        Ok(DailyDigest {
            as_of,
            since,
            views,
            analyzed,
            alerts: self.alerts_since(since).await?,
            jobs: self.jobs_since(since, as_of).await?,
        })
    }

    async fn alerts_since(&self, since: Instant) -> Result<AlertsOfDay> {
        let open = self.store.list_open_alerts_any_organization().await?;
        let still_firing = open.into_iter().filter(|it| it.status == AlertStatus::Firing);
        let mut digest =
            AlertsOfDay { still_firing: still_firing.collect(), ..AlertsOfDay::default() };
        let mut page = PageRequest::first(MAX_LIMIT)?;
        let within = |at: Option<Instant>| at.is_some_and(|at| at >= since);
        loop {
            let found = self.system.list_alerts(&page).await?;
            // By their beginning: what began long before may have been over today.
            let mut any = false;
            for alert in found.items {
                any |= alert.resolved_at.is_none_or(|at| at >= since);
                if within(alert.fired_at) {
                    digest.fired.push(alert.clone());
                }
                if within(alert.resolved_at) && alert.fired_at.is_some() {
                    digest.resolved.push(alert);
                }
            }
            match found.next {
                Some(next) if any => page.after = Some(next),
                _ => return Ok(digest),
            }
        }
    }

    async fn jobs_since(&self, since: Instant, now: Instant) -> Result<JobsOfDay> {
        let store = &self.store;
        let to = crate::diagnosis::dashboard::after(now);
        let mut failures = Vec::new();
        for status in [
            AttemptStatus::Failed,
            AttemptStatus::TimedOut,
            AttemptStatus::Panicked,
            AttemptStatus::Lost,
        ] {
            let filter =
                JobLogFilter { status: Some(status), from: Some(since), ..JobLogFilter::default() };
            let page = PageRequest::first(TOLD)?;
            let logs = store.list_job_logs_any_organization(&filter, &page).await?.items;
            failures.extend(logs.into_iter().map(|log| FailedAttempt {
                job_name: log.job_name.to_string(),
                organization_id: log.organization_id,
                finished_at: log.finished_at,
                status: log.status.as_str(),
                error: log.error.as_deref().map(without_values).unwrap_or_default(),
            }));
        }
        failures.sort_by_key(|it| std::cmp::Reverse(it.finished_at));
        let jobs = store.list_jobs_any_organization().await?;
        let disabled = jobs.into_iter().filter(|job| job.disabled.is_some());
        let quarantined = store.list_quarantine_any_organization(None).await?;
        Ok(JobsOfDay {
            jobs: store.tally_jobs_any_organization(since, to, LATE).await?,
            failures,
            disabled: disabled.map(|job| job.definition.name.to_string()).collect(),
            quarantined: quarantined
                .into_iter()
                .filter(|it| it.probe_at.is_some())
                .map(|it| QuarantinedOrganization {
                    job_name: it.job_name.to_string(),
                    organization_id: it.organization_id,
                    failures: it.failures,
                    probe_at: it.probe_at,
                })
                .collect(),
        })
    }
}

fn ages(before: &[ViewAge], named: Vec<String>, now: Instant) -> Vec<RefreshedView> {
    let age = |name: &str| {
        let view = before.iter().find(|view| view.name == name)?;
        Some((now - view.refreshed_at).num_seconds())
    };
    let view = |name: String| RefreshedView { age_before_s: age(&name), name };
    named.into_iter().map(view).collect()
}
