//! An attacker over everything that is published, week by week.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, TimeDelta};
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::Instant;
use ioc_analytics::dashboard::ocean::{Level, Ocean};
use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::ingest::request::ImportKind;
use ioc_analytics::model::assessment::Factor;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::privacy::attack::{self, Published, Week};

use crate::privacy::formats::weekly_report;
use crate::privacy::truth::{K, TABLES, Truth, week_from};
use crate::support::{big5, data, import, instant, load, platform};

async fn ocean(platform: &Platform, scope: &Scope, by: Dimension, at: Instant) -> Ocean {
    let answer = platform.dashboard().ocean(scope, by, Level::Factor, Some(at)).await;
    answer.expect("an answer").into_value()
}

/// What an outsider collects who asks for every table in every week.
struct Collected {
    weeks: BTreeMap<Factor, Vec<Week>>,
    snapshots: Vec<Published>,
}

async fn collect(platform: &Platform, scope: &Scope, truth: &Truth, plan: &DemoPlan) -> Collected {
    let mut collected = Collected { weeks: BTreeMap::new(), snapshots: Vec::new() };
    let last = plan.ends;
    for back in (0..u64::from(plan.weeks)).rev() {
        let week = week_from(plan.zone, last - Days::new(7 * back + 6));
        let at = week.ends_at;
        platform.dashboard().close_weeks(scope, Some(at)).await.expect("closed");
        let whole = ocean(platform, scope, Dimension::Organization, at).await;
        let mut tables = Vec::new();
        for by in TABLES {
            tables.push(ocean(platform, scope, by, at).await);
        }
        for factor in Factor::ALL {
            let mut published: Week = Vec::new();
            let mut snapshot = Published::default();
            for row in whole.rows.iter().filter(|row| row.factor == factor) {
                if let Some(as_of) = row.as_of {
                    let scores = truth.scores(factor, &week_from(plan.zone, as_of), None);
                    assert_eq!(row.n, Some(scores.len() as u64), "{factor:?} {as_of}");
                    if as_of == week.first {
                        snapshot.total = Some(scores.iter().map(|(person, _)| *person).collect());
                    }
                    published.push((format!("total of {as_of}"), scores));
                }
            }
            for (table, ocean) in tables.iter().enumerate() {
                let mut groups = Vec::new();
                for row in ocean.rows.iter().filter(|row| row.factor == factor) {
                    let now = truth.scores(factor, &week, Some((table, &row.group)));
                    let people = now.iter().map(|(person, _)| *person).collect();
                    groups.push((row.group.clone(), people, row.as_of == Some(week.first)));
                    let Some(as_of) = row.as_of else { continue };
                    let then = week_from(plan.zone, as_of);
                    let scores = truth.scores(factor, &then, Some((table, &row.group)));
                    assert_eq!(row.n, Some(scores.len() as u64), "{} {as_of}", row.group);
                    published.push((format!("{} of {as_of}", row.group), scores));
                }
                snapshot.tables.push(groups);
            }
            if snapshot.total.is_some() {
                collected.snapshots.push(snapshot);
            }
            collected.weeks.entry(factor).or_default().push(published);
        }
    }
    collected
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
) -> (Platform, Scope, Truth, DemoPlan) {
    let ends: NaiveDate = "2026-03-29".parse().expect("a Sunday");
    let plan = DemoPlan { people, minimum_group, ..DemoPlan::new(seed, ends) };
    let demo = generate(&plan).expect("a demo");
    let truth = Truth::of(&demo);
    let week = week_from(plan.zone, plan.ends - Days::new(6));
    let (platform, _) = platform(week.ends_at + TimeDelta::hours(8));
    let scope = load(&platform, demo).await;
    (platform, scope, truth, plan)
}

#[tokio::test]
async fn an_attacker_with_every_weekly_release_finds_nobody() {
    for (seed, people) in [(1, 150), (2, 60), (3, 400)] {
        let (platform, scope, truth, plan) = demo(seed, people, K).await;
        let collected = collect(&platform, &scope, &truth, &plan).await;
        assert!(collected.snapshots.len() > 20, "too little was published");
        for snapshot in &collected.snapshots {
            let found = attack::snapshot(snapshot, K);
            assert!(found.is_empty(), "seed {seed}: {found:#?}");
        }
        for (factor, weeks) in &collected.weeks {
            let found = attack::weeks(weeks, K);
            assert!(found.is_empty(), "seed {seed} {factor:?}: {:#?}", &found[..1]);
        }
        let week = week_from(plan.zone, plan.ends - Days::new(6));
        let [.., csv, _] = weekly_report(&platform, &scope, &week).await;
        let found = attack::snapshot(&behaviour(&csv, &truth, &week), K);
        assert!(found.is_empty(), "seed {seed}: {found:#?}");
    }
}

#[tokio::test]
async fn the_attacker_succeeds_where_groups_of_three_are_shown() {
    let (platform, scope, truth, plan) = demo(1, 150, 3).await;
    let collected = collect(&platform, &scope, &truth, &plan).await;
    let alone =
        collected.snapshots.iter().any(|snapshot| !attack::snapshot(snapshot, K).is_empty());
    let weeks = collected.weeks.values().any(|weeks| !attack::weeks(weeks, K).is_empty());
    assert!(alone, "tables with groups of three gave nothing away about fewer than five");
    assert!(weeks, "weeks that differ by three people gave nothing away about fewer than five");
    let week = week_from(plan.zone, plan.ends - Days::new(6));
    let [.., csv, _] = weekly_report(&platform, &scope, &week).await;
    assert!(!attack::snapshot(&behaviour(&csv, &truth, &week), K).is_empty());
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
        let table: attack::Table = rows
            .map(|row| (row.group.clone(), people[&row.group].clone(), row.mean.is_some()))
            .collect();
        assert!(table.iter().any(|(.., visible)| *visible));
        assert!(table.iter().filter(|(_, people, _)| people.len() < 5).all(|(.., seen)| !seen));
        let total = Some(people.values().flatten().copied().collect());
        let found = attack::snapshot(&Published { tables: vec![table], total }, K);
        assert!(found.is_empty(), "{found:#?}");
    }
}
