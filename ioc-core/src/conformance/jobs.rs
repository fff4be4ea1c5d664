//! Cases of [`crate::store::jobs::JobStore`]: jobs, their due times, and the lists.

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::conformance::fixture::{entry, id, now, organization, refused, two};
use crate::error::Result;
use crate::ids::{JobLogId, OrganizationId, RandomIds, new_id};
use crate::model::audit::AuditFilter;
use crate::model::job::{
    JobConfig, JobDefinition, JobDisabled, JobKind, JobName, Overlap, Retry, SkipReason,
};
use crate::model::job_run::{
    AttemptStatus, JobLog, JobLogFilter, JobRun, JobSummary, Progress, RunFilter, RunStatus,
};
use crate::model::misfire::Misfire;
use crate::page::PageRequest;
use crate::store::bundle::Store;
use crate::store::job_steps::{Deed, DueRuns, DueSlot, Scheduled};

/// What is shipped comes back, also what is not the default.
pub async fn a_job_comes_back_as_it_was(store: Arc<dyn Store>) -> Result<()> {
    let shipped = JobDefinition {
        zone: Tz::Europe__Berlin,
        misfire: Misfire::RunAll { at_most: 7, not_older_than_s: 3600 },
        timeout: TimeDelta::milliseconds(1500),
        overlap: Overlap::QueueOne,
        retry: Retry { attempts: 9, base: TimeDelta::seconds(1), cap: TimeDelta::seconds(90) },
        max_failures: 5,
        cool_down: TimeDelta::seconds(7),
        priority: -3,
        is_active: false,
        ..definition("b", JobKind::Bulk)
    };
    let plain = definition("a", JobKind::Organization);
    store.register_jobs_any_organization(&[shipped.clone(), plain.clone()], now()).await?;
    let listed = store.list_jobs_any_organization().await?;
    assert_eq!(listed, [fresh(plain), fresh(shipped)]);
    let one = store.get_job_any_organization(&name("b")).await?;
    assert_eq!(one, listed[1]);
    let error = refused(store.get_job_any_organization(&name("c")).await, "no such job");
    assert_eq!(error.code(), "unknown_job");
    Ok(())
}

/// A newer program brings a job up to date until an operator has edited it, and leaves
/// alone what it does not know.
pub async fn registering_again_never_overwrites_an_edit(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = ["one", "two"].map(|name| definition(name, JobKind::Platform));
    store.register_jobs_any_organization(&[one.clone(), two.clone()], now()).await?;
    let seen = store.get_job_any_organization(&two.name).await?;
    let edited = JobConfig {
        definition: JobDefinition { schedule: "0 5 * * *".to_owned(), ..two.clone() },
        edited_at: Some(now()),
        ..seen.clone()
    };
    let edited = store.put_job_any_organization(&seen, &edited, None).await?;
    assert_eq!(edited.version, seen.version + 1);
    let later = now() + TimeDelta::days(1);
    let newer = [one, two].map(|job| JobDefinition { max_failures: 8, ..job });
    store.register_jobs_any_organization(&newer, later).await?;
    let listed = store.list_jobs_any_organization().await?;
    let changed = JobConfig { version: 2, ..fresh(newer[0].clone()) };
    assert_eq!(listed, [changed, edited]);
    store.register_jobs_any_organization(&newer, later).await?;
    store.register_jobs_any_organization(&[], later).await?;
    assert_eq!(store.list_jobs_any_organization().await?, listed, "nothing is new");
    Ok(())
}

/// Whoever saw an older version changes nothing; a deed is in the audit trail.
pub async fn no_change_of_a_job_is_undone(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let seen = register(&*store, definition("job", JobKind::Platform)).await?;
    let paused = JobConfig {
        paused_at: Some(now()),
        failure_count: 2,
        disabled: Some(JobDisabled { at: now(), reason: "it broke".to_owned() }),
        ..seen.clone()
    };
    let deed = entry(now());
    let put = store
        .put_job_any_organization(&seen, &paused, Some(Deed { scope: &scope, entry: &deed }))
        .await?;
    assert_eq!(put, JobConfig { version: seen.version + 1, ..paused.clone() });
    let late = store.put_job_any_organization(&seen, &seen, None).await;
    assert_eq!(refused(late, "an older version").code(), "job_changed_meanwhile");
    assert_eq!(store.get_job_any_organization(&seen.definition.name).await?, put);
    let trail = trail(&*store, &scope).await?;
    assert_eq!(trail, [deed.id]);
    Ok(())
}

/// Each due time is there once, for organizations that were there by then, however many
/// find it at once.
pub async fn a_due_time_becomes_a_run_once(store: Arc<dyn Store>) -> Result<()> {
    let scopes = two(&*store).await?;
    let berlin = organization(&*store, 3, Tz::Europe__Berlin).await?;
    let groups = store.list_calendars_any_organization().await?;
    assert_eq!(groups.len(), 2, "{groups:?}");
    let of = |scope: &Scope| {
        let calendar = &scope.organization().calendar;
        groups.iter().find(|group| group.calendar == *calendar).map(|group| group.key.clone())
    };
    let job = register(&*store, definition("job", JobKind::Organization)).await?;
    let slots = [
        (of(&scopes[0]), "2026-03-02T09:59:00", -1),
        (of(&scopes[0]), "2026-03-02T10:01:00", 1),
        (of(&berlin), "2026-03-02T11:02:00", 2),
    ];
    let slot = |(group, slot, minutes): (Option<String>, &str, i64)| DueSlot {
        group,
        ..due_slot(slot, now() + TimeDelta::minutes(minutes))
    };
    let due = due(&job, slots.map(slot).to_vec());
    let found = store.schedule_runs_any_organization(&due).await?;
    assert_eq!(found, Some(Scheduled { waiting: 3, skipped: 0 }), "none before they were entered");
    assert_eq!(store.schedule_runs_any_organization(&due).await?, None, "another found them");
    let runs = all_runs(&*store).await?;
    let expected: Vec<_> = [
        (&berlin, "2026-03-02T11:02:00", 2),
        (&scopes[0], "2026-03-02T10:01:00", 1),
        (&scopes[1], "2026-03-02T10:01:00", 1),
    ]
    .into_iter()
    .map(|(scope, slot, minutes)| {
        let at = now() + TimeDelta::minutes(minutes);
        waiting(&job, Some(scope.organization_id()), slot, at)
    })
    .collect();
    assert_eq!(sorted(runs), sorted(expected));
    let seen = store.get_job_any_organization(&name("job")).await?;
    assert_eq!(seen.scheduled_through, due.through);
    // Found again, as after somebody put the clock back.
    let again = DueRuns { job: seen, ..due };
    let found = store.schedule_runs_any_organization(&again).await?;
    assert_eq!(found, Some(Scheduled::default()), "they are there");
    Ok(())
}

/// What is found due while a run is not over goes by the job's rule.
pub async fn a_due_time_is_skipped_as_the_rule_says(store: Arc<dyn Store>) -> Result<()> {
    for (number, (overlap, skips)) in
        [(Overlap::Forbid, true), (Overlap::QueueOne, true), (Overlap::Allow, false)]
            .into_iter()
            .enumerate()
    {
        let named = format!("job_{number}");
        let job = JobDefinition { overlap, ..definition(&named, JobKind::Platform) };
        let job = register(&*store, job).await?;
        let first = due(&job, vec![due_slot("1", now()), due_slot("2", now())]);
        let found = store.schedule_runs_any_organization(&first).await?;
        assert_eq!(found, Some(Scheduled { waiting: 2, skipped: 0 }), "they come together");
        let job = store.get_job_any_organization(&job.definition.name).await?;
        let next = due(&job, vec![due_slot("3", now())]);
        let found = store.schedule_runs_any_organization(&next).await?;
        let [waiting, skipped] = [!skips, skips].map(u64::from);
        assert_eq!(found, Some(Scheduled { waiting, skipped }), "{overlap:?}");
        let skipped = runs(&*store, Some(&job), RunStatus::Skipped).await?;
        let reasons: Vec<_> = skipped.iter().map(|run| run.skip_reason).collect();
        assert_eq!(reasons, vec![Some(SkipReason::Overlap); usize::from(skips)]);
        let off = DueSlot { skipped: Some(SkipReason::Paused), ..due_slot("4", now()) };
        let job = store.get_job_any_organization(&job.definition.name).await?;
        let found = store.schedule_runs_any_organization(&due(&job, vec![off])).await?;
        assert_eq!(found, Some(Scheduled { waiting: 0, skipped: 1 }));
    }
    Ok(())
}

/// What somebody wants now is added beside no run that is in the way, and leaves its row
/// in the audit trail.
pub async fn a_run_that_is_wanted_respects_the_rule(store: Arc<dyn Store>) -> Result<()> {
    let scopes = two(&*store).await?;
    let job = register(&*store, definition("job", JobKind::Organization)).await?;
    let wanted = |scope: &Scope, slot: &str| JobRun {
        requested_by: Some("host".to_owned()),
        ..waiting(&job, Some(scope.organization_id()), slot, now())
    };
    let deed = entry(now());
    let [one, two] = &scopes;
    let first = wanted(one, "now 1");
    let with_deed = Some(Deed { scope: one, entry: &deed });
    store.insert_run_any_organization(&first, Overlap::Forbid, with_deed).await?;
    assert_eq!(store.get_run_any_organization(first.id).await?, first);
    for overlap in [Overlap::Forbid, Overlap::QueueOne] {
        let second = wanted(one, "now 2");
        let late = store.insert_run_any_organization(&second, overlap, with_deed).await;
        assert_eq!(refused(late, "one is not over").code(), "job_runs_already");
    }
    store.insert_run_any_organization(&wanted(two, "now 2"), Overlap::Forbid, None).await?;
    store.insert_run_any_organization(&wanted(one, "now 3"), Overlap::Allow, None).await?;
    assert_eq!(all_runs(&*store).await?.len(), 3);
    assert_eq!(trail(&*store, one).await?, [deed.id]);
    let unknown = JobRun { job_name: name("other"), ..wanted(two, "now 4") };
    let error = store.insert_run_any_organization(&unknown, Overlap::Allow, None).await;
    assert_eq!(refused(error, "no such job").code(), "unknown_job");
    Ok(())
}

/// Runs and the log are paged and filtered; what was missed is in the log.
pub async fn runs_and_logs_are_paged_and_filtered(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = ["one", "two"].map(|name| definition(name, JobKind::Platform));
    let mut logs = Vec::new();
    for (number, job) in [(0, one), (1, two)] {
        let job = register(&*store, job).await?;
        let at = now() + TimeDelta::seconds(number);
        let missed = JobLog {
            summary: Some(JobSummary::default().with("missed", 4)),
            ..log(&job, at, AttemptStatus::Missed)
        };
        logs.insert(0, missed.clone());
        let slots =
            (0..3).map(|slot| due_slot(&format!("{slot}"), now() + TimeDelta::minutes(slot)));
        let due = DueRuns { missed: Some(missed), ..due(&job, slots.collect()) };
        store.schedule_runs_any_organization(&due).await?;
    }
    let filter = RunFilter { job_name: Some(name("two")), ..RunFilter::default() };
    let page = PageRequest::first(2)?;
    let first = store.list_runs_any_organization(&filter, &page).await?;
    let slots = |runs: &[JobRun]| runs.iter().map(|run| run.slot.clone()).collect::<Vec<_>>();
    assert_eq!(slots(&first.items), ["2", "1"]);
    let rest = PageRequest { after: first.next, ..page.clone() };
    let second = store.list_runs_any_organization(&filter, &rest).await?;
    assert_eq!((slots(&second.items), second.next), (vec!["0".to_owned()], None));
    let none = RunFilter { status: Some(RunStatus::Failed), ..RunFilter::default() };
    assert_eq!(store.list_runs_any_organization(&none, &page).await?.items, []);
    let of = RunFilter { organization_id: Some(id(1)), ..RunFilter::default() };
    assert_eq!(store.list_runs_any_organization(&of, &page).await?.items, []);

    let every = JobLogFilter::default();
    let first = store.list_job_logs_any_organization(&every, &PageRequest::first(1)?).await?;
    assert_eq!(first.items, logs[..1]);
    let rest = PageRequest { limit: 1, after: first.next };
    let second = store.list_job_logs_any_organization(&every, &rest).await?;
    assert_eq!((second.items, second.next), (logs[1..].to_vec(), None));
    let filters = [
        JobLogFilter { job_name: Some(name("one")), ..JobLogFilter::default() },
        JobLogFilter { status: Some(AttemptStatus::Missed), ..JobLogFilter::default() },
        JobLogFilter { from: Some(logs[0].started_at), ..JobLogFilter::default() },
        JobLogFilter { status: Some(AttemptStatus::Lost), ..JobLogFilter::default() },
    ];
    for (filter, expected) in filters.iter().zip([&logs[1..], &logs, &logs[..1], &[]]) {
        let page = store.list_job_logs_any_organization(filter, &PageRequest::first(9)?).await?;
        assert_eq!(page.items, expected, "{filter:?}");
    }
    Ok(())
}

/// A job of a name.
pub(super) fn definition(name: &str, kind: JobKind) -> JobDefinition {
    JobDefinition::new(name, kind, "0 8 * * MON").expect("the case names a job")
}

pub(super) fn name(text: &str) -> JobName {
    text.parse().expect("the case names a job")
}

/// What is stored of a job that was just registered.
fn fresh(definition: JobDefinition) -> JobConfig {
    JobConfig {
        definition,
        edited_at: None,
        failure_count: 0,
        disabled: None,
        paused_at: None,
        version: 1,
        scheduled_through: now(),
    }
}

/// Registers a job, and returns what is stored of it.
pub(super) async fn register(store: &dyn Store, job: JobDefinition) -> Result<JobConfig> {
    store.register_jobs_any_organization(std::slice::from_ref(&job), now()).await?;
    store.get_job_any_organization(&job.name).await
}

pub(super) fn due_slot(slot: &str, due_at: Instant) -> DueSlot {
    DueSlot { group: None, slot: slot.to_owned(), due_at, turn: 0, skipped: None }
}

/// Due times that were found a minute after the job's last ones.
pub(super) fn due(job: &JobConfig, due: Vec<DueSlot>) -> DueRuns {
    let through = job.scheduled_through + TimeDelta::minutes(1);
    DueRuns { job: job.clone(), through, due, missed: None }
}

/// A run as it is when it has become due.
pub(super) fn waiting(
    job: &JobConfig,
    organization_id: Option<OrganizationId>,
    slot: &str,
    due_at: Instant,
) -> JobRun {
    let job_name = job.definition.name.clone();
    JobRun {
        id: JobRun::id_of(&job_name, organization_id, slot),
        job_name,
        organization_id,
        slot: slot.to_owned(),
        due_at,
        status: RunStatus::Waiting,
        skip_reason: None,
        attempt: 0,
        losses: 0,
        run_after: due_at,
        lease_until: None,
        node_id: None,
        token: 0,
        progress: Progress::default(),
        requested_by: None,
        cancel_requested_at: None,
        summary: None,
        ended_at: None,
    }
}

/// A row of the log of a job's first attempt, which took two seconds.
pub(super) fn log(job: &JobConfig, started_at: Instant, status: AttemptStatus) -> JobLog {
    let id: JobLogId = new_id(&RandomIds, started_at);
    JobLog {
        id,
        run_id: None,
        job_name: job.definition.name.clone(),
        organization_id: None,
        slot: None,
        attempt: 1,
        node_id: None,
        status,
        started_at,
        finished_at: started_at + TimeDelta::seconds(2),
        error: None,
        summary: None,
    }
}

pub(super) async fn all_runs(store: &dyn Store) -> Result<Vec<JobRun>> {
    let filter = RunFilter::default();
    Ok(store.list_runs_any_organization(&filter, &PageRequest::first(500)?).await?.items)
}

async fn runs(
    store: &dyn Store,
    job: Option<&JobConfig>,
    status: RunStatus,
) -> Result<Vec<JobRun>> {
    let job_name = job.map(|job| job.definition.name.clone());
    let filter = RunFilter { job_name, status: Some(status), organization_id: None };
    Ok(store.list_runs_any_organization(&filter, &PageRequest::first(500)?).await?.items)
}

fn sorted(mut runs: Vec<JobRun>) -> Vec<JobRun> {
    runs.sort_by_key(|run| run.id);
    runs
}

/// The ids of an organization's audit trail.
pub(super) async fn trail(store: &dyn Store, scope: &Scope) -> Result<Vec<crate::ids::AuditId>> {
    let filter = AuditFilter::default();
    let rows = store.list_audit(scope, &filter, &PageRequest::first(9)?).await?;
    Ok(rows.items.into_iter().map(|row| row.id).collect())
}
