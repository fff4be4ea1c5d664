//! Cases of [`crate::store::jobs::JobStore`]: what failures come to.

use std::sync::Arc;

use chrono::TimeDelta;

use crate::access::scope::Scope;
use crate::conformance::fixture::{entry, now, two};
use crate::conformance::job_runs::{claim, ended};
use crate::conformance::jobs::{definition, due, due_slot, log, name, register, trail};
use crate::error::Result;
use crate::ids::OrganizationId;
use crate::model::job::{JobConfig, JobDefinition, JobDisabled, JobKind, Overlap};
use crate::model::job_run::{AttemptStatus, JobLog, JobSummary, Quarantine, RunStatus};
use crate::store::bundle::Store;
use crate::store::job_steps::{
    ClaimedRun, Deed, DueRuns, DueSlot, EndedAttempt, Health, Next, RunClaim,
};

/// So many failed runs in a row disable a job, and one that does well makes it forget them.
pub async fn failed_runs_disable_their_job(store: Arc<dyn Store>) -> Result<()> {
    let job = JobDefinition { max_failures: 2, ..definition("job", JobKind::Platform) };
    let job = register(&*store, job).await?;
    let mut number = 0;
    let mut went = async |well: bool| -> Result<(bool, JobConfig)> {
        number += 1;
        let at = now() + TimeDelta::minutes(number);
        let seen = store.get_job_any_organization(&name("job")).await?;
        store
            .schedule_runs_any_organization(&due(&seen, vec![due_slot(&number.to_string(), at)]))
            .await?;
        let claim = RunClaim { now: at, until: at, ..claim(1) };
        let claimed = store.claim_runs_any_organization(&claim).await?.remove(0);
        let went = if well { Ok(()) } else { Err(format!("error {number}")) };
        let status = if well { RunStatus::Succeeded } else { RunStatus::Failed };
        let health = Health { job: Some(went), organizations: Vec::new() };
        let ended = EndedAttempt { at, health, ..ended(&job, &claimed, Next::Ended(status)) };
        let settled = store.finish_runs_any_organization(&[ended]).await?;
        let disabled = settled.disabled == [name("job")];
        Ok((disabled, store.get_job_any_organization(&name("job")).await?))
    };
    assert!(!went(false).await?.0);
    let (_, well) = went(true).await?;
    assert_eq!((well.failure_count, well.disabled), (0, None));
    assert!(!went(false).await?.0);
    let (disabled, job) = went(false).await?;
    assert!(disabled, "it is told");
    let at = now() + TimeDelta::minutes(4);
    assert_eq!(job.disabled, Some(JobDisabled { at, reason: "error 4".to_owned() }));
    let (again, job) = went(false).await?;
    assert!(!again, "and once");
    assert_eq!(job.disabled.as_ref().map(|it| it.at), Some(now() + TimeDelta::minutes(5)));
    let (_, well) = went(true).await?;
    assert_eq!((well.failure_count, well.disabled), (0, None));
    Ok(())
}

/// An organization for which a job fails too often is in quarantine, until its cool-down is
/// over or somebody lets it out; the other one is not.
pub async fn a_failing_organization_is_in_quarantine(store: Arc<dyn Store>) -> Result<()> {
    let scopes = two(&*store).await?;
    let [one, two] = [&scopes[0], &scopes[1]].map(Scope::organization_id);
    let job = JobDefinition { max_failures: 2, ..definition("job", JobKind::Organization) };
    let job = register(&*store, job).await?;
    let group = store.list_calendars_any_organization().await?.remove(0).key;
    let next = async |number: i64| -> Result<(Vec<ClaimedRun>, JobConfig)> {
        let at = now() + TimeDelta::minutes(number);
        let seen = store.get_job_any_organization(&name("job")).await?;
        let slot = DueSlot { group: Some(group.clone()), ..due_slot(&number.to_string(), at) };
        let mut due = due(&seen, vec![slot]);
        due.through = at;
        store.schedule_runs_any_organization(&due).await?;
        let claim = RunClaim { now: at, until: at, ..claim(1) };
        Ok((store.claim_runs_any_organization(&claim).await?, seen))
    };
    for number in 1..=2 {
        let (claimed, _) = next(number).await?;
        assert_eq!(claimed.len(), 2);
        let at = now() + TimeDelta::minutes(number);
        let mut settled = Vec::new();
        for it in &claimed {
            let of = it.run.organization_id.unwrap_or(OrganizationId::nil());
            let went = if of == one { Err(format!("error {number}")) } else { Ok(()) };
            let status = if of == one { RunStatus::Failed } else { RunStatus::Succeeded };
            assert_eq!(it.failed_before, of == one && number == 2);
            let health = Health { job: None, organizations: vec![(of, went)] };
            settled.push(EndedAttempt { at, health, ..ended(&job, it, Next::Ended(status)) });
        }
        let settled = store.finish_runs_any_organization(&settled).await?;
        let expected = if number == 2 { vec![(name("job"), one)] } else { Vec::new() };
        assert_eq!(settled.quarantined, expected);
        assert_eq!(settled.disabled, [], "the job is on for the others");
    }
    let held = Quarantine {
        job_name: name("job"),
        organization_id: one,
        failures: 2,
        since: now() + TimeDelta::minutes(1),
        probe_at: Some(now() + TimeDelta::minutes(62)),
        error: "error 2".to_owned(),
    };
    assert_eq!(store.list_quarantine_any_organization(Some(&name("job"))).await?, [held]);
    assert_eq!(store.list_quarantine_any_organization(Some(&name("other"))).await?, []);
    let (claimed, _) = next(3).await?;
    let whose: Vec<_> = claimed.iter().filter_map(|it| it.run.organization_id).collect();
    assert_eq!(whose, [two], "the other one goes on");
    let done = ended(&job, &claimed[0], Next::Ended(RunStatus::Succeeded));
    store.finish_runs_any_organization(&[done]).await?;
    let (trial, _) = next(62).await?;
    assert_eq!(trial.len(), 2, "the cool-down is over");
    let deed = entry(now());
    let deed = Deed { scope: &scopes[0], entry: &deed };
    store.delete_quarantine_any_organization(&name("job"), one, Some(deed)).await?;
    assert_eq!(trail(&*store, &scopes[0]).await?, [deed.entry.id]);
    assert_eq!(store.list_quarantine_any_organization(None).await?, []);
    Ok(())
}

/// What ended within a stretch of time is counted by job and by how, with how late it began;
/// what was given up is counted as it stands.
pub async fn what_jobs_did_is_counted(store: Arc<dyn Store>) -> Result<()> {
    let scopes = two(&*store).await?;
    let job = JobDefinition { max_failures: 1, ..definition("job", JobKind::Platform) };
    let job = register(&*store, job).await?;
    let other = register(&*store, definition("other", JobKind::Platform)).await?;
    let minute = |number: i64| now() + TimeDelta::minutes(number);
    let slots = (0..20).map(|number| due_slot(&format!("{number:02}"), now()));
    let missed = JobLog {
        summary: Some(JobSummary::default().with("missed", 7)),
        ..log(&other, minute(1), AttemptStatus::Missed)
    };
    let allowing = JobDefinition { overlap: Overlap::Allow, ..job.definition.clone() };
    let allowing = JobConfig { definition: allowing, ..job.clone() };
    let allowing = store.put_job_any_organization(&job, &allowing, None).await?;
    let due = DueRuns { missed: Some(missed), ..due(&allowing, slots.collect()) };
    store.schedule_runs_any_organization(&due).await?;
    let claim = RunClaim { limit: 20, now: minute(1), until: minute(9), ..claim(1) };
    let claimed = store.claim_runs_any_organization(&claim).await?;
    assert_eq!(claimed.len(), 20);
    let mut ends = Vec::new();
    for (number, it) in (1..).zip(&claimed) {
        let started_at = now() + TimeDelta::seconds(number);
        let status = if number > 18 { AttemptStatus::Failed } else { AttemptStatus::Succeeded };
        let log = JobLog { run_id: Some(it.run.id), ..log(&allowing, started_at, status) };
        let organizations = scopes.iter().map(Scope::organization_id);
        let failed = || Err("it broke".to_owned());
        let health = if number == 20 {
            let organizations = organizations.map(|id| (id, failed())).collect();
            Health { job: Some(failed()), organizations }
        } else {
            Health::default()
        };
        let next = Next::Ended(if number > 18 { RunStatus::Failed } else { RunStatus::Succeeded });
        let ended = ended(&allowing, it, next);
        ends.push(EndedAttempt { at: minute(2), log: Some(log), health, ..ended });
    }
    store.finish_runs_any_organization(&ends).await?;
    let told = async |from: i64, to: i64| {
        let facts = store
            .observe_jobs_any_organization(
                now() + TimeDelta::seconds(from),
                now() + TimeDelta::seconds(to),
            )
            .await?;
        let attempts = facts.attempts.iter();
        let attempts: Vec<String> = attempts
            .map(|((name, status), count)| format!("{name} {} {count}", status.as_str()))
            .collect();
        Ok::<_, crate::error::Error>((attempts.join(", "), facts))
    };
    let (attempts, facts) = told(0, 62).await?;
    assert_eq!(attempts, "job succeeded 18, job failed 2, other missed 1");
    assert_eq!((facts.failures(), facts.runs(), facts.missed), (2, 20, 7));
    assert_eq!(facts.lateness_p95_ms, Some(19_000), "of 20 the 19th");
    assert_eq!((facts.disabled, facts.quarantined), (1, 2));
    let (attempts, facts) = told(3, 5).await?;
    assert_eq!(attempts, "job succeeded 2", "behind the beginning and up to the end");
    assert_eq!((facts.lateness_p95_ms, facts.missed), (Some(3_000), 0));
    assert_eq!(facts.disabled, 1, "that is how it stands");
    let (attempts, facts) = told(62, 900).await?;
    assert_eq!((attempts.as_str(), facts.lateness_p95_ms), ("", None));
    Ok(())
}
