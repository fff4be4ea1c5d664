//! The digest of a day, as people read it.

use ioc_analytics::clock::Instant;
use ioc_analytics::diagnosis::daily::{AlertsOfDay, DailyDigest, JobsOfDay, RefreshedView};
use ioc_analytics::model::alert::Alert;
use ioc_analytics::model::inspection::Told;

use crate::cells;
use crate::table::{Table, paragraphs};

pub(super) fn text(digest: &DailyDigest) -> String {
    let heading = vec![format!("since {}", told(digest.since))];
    let analyzed = format!("planner: {} tables counted anew", digest.analyzed.len());
    let mut parts = vec![heading, views(&digest.views), vec![analyzed]];
    parts.extend(alerts(&digest.alerts));
    parts.extend(jobs(&digest.jobs));
    paragraphs(parts)
}

/// An instant as it stands in a table.
pub(super) fn told(at: Instant) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

fn views(told: &Told<Vec<RefreshedView>>) -> Vec<String> {
    match told {
        Told::Unknown { reason, .. } => vec![format!("views: {reason}")],
        Told::Known(views) => views
            .iter()
            .map(|view| {
                let age = view.age_before_s.map(|age| format!("{} min old before", age / 60));
                let age = age.unwrap_or_else(|| "for the first time".to_owned());
                format!("views: {} refreshed, {age}", view.name)
            })
            .collect(),
    }
}

fn alerts(alerts: &AlertsOfDay) -> Vec<Vec<String>> {
    let AlertsOfDay { fired, resolved, still_firing } = alerts;
    let counts = format!(
        "alerts: {} fired, {} resolved, {} still fire",
        fired.len(),
        resolved.len(),
        still_firing.len()
    );
    let mut table = Table::new(["alert", "severity", ">value", "fired", "resolved"]);
    let mut row = |alert: &Alert| {
        table.row([
            alert.rule.clone(),
            alert.severity.as_str().to_owned(),
            alert.value.normalize().to_string(),
            cells::or_none(alert.fired_at.map(told)),
            cells::or_none(alert.resolved_at.map(told)),
        ]);
    };
    fired.iter().for_each(&mut row);
    let known = |alert: &&Alert| !fired.iter().any(|it| it.id == alert.id);
    resolved.iter().chain(still_firing).filter(known).for_each(row);
    let lines = table.lines();
    vec![vec![counts], if lines.len() > 1 { lines } else { Vec::new() }]
}

fn jobs(jobs: &JobsOfDay) -> Vec<Vec<String>> {
    let mut table = Table::new(["job", ">attempts", ">failed", ">missed", ">late", ">latest (s)"]);
    for job in &jobs.jobs {
        table.row([
            job.job_name.clone(),
            cells::count(job.attempts),
            cells::count(job.failed),
            cells::count(job.missed),
            cells::count(job.late),
            cells::count(job.latest_ms / 1000),
        ]);
    }
    let ran =
        if jobs.jobs.is_empty() { vec!["jobs: none has run".to_owned()] } else { table.lines() };
    let failures = jobs.failures.iter().map(|it| {
        let of = it.organization_id.map(|id| format!(" for {id}")).unwrap_or_default();
        format!("{} {}{of} {}: {}", told(it.finished_at), it.job_name, it.status, it.error)
    });
    let disabled = jobs.disabled.iter().map(|name| format!("{name} is disabled"));
    let quarantined = jobs.quarantined.iter().map(|it| {
        let tried = cells::or_none(it.probe_at.map(told));
        let (job, organization, failures) = (&it.job_name, it.organization_id, it.failures);
        format!("{job} leaves out {organization} after {failures} failures, until {tried}")
    });
    vec![ran, failures.collect(), disabled.chain(quarantined).collect()]
}
