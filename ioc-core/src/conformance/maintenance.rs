//! Cases of [`crate::store::maintenance::MaintenanceStore`].

use std::sync::Arc;

use chrono::TimeDelta;

use crate::access::fence::{FENCE_LOST, Fence};
use crate::conformance::fixture::{id, now, people, refused, two};
use crate::conformance::job_runs::{claim, ended};
use crate::conformance::jobs::{definition, due, due_slot, register};
use crate::conformance::sample::full;
use crate::conformance::system::{measured, pending};
use crate::error::Result;
use crate::model::alert::{Alert, AlertStatus, Development, Turn};
use crate::model::job::{JobConfig, JobDefinition, JobKind, Overlap};
use crate::model::job_run::RunStatus;
use crate::model::measurement::{Component, SystemMetric, Watched};
use crate::model::rollup::RollupQuery;
use crate::page::PageRequest;
use crate::store::bundle::Store;
use crate::store::job_steps::Next;
use crate::store::maintenance::{PlatformCutOffs, PlatformKind, PlatformRows};

/// Maintenance changes no answer, and may be repeated.
pub async fn maintenance_changes_no_answer(store: Arc<dyn Store>) -> Result<()> {
    let scope = full(&store, 1).await?.scope;
    let period = crate::conformance::fixture::days(&scope, "2026-02-20", "2026-03-02")?;
    let asked = [RollupQuery::Activity { period }, RollupQuery::ActivityByMember { period }];
    let before = store.read(&scope, &asked).await?;
    for _ in 0..2 {
        store.refresh_views_any_organization(now(), None).await?;
        store.make_partitions_any_organization(now(), 3, None).await?;
        store.retire_partitions_any_organization(now(), None).await?;
        store.analyze_tables_any_organization(None).await?;
    }
    assert_eq!(
        store.make_partitions_any_organization(now(), 3, None).await?,
        [""; 0],
        "all are there"
    );
    assert_eq!(store.read(&scope, &asked).await?, before);
    assert_eq!(store.check(&scope, now()).await?, [], "no row is lost");
    Ok(())
}

/// What is counted as old is what is deleted; what nobody was told yet never is.
pub async fn what_is_counted_is_what_goes(store: Arc<dyn Store>) -> Result<()> {
    for scope in two(&*store).await? {
        people(&*store, &scope, 2).await?;
    }
    let before = |days| {
        let at = now() + TimeDelta::days(days);
        PlatformCutOffs {
            job_logs: at,
            job_runs: at,
            measurements: at,
            alerts: at,
            messages: at,
            requests: at,
        }
    };
    let waiting = store.count_old_rows_any_organization(before(1)).await?;
    assert_eq!(waiting, PlatformRows::default());
    let told = store.publish_any_organization(100).await?.len() as u64;
    assert_eq!(store.count_old_rows_any_organization(before(-1)).await?.messages, 0);
    assert_eq!(store.count_old_rows_any_organization(before(1)).await?.messages, told);
    let gone = store.delete_messages_any_organization(before(1).messages, 100, None).await?;
    assert_eq!((gone, told), (told, gone));
    assert!(told >= 2, "both organizations wrote");
    Ok(())
}

/// Of each kind what is over for long goes, a few at a time; what goes on, is not told yet
/// or ended later stays. Nothing goes for a run that was lost.
pub async fn what_is_over_for_long_goes(store: Arc<dyn Store>) -> Result<()> {
    filled(&*store).await?;
    let at = |seconds: i64| now() + TimeDelta::seconds(seconds);
    // What is over by a bound, and how many there are by the next one.
    let kinds = [
        (PlatformKind::JobLogs, at(2), 2),
        (PlatformKind::JobRuns, at(2), 2),
        (PlatformKind::Measurements, at(0), 3),
        (PlatformKind::Alerts, at(9), 1),
    ];
    for (kind, ended_at, expected) in kinds {
        let just_after = ended_at + TimeDelta::microseconds(1);
        let counted = async |before| {
            let cut_offs = PlatformCutOffs {
                job_logs: before,
                job_runs: before,
                measurements: before,
                alerts: before,
                messages: now(),
                requests: now(),
            };
            let mut rows = store.count_old_rows_any_organization(cut_offs).await?;
            Ok::<u64, crate::error::Error>(*rows.of_mut(kind))
        };
        let delete = async |fence, before, limit| {
            store.delete_old_rows_any_organization(kind, before, limit, fence).await
        };
        assert_eq!(counted(ended_at).await?, 0, "{kind:?}");
        assert_eq!(delete(None, ended_at, 9).await?, 0, "{kind:?} stay for as long as told");
        assert_eq!(counted(just_after).await?, expected, "{kind:?}");
        let lost = Fence { run: id(99), token: 1 };
        let refused = refused(delete(Some(lost), just_after, 9).await, "for a lost run");
        assert_eq!(refused.code(), FENCE_LOST, "{kind:?}");
        let mut went = Vec::new();
        while went.iter().sum::<u64>() < expected {
            went.push(delete(None, just_after, 1).await?);
        }
        assert!(went.iter().all(|went| *went == 1), "{kind:?}: {went:?}");
        assert_eq!((delete(None, just_after, 9).await?, counted(just_after).await?), (0, 0));
    }
    let waits = store.claim_runs_any_organization(&claim(2)).await?;
    assert_eq!(waits.len(), 1, "what waits is not over");
    let alerts = store.list_alerts_any_organization(&PageRequest::first(9)?).await?.items;
    let left: Vec<_> = alerts.into_iter().map(|alert| alert.id).collect();
    assert_eq!(left, [id(3), id(2)], "one goes on, and the end of one is to be told");
    Ok(())
}

/// Two runs that are over with their logs and one that waits, three measurements, and an
/// alert that is over, one whose end is to be told, and one that goes on.
async fn filled(store: &dyn Store) -> Result<()> {
    let job = register(store, definition("job", JobKind::Platform)).await?;
    let slots = ["a", "b"].map(|slot| due_slot(slot, now()));
    let allowed = JobConfig {
        definition: JobDefinition { overlap: Overlap::Allow, ..job.definition.clone() },
        ..job.clone()
    };
    store.schedule_runs_any_organization(&due(&allowed, slots.to_vec())).await?;
    for claimed in store.claim_runs_any_organization(&claim(1)).await? {
        let done = ended(&job, &claimed, Next::Ended(RunStatus::Succeeded));
        store.finish_runs_any_organization(&[done]).await?;
    }
    let seen = store.get_job_any_organization(&job.definition.name).await?;
    store.schedule_runs_any_organization(&due(&seen, vec![due_slot("c", now())])).await?;
    let watched = Watched::all(SystemMetric::ErrorRate, Component::Api);
    let measured = [1, 2, 3].map(|number| measured(number, &watched, 0, (1, 10)));
    store.record_measurements_any_organization(&measured, None).await?;
    for (number, status, to_send) in [
        (1, AlertStatus::Resolved, None),
        (2, AlertStatus::Resolved, Some(Turn::Resolved)),
        (3, AlertStatus::Firing, None),
    ] {
        let alert = pending(number, i64::from(number));
        let over = status == AlertStatus::Resolved;
        let resolved_at = over.then_some(now() + TimeDelta::seconds(9));
        let alert = Alert { status, resolved_at, to_send, ..alert };
        assert!(store.write_alert_any_organization(&Development::Begun(alert), None).await?);
    }
    Ok(())
}
