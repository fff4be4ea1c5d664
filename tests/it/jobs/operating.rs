//! What operators do.

use std::time::Duration;

use chrono::TimeDelta;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::Clock;
use ioc_analytics::error::ErrorKind;
use ioc_analytics::model::audit::AuditFilter;
use ioc_analytics::model::job::JobKind;
use ioc_analytics::model::job_run::{AttemptStatus, JobLogFilter, RunFilter, RunStatus};
use ioc_analytics::model::member::{MemberRecord, Role};
use ioc_analytics::page::PageRequest;
use ioc_analytics::runner::operating::JobEdit;

use super::house::{House, Way, in_time, name};
use crate::support::instant;

/// The scope of somebody with a role.
pub(super) async fn member(house: &House, role: Role) -> Scope {
    house.organization("House", chrono_tz::Tz::UTC).await;
    let organizations = house.platform.organizations();
    let organization = organizations.get("House").await.expect("there");
    let host = organizations.host_of(&organization).expect("a scope");
    let user_id = ioc_analytics::ids::Id::from_content(&[b"somebody"]);
    let record = MemberRecord {
        user_id,
        external_id: "somebody".to_owned(),
        name: None,
        role: Some(role),
        from: instant("2026-01-01T00:00:00Z"),
        to: None,
        department: None,
        job_role: None,
    };
    house.platform.ingest().record_members(&host, &[record]).await.expect("a member");
    organizations.admit(user_id, organization.id).await.expect("admitted")
}

#[tokio::test]
async fn a_job_runs_when_somebody_wants_it_and_the_trail_says_who() {
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    let operator = member(&house, Role::Operator).await;
    let run = house.runner.run(Some(&operator), &name(), None).await.expect("added");
    let again = house.runner.run(Some(&operator), &name(), None).await;
    assert_eq!(again.expect_err("one waits").code(), "job_runs_already");
    house.runner.run_until_idle().await.expect("runs");
    let runs = house.runs().await;
    assert_eq!((runs[0].id, runs[0].status), (run.id, RunStatus::Succeeded));
    assert_eq!(runs[0].requested_by, Some(operator.actor().to_string()));
    let host = house.platform.organizations().host("House").await.expect("a scope");
    let filter = AuditFilter { action: Some("job.run".to_owned()), ..AuditFilter::default() };
    let page = PageRequest::first(9).expect("a page");
    let trail = house.platform.audit().list(&host, &filter, &page).await.expect("listed");
    assert_eq!(trail.items.len(), 1, "the one that was refused left nothing");
    assert_eq!(trail.items[0].actor, operator.actor());
    assert_eq!(trail.items[0].subject.as_deref(), Some("told"));
    let with_organization = house.runner.run(None, &name(), Some(operator.organization_id())).await;
    assert_eq!(with_organization.expect_err("for nobody").code(), "organization_not_needed");
}

#[tokio::test]
async fn only_operators_handle_jobs() {
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    let admin = member(&house, Role::Admin).await;
    let by = Some(&admin);
    let page = || PageRequest::first(9).expect("a page");
    let refused = [
        house.runner.list(by).await.map(drop),
        house.runner.logs(by, &JobLogFilter::default(), page()).await.map(drop),
        house.runner.runs(by, &RunFilter::default(), page()).await.map(drop),
        house.runner.quarantine(by, None).await.map(drop),
        house.runner.release(by, &name(), admin.organization_id()).await,
        house.runner.run(by, &name(), None).await.map(drop),
        house.runner.pause(by, &name()).await.map(drop),
        house.runner.resume(by, &name()).await.map(drop),
        house.runner.edit(by, &name(), &JobEdit::default(), None).await.map(drop),
        house.runner.cancel(by, ioc_analytics::ids::RunId::nil()).await.map(drop),
        house.runner.retry(by, ioc_analytics::ids::RunId::nil()).await.map(drop),
        house.runner.retry_failed(by, &name(), house.clock.now()).await.map(drop),
    ];
    for refused in refused {
        assert_eq!(refused.expect_err("no operator").kind(), ErrorKind::Forbidden);
    }
}

#[tokio::test]
async fn a_paused_job_leaves_out_what_is_due_and_catches_up_with_nothing() {
    let house = House::new(JobKind::Platform, "0 * * * *").await;
    house.runner.pause(None, &name()).await.expect("paused");
    house.at("2026-03-02T08:00:00Z").await;
    house.at("2026-03-02T10:30:00Z").await;
    assert_eq!(house.job.calls(), []);
    house.runner.run(None, &name(), None).await.expect("wanted all the same");
    house.runner.run_until_idle().await.expect("runs");
    assert_eq!(house.job.calls().len(), 1);
    house.runner.resume(None, &name()).await.expect("resumed");
    house.at("2026-03-02T10:45:00Z").await;
    assert_eq!(house.job.calls().len(), 1, "it goes on with its next due time");
    house.at("2026-03-02T11:00:00Z").await;
    assert_eq!(house.job.calls().len(), 2);
}

#[tokio::test]
async fn what_a_job_that_was_on_has_missed_outlives_a_resume_and_an_edit_to_the_same() {
    let house = House::new(JobKind::Platform, "0 * * * *").await;
    house.at("2026-03-02T08:00:00Z").await;
    assert_eq!(house.job.calls().len(), 1);
    house.clock.set(instant("2026-03-02T11:30:00Z"));
    house.runner.resume(None, &name()).await.expect("resumed");
    let same = JobEdit { schedule: Some("0 * * * *".to_owned()), ..JobEdit::default() };
    house.runner.edit(None, &name(), &same, None).await.expect("edited");
    house.at("2026-03-02T11:30:00Z").await;
    let calls = house.job.calls();
    assert_eq!(calls.last().map(|call| call.slot.as_str()), Some("2026-03-02T11:00:00Z"));
}

#[tokio::test]
async fn an_edit_holds_from_now_on_and_outlives_the_program() {
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    let edit = JobEdit { schedule: Some("*/15 * * * *".to_owned()), ..JobEdit::default() };
    let seen = house.config().await.version;
    let edited = house.runner.edit(None, &name(), &edit, Some(seen)).await.expect("edited");
    assert_eq!(edited.definition.schedule, "*/15 * * * *");
    let late = house.runner.edit(None, &name(), &edit, Some(seen)).await;
    assert_eq!(late.expect_err("an older version").code(), "job_changed_meanwhile");
    let never = JobEdit { schedule: Some("0 0 30 2 *".to_owned()), ..JobEdit::default() };
    let error = house.runner.edit(None, &name(), &never, None).await;
    assert_eq!(error.expect_err("never due").kind(), ErrorKind::InvalidInput);
    let bad = JobEdit { timeout: Some(TimeDelta::zero()), ..JobEdit::default() };
    assert_eq!(
        house.runner.edit(None, &name(), &bad, None).await.expect_err("no time").code(),
        "bad_job"
    );
    // Another start of the same program.
    let next = house.node();
    next.tick(house.clock.now()).await.expect("a tick");
    assert_eq!(house.config().await, edited);
    house.at("2026-03-02T07:15:00Z").await;
    assert_eq!(house.job.calls()[0].slot, "2026-03-02T07:15:00Z");
}

#[tokio::test]
async fn a_run_that_is_cancelled_stops_at_its_next_heartbeat() {
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    house.job.will(Way::Hangs);
    house.clock.set(instant("2026-03-02T08:00:00Z"));
    house.runner.tick(house.clock.now()).await.expect("a tick");
    let run = house.runs().await.remove(0);
    let mut running = Box::pin(house.runner.run_until_idle());
    while house.job.calls().is_empty() {
        tokio::select! {
            biased;
            _ = &mut running => unreachable!("it hangs"),
            () = tokio::time::sleep(Duration::from_millis(1)) => {}
        }
    }
    house.runner.cancel(None, run.id).await.expect("told");
    in_time(&house.clock, running).await.expect("runs");
    assert_eq!(house.ended().await, [AttemptStatus::Cancelled]);
    assert_eq!(house.runs().await[0].status, RunStatus::Cancelled);
    let took = house.clock.now() - instant("2026-03-02T08:00:00Z");
    assert!(took < TimeDelta::seconds(60), "{took}");
}
