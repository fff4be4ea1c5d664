//! Cases of [`crate::store::archives::ArchiveStore`]. A store that keeps no archives
//! passes them by saying so.

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::conformance::fixture::{
    at, date, days, event, id, now, organization, people, refused, trace, two,
};
use crate::conformance::metrics::{all, metric};
use crate::error::{ErrorKind, Result};
use crate::ids::ArchiveId;
use crate::model::activity::{ActivityEvent, EventKey};
use crate::model::archive::{ArchiveClass, ArchiveDigest};
use crate::model::metric::Metric;
use crate::model::rollup::RollupQuery;
use crate::page::PageRequest;
use crate::store::archives::OldRows;
use crate::store::bundle::Store;

/// Metrics go to the archive batch by batch, the oldest first, and come back as they were.
pub async fn archived_metrics_come_back_as_they_were(store: Arc<dyn Store>) -> Result<()> {
    if !store.keeps_archives() {
        return Ok(());
    }
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let there = metrics(&scope);
    store.put_metrics(&scope, &there, 100, &trace(now())).await?;
    let before = all(&*store, &scope).await?;
    let cut = date("2026-02-10");
    let archive = |number| {
        let store = store.clone();
        let scope = scope.clone();
        async move { store.archive_metrics(&scope, cut, 4, id(number), &trace(now())).await }
    };
    let first = archive(1).await?.expect("there are old ones");
    assert_eq!((first.id, first.class, first.rows), (id(1), ArchiveClass::Metrics, 4));
    assert_eq!(first.digest, ArchiveDigest::of_metrics(&there[..4]), "the oldest");
    let second = archive(2).await?.expect("there are more");
    assert_eq!(second.rows, 2);
    assert_eq!(archive(3).await?, None);
    assert_eq!(all(&*store, &scope).await?.len(), 4);
    let counted = store.count_old_rows(&scope, cut, now()).await?;
    assert_eq!(counted, OldRows::default());
    // A metric that is calculated anew meanwhile stays.
    let anew = Metric { id: id(99), value: None, ..there[5].clone() };
    store.put_metrics(&scope, std::slice::from_ref(&anew), 100, &trace(now())).await?;
    for batch in [first, second] {
        let later = now() + TimeDelta::days(1);
        let back = store.restore_archive(&scope, batch.id, &trace(later)).await?;
        assert_eq!((back.rows, back.restored_at), (batch.rows, Some(later)));
        let again = store.restore_archive(&scope, batch.id, &trace(now())).await?;
        assert_eq!(again, back, "what is back is back");
    }
    let mut after = all(&*store, &scope).await?;
    let kept = after.iter_mut().find(|metric| metric.id == anew.id).expect("it stayed");
    *kept = there[5].clone();
    assert_eq!(after, before);
    let missing = refused(
        store.restore_archive(&scope, id(9), &trace(now())).await,
        "there is no such archive",
    );
    assert_eq!((missing.kind(), missing.code()), (ErrorKind::NotFound, "unknown_archive"));
    Ok(())
}

/// Events go to the archive, their figures stay, and come back without being counted
/// again.
pub async fn archived_events_leave_their_figures(store: Arc<dyn Store>) -> Result<()> {
    if !store.keeps_archives() {
        return Ok(());
    }
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 4).await?;
    let events: Vec<ActivityEvent> = (0..20)
        .map(|number| {
            let occurred_at = at("2026-02-01T12:00:00Z") + TimeDelta::days(i64::from(number));
            let session_id = (number % 3 == 0).then(|| "s".to_owned());
            let metadata = (number % 2 == 0).then(|| serde_json::json!({"n": number}));
            let duration_seconds = (number % 4 == 0).then_some(number);
            let event = event(&scope, number, number % 4, occurred_at);
            ActivityEvent { session_id, duration_seconds, metadata, ..event }
        })
        .collect();
    store.append_activity(&scope, &events, &trace(now())).await?;
    let period = days(&scope, "2026-02-01", "2026-02-28")?;
    let asked = [
        RollupQuery::Activity { period },
        RollupQuery::ActivityByType { period },
        RollupQuery::ActivityByMember { period },
    ];
    let figures = store.read(&scope, &asked).await?;
    let before = at("2026-02-13T00:00:00Z");
    let counted = store.count_old_rows(&scope, date("2026-01-01"), before).await?;
    assert_eq!(counted, OldRows { metrics: 0, activity: 12 });
    let mut batches = Vec::new();
    for number in 1..=4 {
        let id: ArchiveId = id(number);
        batches.extend(store.archive_activity(&scope, before, 5, id, &trace(now())).await?);
    }
    assert_eq!(batches.iter().map(|batch| batch.rows).collect::<Vec<_>>(), [5, 5, 2]);
    assert_eq!(batches[0].digest, ArchiveDigest::of_events(&events[..5]));
    assert_eq!(store.sealed_before(&scope).await?, Some(before));
    assert_eq!(store.read(&scope, &asked).await?, figures);
    let keys: Vec<EventKey> = events.iter().map(EventKey::of).collect();
    assert_eq!(store.count_known_activity(&scope, &keys).await?, 8);
    for batch in &batches {
        store.restore_archive(&scope, batch.id, &trace(now())).await?;
    }
    assert_eq!(store.count_known_activity(&scope, &keys).await?, 20);
    assert_eq!(store.read(&scope, &asked).await?, figures, "nothing counts twice");
    assert_eq!(store.check(&scope, now()).await?, []);
    let again = store.archive_activity(&scope, before, 100, id(7), &trace(now())).await?;
    let again = again.expect("they are old again");
    assert_eq!((again.rows, again.digest), (12, ArchiveDigest::of_events(&events[..12])));
    assert_eq!(store.read(&scope, &asked).await?, figures);
    Ok(())
}

/// Archives are listed newest first, and told with whether they are back.
pub async fn archives_are_paged_newest_first(store: Arc<dyn Store>) -> Result<()> {
    if !store.keeps_archives() {
        return Ok(());
    }
    let scope = organization(&*store, 1, Tz::UTC).await?;
    store.put_metrics(&scope, &metrics(&scope), 100, &trace(now())).await?;
    let mut batches = Vec::new();
    for (number, minutes) in [(1, 0), (2, 5), (3, 5), (4, 9)] {
        let trace = trace(now() + TimeDelta::minutes(minutes));
        let done = store.archive_metrics(&scope, date("2026-02-10"), 1, id(number), &trace);
        batches.push(done.await?.expect("there are six"));
    }
    batches[3] = store.restore_archive(&scope, id(4), &trace(now())).await?;
    let (mut listed, mut page) = (Vec::new(), PageRequest::first(3)?);
    loop {
        let found = store.list_archives(&scope, &page).await?;
        listed.extend(found.items);
        let Some(next) = found.next else { break };
        page.after = Some(next);
    }
    assert_eq!(listed, [batches[3], batches[1], batches[2], batches[0]]);
    Ok(())
}

/// What is archived of one organization is out of reach of another with the same ids.
pub async fn one_organization_never_reaches_anothers_archive(store: Arc<dyn Store>) -> Result<()> {
    if !store.keeps_archives() {
        return Ok(());
    }
    let [one, two] = two(&*store).await?;
    for scope in [&one, &two] {
        store.put_metrics(scope, &metrics(scope), 100, &trace(now())).await?;
    }
    let cut = date("2026-02-10");
    store.archive_metrics(&one, cut, 100, id(1), &trace(now())).await?.expect("old ones");
    assert_eq!(all(&*store, &two).await?.len(), 10);
    let page = PageRequest::first(10)?;
    assert_eq!(store.list_archives(&two, &page).await?.items, []);
    let error =
        refused(store.restore_archive(&two, id(1), &trace(now())).await, "it is the other one's");
    assert_eq!(error.kind(), ErrorKind::NotFound);
    let there = store.archive_metrics(&two, cut, 100, id(1), &trace(now())).await?;
    let there = there.expect("its own");
    store.restore_archive(&one, id(1), &trace(now())).await?;
    assert_eq!(store.list_archives(&two, &page).await?.items, [there]);
    assert_eq!(all(&*store, &two).await?.len(), 4);
    Ok(())
}

/// Ten metrics, of which the first six ended before February 10.
fn metrics(scope: &Scope) -> Vec<Metric> {
    let of = |number: u32| {
        let day = date("2026-02-04") + chrono::Days::new(u64::from(number));
        Metric { period_start: day, period_end: day, ..metric(scope, number) }
    };
    (0..10).map(of).collect()
}
