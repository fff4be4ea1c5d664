//! Cases of [`crate::store::metrics::MetricStore`].

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;
use rust_decimal::Decimal;
use serde_json::json;

use crate::access::scope::Scope;
use crate::conformance::fixture::{date, id, now, organization, refused, trace, two};
use crate::error::Result;
use crate::model::metric::{Metric, MetricFilter, MetricSpan, VALUE_LIMIT};
use crate::page::PageRequest;
use crate::store::bundle::Store;
use crate::store::written::Written;

/// More combinations than any case has.
const MANY: u32 = 100;

/// A metric comes back as it was: six decimals, the empty and the absent.
pub async fn a_metric_comes_back_as_it_was(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let values = [
        Some(Decimal::new(80, 0)),
        Some(Decimal::new(33_333_333, 6)),
        Some(Decimal::new(-1, 6)),
        Some(Decimal::ZERO),
        Some(Decimal::from(VALUE_LIMIT)),
        Some(Decimal::from(-VALUE_LIMIT)),
        Some(Decimal::from(VALUE_LIMIT) - Decimal::new(1, 6)),
        None,
    ];
    let metrics: Vec<_> = (1..)
        .zip(values)
        .map(|(number, value)| Metric { value, ..metric(&scope, number) })
        .collect();
    let written = store.put_metrics(&scope, &metrics, MANY, &trace(now())).await?;
    assert_eq!(written, Written { added: 8, ..Written::default() });
    assert_eq!(all(&*store, &scope).await?, metrics);
    Ok(())
}

/// The same metric again, whatever its id and instant, changes nothing.
pub async fn a_metric_put_again_changes_nothing(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let metrics = [metric(&scope, 1), Metric { value: None, people: None, ..metric(&scope, 2) }];
    store.put_metrics(&scope, &metrics, MANY, &trace(now())).await?;
    let later = now() + TimeDelta::days(1);
    let again = metrics.clone().map(|metric| Metric { recorded_at: later, ..metric });
    let written = store.put_metrics(&scope, &again, MANY, &trace(later)).await?;
    assert_eq!(written, Written { unchanged: 2, ..Written::default() });
    let renamed = Metric { id: id(9), ..again[0].clone() };
    let written = store.put_metrics(&scope, &[renamed], MANY, &trace(later)).await?;
    assert_eq!(written.unchanged, 1);
    assert_eq!(all(&*store, &scope).await?, metrics);
    Ok(())
}

/// One that differs in anything but its natural key keeps its id.
pub async fn a_metric_that_differs_keeps_its_id(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let first = metric(&scope, 1);
    store.put_metrics(&scope, std::slice::from_ref(&first), MANY, &trace(now())).await?;
    let later = now() + TimeDelta::microseconds(1);
    let mut stands = first;
    let changes: [fn(&mut Metric); 6] = [
        |metric| metric.value = Some(Decimal::new(80_000_001, 6)),
        |metric| metric.value = None,
        |metric| "ratio".clone_into(&mut metric.unit),
        |metric| metric.people = None,
        |metric| metric.shown_to_k = 6,
        |metric| metric.metadata = json!({"source": "host"}),
    ];
    for change in changes {
        change(&mut stands);
        stands.recorded_at = later;
        // With the id that it has, or with one that it does not get.
        let put =
            Metric { id: if stands.shown_to_k == 6 { id(1) } else { id(9) }, ..stands.clone() };
        let written = store.put_metrics(&scope, &[put], MANY, &trace(later)).await?;
        assert_eq!(written, Written { changed: 1, ..Written::default() });
        assert_eq!(all(&*store, &scope).await?, std::slice::from_ref(&stands));
    }
    Ok(())
}

/// Replacing puts the metrics and deletes the others of the same types, names
/// and period; other types, names, periods and organizations stay.
pub async fn replacing_takes_the_others_of_the_span_away(store: Arc<dyn Store>) -> Result<()> {
    let [scope, other] = two(&*store).await?;
    let of = |scope: &Scope, number: u32, place: &str| Metric {
        metric_name: "shipped".to_owned(),
        dimension_1: place.to_owned(),
        ..metric(scope, number)
    };
    let host = Metric { metric_name: "of_the_host".to_owned(), ..metric(&scope, 4) };
    let earlier = Metric { period_end: date("2026-02-28"), ..of(&scope, 5, "A") };
    let namesake = Metric { metric_type: "host".to_owned(), ..of(&scope, 6, "A") };
    let kept =
        [of(&scope, 1, "A"), of(&scope, 2, "B"), host.clone(), earlier.clone(), namesake.clone()];
    store.put_metrics(&scope, &kept, MANY, &trace(now())).await?;
    store.put_metrics(&other, &[of(&other, 1, "A")], MANY, &trace(now())).await?;
    let span = MetricSpan {
        period_start: kept[0].period_start,
        period_end: kept[0].period_end,
        metrics: vec![(kept[0].metric_type.clone(), kept[0].metric_name.clone())],
    };
    let new = [of(&scope, 2, "B"), of(&scope, 3, "C")];
    let written = store.replace_metrics(&scope, &span, &new, &trace(now())).await?;
    assert_eq!(written, Written { added: 1, changed: 1, unchanged: 1 });
    let mut left = all(&*store, &scope).await?;
    left.sort_by_key(|metric| metric.id);
    assert_eq!(left, [new[0].clone(), new[1].clone(), host, earlier, namesake]);
    assert_eq!(all(&*store, &other).await?.len(), 1);
    let written = store.replace_metrics(&scope, &span, &[], &trace(now())).await?;
    assert_eq!(written.changed, 2);
    assert_eq!(all(&*store, &scope).await?.len(), 3);
    Ok(())
}

/// Whatever differs in the natural key is another metric.
pub async fn every_part_of_the_natural_key_counts(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let mut metrics = vec![metric(&scope, 1)];
    let changes: [fn(&mut Metric); 7] = [
        |metric| "other".clone_into(&mut metric.metric_type),
        |metric| "other".clone_into(&mut metric.metric_name),
        |metric| "other".clone_into(&mut metric.dimension_1),
        |metric| "other".clone_into(&mut metric.dimension_2),
        |metric| "other".clone_into(&mut metric.dimension_3),
        |metric| metric.period_start = date("2026-02-24"),
        |metric| metric.period_end = date("2026-02-28"),
    ];
    for (number, change) in (2..).zip(changes) {
        let mut other = Metric { id: id(number), ..metrics[0].clone() };
        change(&mut other);
        metrics.push(other);
    }
    let written = store.put_metrics(&scope, &metrics, MANY, &trace(now())).await?;
    assert_eq!(written, Written { added: 8, ..Written::default() });
    assert_eq!(all(&*store, &scope).await?.len(), 8);
    Ok(())
}

/// A metric has at most so many combinations of dimensions over all of its
/// periods; a batch that would give it more leaves nothing, and what is known
/// is never refused.
pub async fn a_metric_has_at_most_so_many_combinations(store: Arc<dyn Store>) -> Result<()> {
    let [scope, other] = two(&*store).await?;
    let of = |scope: &Scope, number: u32, place: [&str; 3]| {
        let [dimension_1, dimension_2, dimension_3] = place.map(str::to_owned);
        let name = "tickets".to_owned();
        Metric { metric_name: name, dimension_1, dimension_2, dimension_3, ..metric(scope, number) }
    };
    let earlier = |metric: Metric| Metric { period_end: date("2026-02-28"), ..metric };
    // One that lies before the whole in the order of bytes has no place.
    let three = [["", "", ""], ["A", "", ""], ["", "", "A"]];
    let known = [0, 1, 2].map(|at| of(&scope, 1 + at, three[at as usize]));
    store.put_metrics(&scope, &known, 3, &trace(now())).await?;
    let again = known.clone().map(|metric| Metric { id: id(9), ..metric });
    let written = store.put_metrics(&scope, &again, 3, &trace(now())).await?;
    assert_eq!(written.unchanged, 3);
    let before = [0, 1, 2].map(|at| earlier(of(&scope, 4 + at, three[at as usize])));
    let written = store.put_metrics(&scope, &before, 3, &trace(now())).await?;
    assert_eq!(written.added, 3, "another period has no combination of its own");
    let stands = all(&*store, &scope).await?;

    let changed = Metric { value: None, ..known[1].clone() };
    for fourth in [["A", "A", ""], ["B", "", ""], ["", "A", ""]] {
        for fourth in [of(&scope, 7, fourth), earlier(of(&scope, 7, fourth))] {
            let batch = [changed.clone(), metric(&scope, 8), fourth];
            let error = refused(
                store.put_metrics(&scope, &batch, 3, &trace(now())).await,
                "it would be the fourth",
            );
            assert_eq!(error.code(), "too_many_combinations");
            assert_eq!(all(&*store, &scope).await?, stands, "nothing is written");
        }
    }
    let written = store.put_metrics(&scope, &[changed], 1, &trace(now())).await?;
    assert_eq!(written.changed, 1, "also under a limit that is passed already");
    let fifth = [of(&scope, 7, ["B", "", ""]), of(&scope, 8, ["C", "", ""])];
    let error = refused(store.put_metrics(&scope, &fifth, 4, &trace(now())).await, "five");
    assert_eq!(error.code(), "too_many_combinations");
    store.put_metrics(&scope, &fifth[..1], 4, &trace(now())).await?;

    // Another type, another name and another organization have their own.
    let typed = Metric { metric_type: "host".to_owned(), ..of(&scope, 20, ["D", "", ""]) };
    let named = Metric { metric_name: "ticket".to_owned(), ..of(&scope, 21, ["D", "", ""]) };
    store.put_metrics(&scope, &[typed, named], 1, &trace(now())).await?;
    store.put_metrics(&other, &[of(&other, 1, ["D", "", ""])], 1, &trace(now())).await?;
    Ok(())
}

/// Newest period first, then byte order of type, name and dimensions, then the
/// start; a cursor stands still while metrics are added.
pub async fn metrics_are_paged_newest_first(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let row = |number, end: &str, name: &str, department: &str, start: &str| Metric {
        metric_name: name.to_owned(),
        dimension_1: department.to_owned(),
        period_start: date(start),
        period_end: date(end),
        ..metric(&scope, number)
    };
    let expected = [
        row(1, "2026-03-08", "Z", "", "2026-03-02"),
        row(2, "2026-03-08", "a", "", "2026-03-01"),
        row(3, "2026-03-08", "a", "", "2026-03-02"),
        row(4, "2026-03-08", "a", "Z", "2026-03-02"),
        row(5, "2026-03-08", "a", "a", "2026-03-02"),
        row(6, "2026-03-08", "\u{E4}", "", "2026-03-02"),
        row(7, "2026-03-01", "A", "", "2026-02-23"),
    ];
    let mut shuffled = expected.clone();
    shuffled.reverse();
    store.put_metrics(&scope, &shuffled, MANY, &trace(now())).await?;
    let mut listed = Vec::new();
    let mut request = PageRequest::first(2)?;
    loop {
        let page = store.list_metrics(&scope, &MetricFilter::default(), &request).await?;
        assert!(page.items.len() <= 2, "no more than asked for");
        assert!(!page.items.is_empty(), "there was a next page");
        listed.extend(page.items);
        let Some(next) = page.next else { break };
        // Newer rows move none of those that are still to come.
        let newer = row(
            100 + u32::try_from(listed.len()).expect("few"),
            "2026-04-05",
            "new",
            "",
            "2026-03-30",
        );
        let newer = Metric { dimension_3: listed.len().to_string(), ..newer };
        store.put_metrics(&scope, &[newer], MANY, &trace(now())).await?;
        request = PageRequest { limit: 2, after: Some(next) };
    }
    assert_eq!(listed, expected);
    Ok(())
}

/// Filters narrow by type, name, period and dimensions, and hold on every page.
pub async fn metrics_are_filtered(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let department =
        |number, name: &str| Metric { dimension_1: name.to_owned(), ..metric(&scope, number) };
    let mut metrics = [
        department(1, ""),
        department(2, "Sales"),
        department(3, "sales"),
        Metric { dimension_2: "Engineer".to_owned(), ..department(4, "") },
        Metric { metric_type: "ocean_scores".to_owned(), ..department(5, "") },
        department(6, ""),
        Metric { dimension_3: "Rome".to_owned(), ..department(7, "") },
    ];
    metrics[5].period_start = date("2026-03-02");
    metrics[5].period_end = date("2026-03-08");
    store.put_metrics(&scope, &metrics, MANY, &trace(now())).await?;
    let text = |text: &str| Some(text.to_owned());
    let day = |text| Some(date(text));
    let none = MetricFilter::default();
    let cases: [(MetricFilter, &[u32]); 10] = [
        (MetricFilter { metric_type: text("ocean_scores"), ..none.clone() }, &[5]),
        (MetricFilter { metric_name: text("metric_02"), ..none.clone() }, &[2]),
        (MetricFilter { period_start: day("2026-02-24"), ..none.clone() }, &[6]),
        (MetricFilter { period_end: day("2026-03-01"), ..none.clone() }, &[1, 2, 3, 4, 5, 7]),
        (MetricFilter { dimension_1: text("Sales"), ..none.clone() }, &[2]),
        (MetricFilter { dimension_1: text(""), ..none.clone() }, &[1, 4, 5, 6, 7]),
        (MetricFilter { dimension_2: text("Engineer"), ..none.clone() }, &[4]),
        (MetricFilter { dimension_3: text("Rome"), ..none.clone() }, &[7]),
        (
            MetricFilter { dimension_3: text(""), dimension_1: text(""), ..none.clone() },
            &[1, 4, 5, 6],
        ),
        (MetricFilter { dimension_2: text(""), metric_type: text("nothing"), ..none }, &[]),
    ];
    for (filter, expected) in cases {
        let mut found = Vec::new();
        let mut request = PageRequest::first(1)?;
        loop {
            let page = store.list_metrics(&scope, &filter, &request).await?;
            found.extend(page.items.into_iter().map(|metric| metric.id));
            let Some(next) = page.next else { break };
            request = PageRequest { limit: 1, after: Some(next) };
        }
        found.sort_unstable();
        let expected: Vec<_> = expected.iter().map(|number| id(*number)).collect();
        assert_eq!(found, expected, "{filter:?}");
    }
    Ok(())
}

/// The same metrics in two organizations do not meet.
pub async fn one_organization_never_sees_anothers_metrics(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    let here = metric(&one, 1);
    store.put_metrics(&one, std::slice::from_ref(&here), MANY, &trace(now())).await?;
    assert_eq!(all(&*store, &two).await?, []);
    let there = Metric { value: Some(Decimal::ONE), ..metric(&two, 1) };
    let written =
        store.put_metrics(&two, std::slice::from_ref(&there), MANY, &trace(now())).await?;
    assert_eq!(written.added, 1, "new over there");
    assert_eq!(all(&*store, &one).await?, [here]);
    assert_eq!(all(&*store, &two).await?, [there]);
    Ok(())
}

pub(crate) fn metric(scope: &Scope, number: u32) -> Metric {
    Metric {
        id: id(number),
        organization_id: scope.organization_id(),
        metric_type: "user_engagement".to_owned(),
        metric_name: format!("metric_{number:02}"),
        value: Some(Decimal::new(80, 0)),
        unit: "percentage".to_owned(),
        dimension_1: String::new(),
        dimension_2: String::new(),
        dimension_3: String::new(),
        period_start: date("2026-02-23"),
        period_end: date("2026-03-01"),
        people: Some(7),
        shown_to_k: 5,
        metadata: json!({"z": 1, "a": [null, "\u{E4}"]}),
        recorded_at: now() + TimeDelta::microseconds(1),
    }
}

pub(crate) async fn all(store: &dyn Store, scope: &Scope) -> Result<Vec<Metric>> {
    let page = PageRequest::first(100)?;
    Ok(store.list_metrics(scope, &MetricFilter::default(), &page).await?.items)
}
