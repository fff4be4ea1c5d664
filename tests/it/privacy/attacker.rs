//! An attacker over everything that is published, week by week.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, TimeDelta};
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::Instant;
use ioc_analytics::dashboard::metrics::MetricRow;
use ioc_analytics::dashboard::ocean::{Level, Ocean};
use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::ingest::request::ImportKind;
use ioc_analytics::model::assessment::Factor;
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::page::PageRequest;
use ioc_analytics::privacy::attack::bins::{self, Histogram};
use ioc_analytics::privacy::attack::finding::Finding;
use ioc_analytics::privacy::attack::tables::{self, Published, Release};
use ioc_analytics::privacy::distribution::Distribution;
use ioc_analytics::privacy::figure::State;

use crate::privacy::formats::weekly_report;
use crate::privacy::truth::{K, Truth, week_from};
use crate::support::{big5, data, import, instant, load, platform};

async fn ocean(platform: &Platform, scope: &Scope, by: Dimension, at: Instant) -> Ocean {
    let answer = platform.dashboard().ocean(scope, by, Level::Factor, Some(at)).await;
    answer.expect("an answer").into_value()
}

/// What an outsider collects who asks for every table in every week.
struct Collected {
    scores: BTreeMap<Factor, Vec<Release>>,
    histograms: BTreeMap<Factor, Vec<Histogram>>,
    behaviour: Vec<Published>,
}

async fn collect(platform: &Platform, scope: &Scope, truth: &Truth, plan: &DemoPlan) -> Collected {
    let mut collected =
        Collected { scores: BTreeMap::new(), histograms: BTreeMap::new(), behaviour: Vec::new() };
    for back in (0..u64::from(plan.weeks)).rev() {
        let week = week_from(plan.zone, plan.ends - Days::new(7 * back + 6));
        let at = week.ends_at;
        platform.dashboard().calculate_metrics(scope, week, Some(at)).await.expect("computed");
        let metrics = metrics(platform, scope, &week).await;
        collected.behaviour.push(behaviour_in_metrics(&metrics, truth, &week));
        let mut releases: BTreeMap<Factor, Release> = BTreeMap::new();
        for (table, by) in Dimension::ALL.into_iter().enumerate() {
            for row in ocean(platform, scope, by, at).await.rows {
                let release = releases.entry(row.factor).or_default();
                release.tables.resize_with(2, BTreeMap::new);
                let stored = metrics.iter().find(|metric| {
                    let place = [metric.dimension_1.as_str(), metric.dimension_2.as_str()];
                    let key = row.group.as_str();
                    metric.metric_name == row.factor.key()
                        && place == [["", ""], [key, ""], ["", key]][table]
                });
                let stored = stored.map(|metric| metric.metric_value.is_some());
                assert_eq!(stored, Some(row.mean.is_some()), "{by:?} {row:?}");
                if let Some(shown) = &row.distribution {
                    let histogram = histogram(shown, row.factor, truth, plan);
                    collected.histograms.entry(row.factor).or_default().push(histogram);
                }
                let Some(as_of) = row.as_of else { continue };
                let group = table.checked_sub(1).map(|table| (table, row.group.as_str()));
                let scores = truth.scores(row.factor, &week_from(plan.zone, as_of), group);
                assert_eq!(row.n, Some(scores.len() as u64), "{} {as_of}", row.group);
                match group {
                    None => release.total = Some(scores),
                    Some((table, _)) => {
                        release.tables[table].insert(row.group, scores);
                    }
                }
            }
        }
        for (factor, release) in releases {
            collected.scores.entry(factor).or_default().push(release);
        }
    }
    collected
}

/// The end of a bin in millionths; the last one includes its own.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a quarter of a point is a whole number of them"
)]
fn end(end: f64) -> i64 {
    if end < 5.0 { (end * 1e6) as i64 } else { 5_000_001 }
}

/// A histogram with the true scores, and its ends in millionths.
fn histogram(shown: &Distribution, factor: Factor, truth: &Truth, plan: &DemoPlan) -> Histogram {
    let scores = truth.scores(factor, &week_from(plan.zone, shown.as_of()), None);
    assert_eq!(shown.n(), scores.len() as u64, "{factor:?} {}", shown.as_of());
    for bin in shown.bins() {
        let inside = end(bin.from())..end(bin.to());
        let inside = scores.iter().filter(|it| inside.contains(&truth.value(factor, it.1)));
        assert_eq!(bin.n(), inside.count() as u64, "{factor:?} {shown:?}");
    }
    let ends = shown.bins().iter().flat_map(|bin| [end(bin.from()), end(bin.to())]);
    Histogram { scores, ends: ends.collect() }
}

async fn metrics(platform: &Platform, scope: &Scope, week: &Period) -> Vec<MetricRow> {
    let filter = MetricFilter {
        period_start: Some(week.first),
        period_end: Some(week.last),
        ..MetricFilter::default()
    };
    let page = PageRequest::first(500).expect("a page");
    let page = platform.dashboard().metrics(scope, &filter, page).await.expect("metrics");
    assert!(page.next.is_none(), "more than a page");
    page.items
}

/// The behaviour tables of a week's metrics, with the true members.
fn behaviour_in_metrics(metrics: &[MetricRow], truth: &Truth, week: &Period) -> Published {
    let mut published = Published::default();
    for table in [0, 1] {
        let people = truth.behind(table, week);
        let shown = |key: &String| {
            let row = metrics.iter().find(|it| {
                let place = [&it.dimension_1, &it.dimension_2];
                it.metric_name == "engagement_rate" && place[table] == key
            });
            row.is_some_and(|row| row.state != State::Suppressed)
        };
        let rows = people.into_iter().map(|(key, people)| {
            let shown = shown(&key);
            (key, people, shown)
        });
        published.tables.push(rows.collect());
    }
    published.total = Some(truth.behind(0, week).into_values().flatten().collect());
    published
}

/// The behaviour tables of a report as CSV shows them, with the true members.
fn behaviour(csv: &[u8], truth: &Truth, period: &Period) -> Published {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(csv)).expect("a zip");
    let mut published = Published::default();
    for (table, name) in ["metrics_by_department.csv", "metrics_by_job_role.csv"].iter().enumerate()
    {
        let file = archive.by_name(name).expect("the table");
        let mut reader = csv::Reader::from_reader(file);
        let headers = reader.headers().expect("headers").clone();
        let state = headers.iter().position(|it| it == "engagement_rate_state").expect("a state");
        let people = truth.behind(table, period);
        let rows = reader.records().map(|row| {
            let row = row.expect("a row");
            let group = people.get(&row[0]).cloned().unwrap_or_default();
            (row[0].to_owned(), group, &row[state] != "suppressed")
        });
        published.tables.push(rows.collect());
    }
    published.total = Some(truth.behind(0, period).into_values().flatten().collect());
    published
}

pub(crate) async fn demo(
    seed: u64,
    people: u32,
    minimum_group: u32,
    weeks: u16,
) -> (Platform, Scope, Truth, DemoPlan) {
    let ends: NaiveDate = "2026-03-29".parse().expect("a Sunday");
    let plan = DemoPlan { people, minimum_group, weeks, ..DemoPlan::new(seed, ends) };
    let demo = generate(&plan).expect("a demo");
    let truth = Truth::of(&demo);
    let week = week_from(plan.zone, plan.ends - Days::new(6));
    let (platform, _) = platform(week.ends_at + TimeDelta::hours(8));
    let scope = load(&platform, demo).await;
    (platform, scope, truth, plan)
}

/// What is found in all that was collected: in the tables of scores, of
/// behaviour, in those of the last report, and in the histograms.
async fn attacked(seed: u64, people: u32, minimum_group: u32, weeks: u16) -> [Vec<Finding>; 4] {
    let (platform, scope, truth, plan) = demo(seed, people, minimum_group, weeks).await;
    let collected = collect(&platform, &scope, &truth, &plan).await;
    let mut in_scores = Vec::new();
    for releases in collected.scores.values() {
        assert!(releases.len() > usize::from(weeks) * 3 / 4, "too little was published");
        in_scores.extend(tables::weeks(releases, K).findings);
    }
    let mut in_bins = Vec::new();
    assert_eq!(collected.histograms.len(), Factor::ALL.len(), "too little was published");
    for (factor, mut histograms) in collected.histograms {
        histograms.dedup_by(|one, two| one.scores == two.scores && one.ends == two.ends);
        in_bins.extend(bins::told(&histograms, |score| truth.value(factor, score), K));
    }
    let found = collected.behaviour.iter().flat_map(|week| tables::snapshot(week, K).findings);
    let week = week_from(plan.zone, plan.ends - Days::new(6));
    let [_, _, csv, ..] = weekly_report(&platform, &scope, &week).await;
    let report = behaviour(&csv, &truth, &week);
    let shown = |published: &Published| -> Vec<String> {
        let cells = published.tables.iter().flatten().filter(|cell| cell.2);
        cells.map(|(key, ..)| key.clone()).collect()
    };
    let last = collected.behaviour.last().expect("a week");
    assert_eq!(shown(&report), shown(last), "a report shows other cells than the metrics");
    [in_scores, found.collect(), tables::snapshot(&report, K).findings, in_bins]
}

#[tokio::test]
async fn an_attacker_with_every_weekly_release_finds_nobody() {
    #[expect(clippy::disallowed_methods, reason = "how long a test runs is told from outside")]
    let rounds = std::env::var("IOC_TEST_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    let some = [(1, 150, 26), (2, 60, 26)];
    let many = [(3, 400, 52), (4, 150, 52), (5, 90, 52), (6, 40, 52)];
    let long = rounds.is_some_and(|rounds: u32| rounds >= 500);
    for (seed, people, weeks) in some.into_iter().chain(many.into_iter().filter(|_| long)) {
        let found = attacked(seed, people, K, weeks).await;
        assert!(found.iter().all(Vec::is_empty), "seed {seed}: {found:#?}");
    }
}

#[tokio::test]
async fn the_attacker_succeeds_where_groups_of_three_are_shown() {
    let [in_scores, in_behaviour, in_report, in_bins] = attacked(1, 150, 3, 13).await;
    assert!(!in_scores.is_empty(), "scores of groups of three give nothing away");
    assert!(!in_behaviour.is_empty(), "behaviour of groups of three gives nothing away");
    assert!(!in_report.is_empty(), "a report with groups of three gives nothing away");
    assert!(!in_bins.is_empty(), "histograms of threes give nothing away");
}

#[tokio::test]
#[ignore = "needs IOC_TEST_DATA"]
async fn the_real_import_gives_nobody_away() {
    let (platform, _) = platform(instant("2026-02-01T00:00:00Z"));
    let kind = ImportKind::Responses { instrument: "ipip-50".to_owned() };
    import(&platform.importer(), "big5_responses.tsv", big5("2026-01-14"), kind).await;
    let scope = platform.organizations().host("big5").await.expect("entered");
    platform.dashboard().close_weeks(&scope, None).await.expect("closed");
    let ocean = ocean(&platform, &scope, Dimension::Department, platform.clock().now()).await;
    let mut people: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .from_path(data("big5_responses.tsv"))
        .expect("the file");
    for (number, row) in (0..).zip(reader.records()) {
        let country = row.expect("a row")[6].to_owned();
        people.entry(country).or_default().insert(number);
    }
    for factor in Factor::ALL {
        let rows = ocean.rows.iter().filter(|row| row.factor == factor);
        let table: tables::Table = rows
            .map(|row| (row.group.clone(), people[&row.group].clone(), row.mean.is_some()))
            .collect();
        assert!(table.iter().any(|(.., visible)| *visible));
        assert!(table.iter().filter(|(_, people, _)| people.len() < 5).all(|(.., seen)| !seen));
        let total = Some(people.values().flatten().copied().collect());
        let found = tables::snapshot(&Published { tables: vec![table], total }, K).findings;
        assert!(found.is_empty(), "{found:#?}");
    }
}
