//! Cases of the fence: what a run writes is written only while it is held.

use std::sync::Arc;

use chrono_tz::Tz;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use crate::access::fence::{FENCE_LOST, Fence};
use crate::access::scope::Scope;
use crate::conformance::brand::brand;
use crate::conformance::deliveries;
use crate::conformance::delivery_attempts::parcel;
use crate::conformance::fixture::{
    assessment, entry, event, id, now, organization, person, refused, trace,
};
use crate::conformance::job_runs::{claim, rescue, scheduled};
use crate::conformance::keys::{digest, key};
use crate::conformance::metrics::metric;
use crate::conformance::reports::{generate, report, template, version};
use crate::conformance::requests::{reply, request};
use crate::conformance::sample::aggregate;
use crate::conformance::subscriptions::subscription;
use crate::error::Result;
use crate::model::assessment::AssessmentStatus;
use crate::model::delivery::{DeliveryFault, Outcome};
use crate::model::metric::MetricSpan;
use crate::model::rollup::Dimension;
use crate::page::PageRequest;
use crate::store::bundle::Store;
use crate::store::maintenance::PlatformKind;
use crate::store::reports::Expected;
use crate::store::rollups::Part;

/// A write by name, done under a scope.
type Write = (&'static str, for<'a> fn(&'a dyn Store, &'a Scope) -> BoxFuture<'a, Result<()>>);

/// Every write of a store that takes a scope. What it writes need not be there: the fence is
/// looked at first.
const WRITES: &[Write] = &[
    ("insert_organization", |store, scope| {
        async move { store.insert_organization(scope, &[]).await }.boxed()
    }),
    ("put_organization", |store, scope| {
        async move {
            let seen = scope.organization();
            store.put_organization(scope, seen, seen, &trace(now())).await
        }
        .boxed()
    }),
    ("put_brand", |store, scope| {
        async move { store.put_brand(scope, &brand("x", 1), &trace(now())).await }.boxed()
    }),
    ("delete_brand", |store, scope| {
        async move { store.delete_brand(scope, &trace(now())).await }.boxed()
    }),
    ("put_members", |store, scope| {
        async move {
            let record = person(1, "2026-01-01T00:00:00Z", None);
            store.put_members(scope, &[record], &trace(now())).await.map(drop)
        }
        .boxed()
    }),
    ("append_activity", |store, scope| {
        async move {
            let event = event(scope, 1, 0, now());
            store.append_activity(scope, &[event], &trace(now())).await.map(drop)
        }
        .boxed()
    }),
    ("withdraw_activity", |store, scope| {
        async move {
            let key = crate::model::activity::EventKey { id: id(1), occurred_at: now() };
            store.withdraw_activity(scope, &[key], &trace(now())).await.map(drop)
        }
        .boxed()
    }),
    ("delete_activity_before", |store, scope| {
        async move { store.delete_activity_before(scope, now(), 9, &trace(now())).await.map(drop) }
            .boxed()
    }),
    ("put_assessments", |store, scope| {
        async move {
            let new = assessment(scope, 1, 0, now(), AssessmentStatus::NotStarted);
            store.put_assessments(scope, &[new], &trace(now())).await.map(drop)
        }
        .boxed()
    }),
    ("delete_assessments", |store, scope| {
        async move { store.delete_assessments(scope, &[id(1)], &trace(now())).await.map(drop) }
            .boxed()
    }),
    ("append_score_aggregates", |store, scope| {
        async move {
            let new = aggregate(Dimension::Organization, "", 0);
            store.append_score_aggregates(scope, None, &[new], &trace(now())).await.map(drop)
        }
        .boxed()
    }),
    ("settle_groups", |store, scope| {
        async move { store.settle_groups(scope, now()).await }.boxed()
    }),
    ("rebuild_part", |store, scope| {
        async move { store.rebuild_part(scope, Part::Rest, now(), &trace(now())).await.map(drop) }
            .boxed()
    }),
    ("put_metrics", |store, scope| {
        async move {
            store.put_metrics(scope, &[metric(scope, 1)], 9, &trace(now())).await.map(drop)
        }
        .boxed()
    }),
    ("replace_metrics", |store, scope| {
        async move {
            let new = metric(scope, 1);
            let span = MetricSpan {
                period_start: new.period_start,
                period_end: new.period_end,
                metrics: vec![(new.metric_type.clone(), new.metric_name.clone())],
            };
            store.replace_metrics(scope, &span, &[new], &trace(now())).await.map(drop)
        }
        .boxed()
    }),
    ("insert_report", |store, scope| {
        async move { store.insert_report(scope, &report(scope, 5), &trace(now())).await }.boxed()
    }),
    ("put_report", |store, scope| {
        async move {
            let seen = report(scope, 1);
            store.put_report(scope, &seen, &seen, &trace(now())).await
        }
        .boxed()
    }),
    ("delete_report", |store, scope| {
        async move { store.delete_report(scope, id(1), &Expected::Any, &trace(now())).await }
            .boxed()
    }),
    ("take_report_step", |store, scope| {
        async move {
            store.take_report_step(scope, id(1), &Expected::Any, &generate(), &trace(now())).await
        }
        .boxed()
    }),
    ("put_report_version", |store, scope| {
        async move { store.put_report_version(scope, &version(1), &Expected::Any, &trace(now())).await }
            .boxed()
    }),
    ("put_template", |store, scope| {
        async move { store.put_template(scope, &template(scope, 1), &trace(now())).await.map(drop) }
            .boxed()
    }),
    ("delete_template", |store, scope| {
        async move { store.delete_template(scope, id(1), &trace(now())).await }.boxed()
    }),
    ("insert_subscription", |store, scope| {
        async move {
            let new = subscription(scope, 5, "published");
            store.insert_subscription(scope, &new, &entry(now())).await
        }
        .boxed()
    }),
    ("put_subscription", |store, scope| {
        async move {
            let seen = subscription(scope, 1, "published");
            store.put_subscription(scope, &seen, &seen, &entry(now())).await
        }
        .boxed()
    }),
    ("delete_subscription", |store, scope| {
        async move { store.delete_subscription(scope, id(1), now(), &entry(now())).await }.boxed()
    }),
    ("wake_subscription", |store, scope| {
        async move { store.wake_subscription(scope, id(1), now()).await }.boxed()
    }),
    ("make_delivery", |store, scope| {
        async move {
            let seen = subscription(scope, 1, "published");
            store.make_delivery(scope, &seen, id(9), now()).await.map(drop)
        }
        .boxed()
    }),
    ("insert_resend", |store, scope| {
        async move {
            let mut again = store.get_delivery(scope, id(1)).await?;
            (again.id, again.resend_of) = (id(8), Some(id(1)));
            store.insert_resend(scope, &again, None).await
        }
        .boxed()
    }),
    ("claim_delivery", |store, scope| {
        async move { store.claim_delivery(scope, id(1), 0, now(), now()).await.map(drop) }.boxed()
    }),
    ("put_parcel", |store, scope| {
        async move { store.put_parcel(scope, id(1), 1, &parcel()).await.map(drop) }.boxed()
    }),
    ("finish_attempt", |store, scope| {
        async move {
            let fault = DeliveryFault { code: "gone".to_owned(), message: "gone".to_owned() };
            let outcome = Outcome::Failed(fault);
            store.finish_attempt(scope, id(1), 1, now(), &outcome).await.map(drop)
        }
        .boxed()
    }),
    ("insert_key", |store, scope| {
        async move { store.insert_key(scope, &key(scope, 1), &digest(), &entry(now())).await }
            .boxed()
    }),
    ("revoke_key", |store, scope| {
        async move { store.revoke_key(scope, id(1), now(), &entry(now())).await.map(drop) }.boxed()
    }),
    ("claim_request", |store, scope| {
        async move { store.claim_request(scope, &request("k", 1, 0)).await.map(drop) }.boxed()
    }),
    ("finish_request", |store, scope| {
        async move { store.finish_request(scope, &request("k", 1, 0), &reply(1)).await }.boxed()
    }),
    ("release_request", |store, scope| {
        async move { store.release_request(scope, &request("k", 1, 0)).await }.boxed()
    }),
    ("append_audit", |store, scope| {
        async move { store.append_audit(scope, &[(entry(now()), 1)]).await }.boxed()
    }),
    ("seal_audit", |store, scope| {
        async move { store.seal_audit(scope, now(), 9).await.map(drop) }.boxed()
    }),
];

/// A write of the platform by name, done under a fence; how many rows it says to have
/// written.
type PlatformWrite =
    (&'static str, for<'a> fn(&'a dyn Store, Option<Fence>) -> BoxFuture<'a, Result<u64>>);

/// Every write of the platform that a job does and that no key or version guards.
const PLATFORM_WRITES: &[PlatformWrite] = &[
    ("delete_old_rows", |store, fence| {
        store.delete_old_rows_any_organization(PlatformKind::JobLogs, now(), 9, fence)
    }),
    ("delete_messages", |store, fence| store.delete_messages_any_organization(now(), 9, fence)),
    ("delete_requests", |store, fence| store.delete_requests_any_organization(now(), fence)),
    ("refresh_views", |store, fence| {
        async move { Ok(store.refresh_views_any_organization(now(), fence).await?.len() as u64) }
            .boxed()
    }),
    ("make_partitions", |store, fence| {
        async move { Ok(store.make_partitions_any_organization(now(), 1, fence).await?.len() as u64) }
            .boxed()
    }),
    ("retire_partitions", |store, fence| {
        async move { Ok(store.retire_partitions_any_organization(now(), fence).await?.len() as u64) }
            .boxed()
    }),
    ("analyze_tables", |store, fence| {
        async move { Ok(store.analyze_tables_any_organization(fence).await?.len() as u64) }.boxed()
    }),
    ("observe", |store, fence| {
        async move { store.observe_any_organization(now(), fence).await.map(|_| 1) }.boxed()
    }),
    ("record_measurements", |store, fence| {
        async move { store.record_measurements_any_organization(&[], fence).await.map(|()| 1) }
            .boxed()
    }),
];

/// Nor does it write what belongs to the platform. A store that has nothing of the kind says
/// that it did nothing.
pub async fn no_write_of_the_platform_is_done_for_a_run_that_was_lost(
    store: Arc<dyn Store>,
) -> Result<()> {
    scheduled(&*store, "job").await?;
    let held = store.claim_runs_any_organization(&claim(1)).await?.remove(0).fence();
    for (name, write) in PLATFORM_WRITES {
        write(&*store, Some(held)).await.unwrap_or_else(|error| panic!("{name}: {error:?}"));
    }
    for fence in [Fence { token: held.token + 1, ..held }, Fence { run: id(99), token: 1 }] {
        for (name, write) in PLATFORM_WRITES {
            match write(&*store, Some(fence)).await {
                Ok(rows) => assert_eq!(rows, 0, "{name}"),
                Err(error) => assert_eq!(error.code(), FENCE_LOST, "{name}: {error:?}"),
            }
        }
    }
    Ok(())
}

/// Whoever lost its run writes nothing, whatever it tries.
pub async fn no_write_is_done_for_a_run_that_was_lost(store: Arc<dyn Store>) -> Result<()> {
    let scope = deliveries::delivery(&*store).await?;
    scheduled(&*store, "job").await?;
    let lost = store.claim_runs_any_organization(&claim(1)).await?.remove(0);
    let late = now() + chrono::TimeDelta::hours(1);
    assert_eq!(store.rescue_runs_any_organization(&rescue(late)).await?.runs.len(), 1);
    let before = seen(&*store, &scope).await?;
    for fence in [lost.fence(), Fence { run: id(99), token: 1 }] {
        let stale = scope.clone().fenced(fence);
        for (name, write) in WRITES {
            let error = refused(write(&*store, &stale).await, name);
            assert_eq!(error.code(), FENCE_LOST, "{name}: {error:?}");
        }
    }
    // The run is somebody else's now.
    let again = crate::store::job_steps::RunClaim { now: late, until: late, ..claim(2) };
    let held = store.claim_runs_any_organization(&again).await?.remove(0);
    for (name, write) in WRITES {
        let stale = scope.clone().fenced(lost.fence());
        assert_eq!(refused(write(&*store, &stale).await, name).code(), FENCE_LOST, "{name}");
    }
    assert_eq!(seen(&*store, &scope).await?, before, "nothing was written");
    let holding = scope.clone().fenced(held.fence());
    for (name, write) in WRITES {
        if let Err(error) = write(&*store, &holding).await {
            assert_ne!(error.code(), FENCE_LOST, "{name}");
        }
    }
    assert_ne!(seen(&*store, &scope).await?, before, "whoever holds it writes");
    Ok(())
}

/// What a lost run may still do is read.
pub async fn a_run_that_was_lost_may_read(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let stale = scope.fenced(Fence { run: id(99), token: 1 });
    assert_eq!(store.list_memberships(&stale).await?, []);
    assert_eq!(store.list_messages(&stale, 0, 9).await?, []);
    Ok(())
}

/// What can be seen of an organization's writes: its trail.
async fn seen(store: &dyn Store, scope: &Scope) -> Result<Vec<crate::ids::AuditId>> {
    let filter = crate::model::audit::AuditFilter::default();
    let page = store.list_audit(scope, &filter, &PageRequest::first(500)?).await?;
    Ok(page.items.into_iter().map(|row| row.id).collect())
}
