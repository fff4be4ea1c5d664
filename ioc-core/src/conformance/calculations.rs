//! Cases of [`crate::store::calculations::CalculationStore`].

use std::sync::Arc;

use chrono_tz::Tz;
use rust_decimal::Decimal;

use crate::access::scope::Scope;
use crate::conformance::fixture::{
    date, days, event, now, organization, people, together, trace, two,
};
use crate::conformance::metrics::{all, metric};
use crate::conformance::sample::{aggregate, full, group_days, groups};
use crate::error::{Error, Result};
use crate::ids::MessageId;
use crate::model::metric::{Metric, MetricSpan};
use crate::model::rollup::{Dimension, RollupQuery, Stage};
use crate::store::bundle::Store;
use crate::store::calculations::{Asked, Calculated, CalculatedSpan};

/// What is read of many at once is what is read of each.
pub async fn many_are_read_as_each_is(store: Arc<dyn Store>) -> Result<()> {
    let scopes = [full(&store, 1).await?.scope, full(&store, 2).await?.scope];
    let bare = organization(&*store, 3, Tz::UTC).await?;
    let mut asked = Vec::new();
    for scope in scopes.into_iter().chain([bare]) {
        let period = days(&scope, "2026-02-23", "2026-03-01")?;
        let before = period.ends_at;
        let mut queries = vec![RollupQuery::Activity { period }];
        queries.extend(groups(before));
        queries.extend(group_days(period));
        queries.push(RollupQuery::ActivityByMember { period });
        for stage in Stage::ALL {
            queries.push(RollupQuery::Assessments { period, stage });
            queries.push(RollupQuery::AssessmentDays { period, stage });
        }
        let closed = |dimension| RollupQuery::Scores { dimension, before };
        queries.extend(Dimension::ALL.map(closed));
        asked.push(Asked { scope: scope.clone(), queries });
        // The same one again, in another order and without some.
        let queries = vec![closed(Dimension::Department), RollupQuery::Activity { period }];
        asked.push(Asked { scope, queries });
    }
    let mut each = Vec::new();
    for Asked { scope, queries } in &asked {
        each.push(store.read(scope, queries).await?);
    }
    assert_eq!(store.read_of_all(asked.clone()).await?, each);
    for Asked { scope, queries } in &mut asked {
        let period = days(scope, "2026-02-28", "2026-02-28")?;
        queries.push(RollupQuery::ActivityByType { period });
    }
    let more = store.read_of_all(asked).await?;
    assert!(more.iter().zip(&each).all(|(more, less)| more.starts_with(less)));
    assert_eq!(store.read_of_all(Vec::new()).await?, Vec::<Vec<_>>::new());
    Ok(())
}

/// Metrics of many are put, and others taken away, as those of each.
pub async fn many_are_replaced_as_each_is(store: Arc<dyn Store>) -> Result<()> {
    let mut scopes = Vec::new();
    for number in 1..=4 {
        scopes.push(organization(&*store, number, Tz::UTC).await?);
    }
    let there = |scope: &Scope| {
        let host = Metric { metric_type: "host".to_owned(), ..metric(scope, 3) };
        let earlier = date("2026-02-22");
        let earlier = Metric { period_end: earlier, period_start: earlier, ..metric(scope, 4) };
        [metric(scope, 1), metric(scope, 2), host, earlier]
    };
    for scope in &scopes {
        store.put_metrics(scope, &there(scope), 100, &trace(now())).await?;
    }
    let new = |scope: &Scope| {
        let changed = Metric { value: None, ..metric(scope, 1) };
        let again = Metric { value: Some(Decimal::TWO), ..metric(scope, 1) };
        let placed = Metric { dimension_1: "A".to_owned(), ..metric(scope, 5) };
        vec![changed, placed, metric(scope, 6), again]
    };
    let mut each = Vec::new();
    for scope in &scopes[2..] {
        each.push(store.replace_metrics(scope, &span(), &new(scope), &trace(now())).await?);
    }
    let of = |scope: &Scope| calculated(scope, new(scope), "one", Vec::new());
    let written = store.replace_metrics_of_all(scopes[..2].iter().map(of).collect()).await?;
    assert_eq!(written, each);
    let again = store.replace_metrics_of_all(vec![calculated(
        &scopes[0],
        vec![metric(&scopes[0], 6)],
        "two",
        Vec::new(),
    )]);
    let again = again.await?;
    assert_eq!((again[0].added, again[0].unchanged), (0, 1));
    assert!(again[0].changed >= 2, "the others of the span are gone: {again:?}");
    let bare = |metrics: Vec<Metric>, scope: &Scope| -> Vec<Metric> {
        let organization_id = scope.organization_id();
        metrics.into_iter().map(|metric| Metric { organization_id, ..metric }).collect()
    };
    let expected = all(&*store, &scopes[2]).await?;
    assert_eq!(bare(all(&*store, &scopes[1]).await?, &scopes[2]), expected);
    assert_eq!(bare(all(&*store, &scopes[3]).await?, &scopes[2]), expected);
    assert_eq!(all(&*store, &scopes[0]).await?.len(), 3, "what is of no span stays");
    Ok(())
}

/// A write stays unseen until a calculation that has read it is kept, also one that comes
/// between. A store that does not know keeps nothing.
pub async fn a_write_is_seen_by_the_calculation_that_read_it(store: Arc<dyn Store>) -> Result<()> {
    let scopes = two(&*store).await?;
    let standing = || async { store.list_standings(&scopes).await };
    let before = standing().await?;
    assert!(before.iter().all(|it| it.calculated.is_none() && it.closed_before.is_none()));
    people(&*store, &scopes[0], 2).await?;
    let seen = standing().await?;
    let early = event(&scopes[0], 1, 1, now());
    store.append_activity(&scopes[0], &[early], &trace(now())).await?;
    let calculate = |name: &'static str, seen: Vec<MessageId>| {
        let calculated = calculated(&scopes[0], vec![metric(&scopes[0], 1)], name, seen);
        store.replace_metrics_of_all(vec![calculated])
    };
    calculate("one", seen[0].unseen.clone()).await?;
    let [one, other] = &standing().await?[..] else { panic!("two were asked for") };
    assert_eq!(other.calculated, None, "of the other one nothing is calculated");
    if one.calculated.is_none() {
        return Ok(());
    }
    assert_eq!(one.calculated.as_deref(), Some("one"));
    assert_eq!(one.unseen.len(), 1, "the event came between: {one:?}");
    calculate("two", one.unseen.clone()).await?;
    let one = standing().await?.swap_remove(0);
    assert_eq!((one.calculated.as_deref(), one.unseen), (Some("two"), Vec::new()));
    // A week that others close is seen, too.
    let closed = [aggregate(Dimension::Organization, "", 1)];
    store.append_score_aggregates(&scopes[0], None, &closed, &trace(now())).await?;
    let one = standing().await?.swap_remove(0);
    assert_eq!((one.unseen.len(), one.closed_before), (1, Some(closed[0].week_ends_at)));
    Ok(())
}

/// What is calculated of one organization changes nothing of another with the same ids.
pub async fn one_organization_never_changes_anothers_metrics(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    store.put_metrics(&two, &[metric(&two, 1), metric(&two, 2)], 100, &trace(now())).await?;
    let there = all(&*store, &two).await?;
    people(&*store, &two, 1).await?;
    let before = store.list_standings(std::slice::from_ref(&two)).await?;
    let other = calculated(&one, vec![metric(&one, 1)], "one", before[0].unseen.clone());
    store.replace_metrics_of_all(vec![other]).await?;
    assert_eq!(all(&*store, &two).await?, there);
    assert_eq!(store.list_standings(&[two]).await?, before);
    Ok(())
}

/// However many writes wait for a calculation, few are told of; and what came while one
/// went on waits for the next, also where it stands for what that one has seen.
pub async fn writes_that_wait_stay_few_and_none_is_lost(store: Arc<dyn Store>) -> Result<()> {
    let scopes = two(&*store).await?;
    for scope in &scopes {
        people(&*store, scope, 2).await?;
    }
    let standing = async || Ok::<_, Error>(store.list_standings(&scopes).await?.swap_remove(0));
    let calculate = async |name: &'static str, seen: Vec<MessageId>| {
        let calculated = calculated(&scopes[0], vec![metric(&scopes[0], 1)], name, seen);
        store.replace_metrics_of_all(vec![calculated]).await
    };
    let write = async |numbers: std::ops::Range<u32>| {
        for number in numbers {
            let new = event(&scopes[0], number, 1, now());
            store.append_activity(&scopes[0], &[new], &trace(now())).await?;
        }
        Ok::<_, Error>(())
    };
    calculate("one", Vec::new()).await?;
    if standing().await?.calculated.is_none() {
        return Ok(());
    }
    let other = store.list_standings(&scopes[1..]).await?;
    let few = 1..200;
    write(0..300).await?;
    let read = standing().await?.unseen;
    assert!(few.contains(&read.len()), "{} wait", read.len());
    write(300..400).await?;
    calculate("two", read).await?;
    let rest = standing().await?.unseen;
    assert!(few.contains(&rest.len()), "{} wait", rest.len());
    calculate("three", rest).await?;
    assert_eq!(standing().await?.unseen, []);
    let events: Vec<_> = (400..600).map(|it| event(&scopes[0], it, 1, now())).collect();
    let traces: Vec<_> = events.iter().map(|_| trace(now())).collect();
    let at_once = events.iter().zip(&traces).map(|(event, trace)| {
        store.append_activity(&scopes[0], std::slice::from_ref(event), trace)
    });
    for written in together(at_once).await {
        written?;
    }
    let rest = standing().await?.unseen;
    assert!(!rest.is_empty(), "nothing of them is calculated");
    calculate("four", rest).await?;
    assert_eq!(standing().await?.unseen, []);
    assert_eq!(store.list_standings(&scopes[1..]).await?, other, "the other one's still wait");
    Ok(())
}

fn span() -> MetricSpan {
    let names = (0..10).map(|number| ("user_engagement".to_owned(), format!("metric_{number:02}")));
    MetricSpan {
        period_start: date("2026-02-23"),
        period_end: date("2026-03-01"),
        metrics: names.collect(),
    }
}

fn calculated(scope: &Scope, metrics: Vec<Metric>, name: &str, seen: Vec<MessageId>) -> Calculated {
    let span = CalculatedSpan { span: span(), metrics, trace: trace(now()) };
    Calculated { scope: scope.clone(), spans: vec![span], calculated: name.to_owned(), seen }
}
