//! Nobody can be found: the attacker and the side channels of the disclosure
//! rules, over what the doors really publish.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::process::Command;

use chrono::{Days, NaiveDate, TimeDelta, Weekday};
use chrono_tz::Tz;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::Instant;
use ioc_analytics::dashboard::ocean::{Level, Ocean};
use ioc_analytics::demo::data::{DemoData, generate};
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::document::format::Format;
use ioc_analytics::ids::{AssessmentId, Id, UserId};
use ioc_analytics::ingest::request::ImportKind;
use ioc_analytics::model::assessment::{Answers, AssessmentStatus, Factor, NewAssessment};
use ioc_analytics::model::member::{MemberRecord, Membership, history_after};
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::privacy::attack::{self, Published, Week};
use ioc_analytics::psychometrics::{instrument, scoring};
use ioc_analytics::reports::generator::NewReport;

use crate::support::{data, import, instant, load, platform};

/// Whose privacy is attacked: groups of five.
const K: u32 = 5;
const TABLES: [Dimension; 2] = [Dimension::Department, Dimension::JobRole];

/// A person's numbers: what an attacker must not get at, known to the test.
struct Truth {
    histories: BTreeMap<u32, Vec<Membership>>,
    /// Person, instant of completion, factors with a score; by instant.
    scored: Vec<(u32, Instant, BTreeSet<Factor>)>,
}

type Scores = BTreeSet<(u32, u32)>;

impl Truth {
    fn of(demo: &DemoData) -> Self {
        let mut numbers: HashMap<UserId, u32> = HashMap::new();
        let mut histories: BTreeMap<u32, Vec<Membership>> = BTreeMap::new();
        for record in &demo.members {
            let next = u32::try_from(numbers.len()).expect("few people");
            let number = *numbers.entry(record.user_id).or_insert(next);
            let history = histories.entry(number).or_default();
            *history = history_after(history, record);
        }
        let ipip = instrument::find("ipip-50").expect("shipped");
        let mut scored: Vec<_> = demo
            .assessments
            .iter()
            .filter_map(|taken| {
                let Answers::Items(answers) = &taken.answers else { return None };
                let scores = scoring::score(ipip, answers).expect("valid answers");
                let factors = scores.factors.keys().copied().collect();
                Some((numbers[&taken.user_id], taken.completed_at?, factors))
            })
            .collect();
        scored.sort_by_key(|(person, at, _)| (*at, *person));
        Self { histories, scored }
    }

    /// Where a person belongs in a period: at its end, or at leaving.
    fn place(&self, person: u32, period: &Period) -> Option<&Membership> {
        self.histories[&person].iter().rev().find(|held| {
            held.valid_from < period.ends_at && held.valid_to.is_none_or(|to| to > period.starts_at)
        })
    }

    /// The scores behind a group's figure of a closed week; all without a key.
    fn scores(&self, factor: Factor, week: &Period, group: Option<(usize, &str)>) -> Scores {
        let mut latest: BTreeMap<u32, u32> = BTreeMap::new();
        for (number, (person, at, factors)) in self.scored.iter().enumerate() {
            if *at < week.ends_at && factors.contains(&factor) {
                latest.insert(*person, u32::try_from(number).expect("few scores"));
            }
        }
        let belongs = |person: u32| match (self.place(person, week), group) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(held), Some((table, key))) => key_of(held, table) == key,
        };
        latest.into_iter().filter(|(person, _)| belongs(*person)).collect()
    }

    /// The members of each group of a table at a period's end.
    fn members(&self, table: usize, period: &Period) -> BTreeMap<String, BTreeSet<u32>> {
        let mut groups: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        for (person, history) in &self.histories {
            let there = history.iter().find(|held| {
                held.valid_from < period.ends_at
                    && held.valid_to.is_none_or(|to| to >= period.ends_at)
            });
            if let Some(held) = there {
                groups.entry(key_of(held, table)).or_default().insert(*person);
            }
        }
        groups
    }
}

fn key_of(held: &Membership, table: usize) -> String {
    let key = if table == 0 { &held.department } else { &held.job_role };
    key.clone().unwrap_or_else(|| "(none)".to_owned())
}

fn week_from(zone: Tz, first: NaiveDate) -> Period {
    Period::between(zone, first, first + Days::new(6)).expect("a week")
}

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
        let people = truth.members(table, period);
        let rows = reader.records().map(|row| {
            let row = row.expect("a row");
            let group = people.get(&row[0]).cloned().unwrap_or_default();
            (row[0].to_owned(), group, &row[state] != "suppressed")
        });
        published.tables.push(rows.collect());
    }
    published.total = Some(truth.members(0, period).into_values().flatten().collect());
    published
}

async fn weekly_report(platform: &Platform, scope: &Scope, week: &Period) -> [Vec<u8>; 4] {
    let new = NewReport {
        title: "Weekly".to_owned(),
        period_start: week.first,
        period_end: week.last,
        template_id: None,
    };
    let reports = platform.reports();
    let report = reports.create(scope, new).await.expect("created");
    reports.generate(scope, report.id, None).await.expect("generated");
    let mut bytes = Vec::new();
    for format in [Format::Json, Format::Html, Format::Csv, Format::Pdf] {
        let rendered = reports.export(scope, report.id, None, format).await.expect("drawn");
        bytes.push(rendered.bytes);
    }
    bytes.try_into().expect("four formats")
}

async fn demo(seed: u64, people: u32, minimum_group: u32) -> (Platform, Scope, Truth, DemoPlan) {
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
async fn every_format_hides_the_same_cells() {
    let (platform, scope, _, plan) = demo(1, 150, K).await;
    platform.dashboard().close_weeks(&scope, None).await.expect("closed");
    let week = week_from(plan.zone, plan.ends - Days::new(6));
    let [json, html, csv, pdf] = weekly_report(&platform, &scope, &week).await;
    let document: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    let hidden = suppressed(&document);
    assert!(hidden > 10, "nothing is hidden");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(csv)).expect("a zip");
    let mut in_csv = 0;
    for index in 0..archive.len() {
        let file = archive.by_index(index).expect("a file");
        if file.name().expect("a name").ends_with(".csv") {
            for row in csv::Reader::from_reader(file).records() {
                in_csv += row.expect("a row").iter().filter(|it| *it == "suppressed").count();
            }
        }
    }
    assert_eq!(in_csv, hidden);
    let html = String::from_utf8(html).expect("text");
    let text = html.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, text)| text.trim());
    assert_eq!(text.filter(|text| *text == "hidden").count(), hidden);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, pdf).expect("written");
    let text = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output();
    let text = text.expect("pdftotext, of the package poppler-utils").stdout;
    let text = String::from_utf8(text).expect("text");
    let words = text.split_whitespace().filter(|word| *word == "hidden").count();
    let notes = document.to_string().matches("Cells marked hidden").count();
    // The legend at the end of the report says it once more.
    assert_eq!(words, hidden + notes + 1);
}

/// How many cells of the document's tables are hidden.
fn suppressed(value: &serde_json::Value) -> usize {
    match value {
        serde_json::Value::Object(fields) => {
            let own = fields.get("state").is_some_and(|state| state == "suppressed");
            usize::from(own) + fields.values().map(suppressed).sum::<usize>()
        }
        serde_json::Value::Array(items) => items.iter().map(suppressed).sum(),
        _ => 0,
    }
}

/// An organization of four departments, two of them too small to be shown, in
/// which everybody answers differently; `swap` exchanges the answers of two
/// people of the two small ones.
fn four_departments(swap: bool) -> (Vec<MemberRecord>, Vec<NewAssessment>) {
    let departments = [("Large", 30), ("Middle", 20), ("Small", 3), ("Tiny", 4)];
    let at = instant("2026-03-04T09:00:00Z");
    let (mut members, mut assessments) = (Vec::new(), Vec::new());
    for (department, people) in departments {
        for person in 0..people {
            let name = format!("{department} {person}");
            let user_id: UserId = Id::from_content(&[name.as_bytes()]);
            members.push(MemberRecord {
                user_id,
                external_id: name.clone(),
                name: None,
                role: None,
                from: instant("2026-01-01T00:00:00Z"),
                to: None,
                department: Some(department.to_owned()),
                job_role: Some("Staff".to_owned()),
            });
            let author = match name.as_str() {
                "Small 0" if swap => "Tiny 0",
                "Tiny 0" if swap => "Small 0",
                own => own,
            };
            let id: AssessmentId = Id::from_content(&[b"assessment", name.as_bytes()]);
            assessments.push(NewAssessment {
                id: Some(id),
                user_id,
                instrument: "ipip-50".to_owned(),
                status: AssessmentStatus::Completed,
                created_at: at,
                started_at: Some(at),
                completed_at: Some(at),
                answers: Answers::Items(answers_of(author)),
            });
        }
    }
    (members, assessments)
}

fn answers_of(author: &str) -> Vec<Option<u8>> {
    let seed = author.bytes().fold(7_u32, |seed, byte| seed.wrapping_mul(31) + u32::from(byte));
    let answer = |item: u32| (seed.wrapping_mul(item + 3) >> 7) % 5 + 1;
    (0..50).map(|item| u8::try_from(answer(item)).ok()).collect()
}

/// Every byte that the doors give out about an organization.
async fn every_output(platform: &Platform, scope: &Scope, week: &Period) -> Vec<Vec<u8>> {
    let dashboard = platform.dashboard();
    dashboard.calculate_metrics(scope, *week, None).await.expect("metrics");
    let mut bytes = Vec::new();
    for by in Dimension::ALL {
        let answer = dashboard.ocean(scope, by, Level::Factor, None).await.expect("an answer");
        bytes.push(answer.bytes().expect("JSON").to_vec());
    }
    let answer = dashboard.summary_between(scope, week.first, week.last).await.expect("an answer");
    bytes.push(answer.bytes().expect("JSON").to_vec());
    let trends = dashboard.trends(scope, "assessment_completion", 4, None).await;
    bytes.push(trends.expect("an answer").bytes().expect("JSON").to_vec());
    let page = ioc_analytics::page::PageRequest::first(500).expect("a page");
    let metrics = dashboard.metrics(scope, &MetricFilter::default(), page).await.expect("a page");
    bytes.push(serde_json::to_vec(&metrics.items).expect("JSON"));
    bytes.extend(weekly_report(platform, scope, week).await);
    bytes
}

async fn outputs_of_four_departments(swap: bool, minimum_group: u32) -> Vec<Vec<u8>> {
    let (platform, _) = platform(instant("2026-03-10T09:00:00Z"));
    let new = NewOrganization { minimum_group, ..NewOrganization::named("Four") };
    let organization = platform.organizations().create(new).await.expect("entered");
    let scope = platform.organizations().host_of(&organization).expect("a scope");
    let (members, assessments) = four_departments(swap);
    platform.ingest().record_members(&scope, &members).await.expect("members");
    platform.ingest().record_assessments(&scope, assessments).await.expect("assessments");
    let at = instant("2026-03-04T09:00:00Z");
    let week = Period::week_of(Tz::UTC, Weekday::Mon, at).expect("a week");
    every_output(&platform, &scope, &week).await
}

#[tokio::test]
async fn exchanging_answers_between_hidden_cells_changes_no_byte() {
    let before = outputs_of_four_departments(false, K).await;
    let after = outputs_of_four_departments(true, K).await;
    for (index, (before, after)) in before.iter().zip(&after).enumerate() {
        assert!(before == after, "output {index} tells who answered what");
    }
}

#[tokio::test]
async fn exchanging_answers_shows_where_groups_of_three_are_shown() {
    let before = outputs_of_four_departments(false, 3).await;
    let after = outputs_of_four_departments(true, 3).await;
    assert!(before != after, "the side channel test would not notice a leak");
}

fn big5(at: &'static str) -> impl FnOnce(&mut ioc_analytics::ingest::request::ImportRequest) {
    move |request| {
        request.organization = Some("big5".to_owned());
        request.completed_at = Some(at.to_owned());
    }
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

#[tokio::test]
#[ignore = "needs IOC_TEST_DATA"]
async fn exchanging_real_answers_between_hidden_countries_changes_no_byte() {
    let text = std::fs::read_to_string(data("big5_responses.tsv")).expect("the file");
    let mut rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    let count = |country: &str| rows.iter().filter(|row| row[6] == country).count();
    let small: Vec<usize> = (1..rows.len()).filter(|row| count(rows[*row][6]) < 5).collect();
    let (one, two) = (small[0], *small.last().expect("small countries"));
    assert_ne!(rows[one][6], rows[two][6]);
    let answers = rows[one][7..57].to_vec();
    let others = rows[two][7..57].to_vec();
    rows[one].splice(7..57, others);
    rows[two].splice(7..57, answers);
    let folder = tempfile::tempdir().expect("a folder");
    let swapped = folder.path().join("swapped.tsv");
    let lines: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
    std::fs::write(&swapped, lines.join("\n") + "\n").expect("written");
    let mut outputs = Vec::new();
    for path in [data("big5_responses.tsv"), swapped] {
        let (platform, _) = platform(instant("2026-02-01T00:00:00Z"));
        let kind = ImportKind::Responses { instrument: "ipip-50".to_owned() };
        let name = path.to_str().expect("a path").to_owned();
        import(&platform.importer(), &name, big5("2026-01-14"), kind).await;
        let scope = platform.organizations().host("big5").await.expect("entered");
        let at = instant("2026-01-14T12:00:00Z");
        let week = Period::week_of(Tz::UTC, Weekday::Mon, at).expect("a week");
        outputs.push(every_output(&platform, &scope, &week).await);
    }
    for (index, (before, after)) in outputs[0].iter().zip(&outputs[1]).enumerate() {
        assert!(before == after, "output {index} tells who answered what");
    }
}
