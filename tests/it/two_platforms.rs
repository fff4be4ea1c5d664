//! Two platforms in one process, over two databases in which everything has
//! the same ids and names: nothing crosses.

use std::path::Path;
use std::sync::Arc;

use chrono::{Days, NaiveDate, TimeDelta};
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::{Instant, VirtualClock};
use ioc_analytics::dashboard::ocean::Level;
use ioc_analytics::document::format::Format;
use ioc_analytics::ids::{Id, SeededIds, UserId};
use ioc_analytics::ingest::metrics::NewMetric;
use ioc_analytics::model::activity::NewActivity;
use ioc_analytics::model::assessment::{Answers, AssessmentStatus, NewAssessment};
use ioc_analytics::model::member::MemberRecord;
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::model::report::ReportFilter;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::page::PageRequest;
use ioc_analytics::render::DocumentRenderer;
use ioc_analytics::reports::generator::NewReport;
use tokio::sync::Barrier;

use crate::support::instant;

const PEOPLE: u8 = 12;
const DAYS: u8 = 7;

/// What the two do differently with the same people, ids and instants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Habit {
    /// Stands in the rows and titles of one platform alone.
    word: &'static str,
    active: u8,
    events_a_day: u8,
    seconds: u32,
    finished: u8,
}

const AMBER: Habit = Habit { word: "amber", active: 9, events_a_day: 2, seconds: 60, finished: 11 };
const VIOLET: Habit = Habit { word: "violet", active: 6, events_a_day: 3, seconds: 7, finished: 8 };

fn monday() -> NaiveDate {
    "2026-01-05".parse().expect("a date")
}

fn person(number: u8) -> UserId {
    Id::from_content(&[b"person", &[number]])
}

fn open(folder: &Path, seed: u64) -> Platform {
    let url = format!("sqlite:{}", folder.join("ioc.db").display());
    let store = ioc_analytics::open_store(&url, true).expect("a database");
    Platform::builder(store)
        .clock(Arc::new(VirtualClock::at(instant("2026-01-11T20:00:00Z"))))
        .ids(Arc::new(SeededIds::new(seed)))
        .renderer(Arc::new(DocumentRenderer::default()))
        .build()
}

/// A week of writes; before each one waits until the other platform is about
/// to do the same, and after each one reads what it has written so far.
async fn live(platform: Platform, habit: Habit, together: Arc<Barrier>) {
    let organization = platform.organizations().create(NewOrganization::named("Acme")).await;
    let scope = platform.organizations().host_of(&organization.expect("new")).expect("its scope");
    let everybody: Vec<_> = (0..PEOPLE).map(member).collect();
    platform.ingest().record_members(&scope, &everybody).await.expect("people");
    let mut events = 0;
    for day in 0..DAYS {
        for number in 0..habit.active {
            together.wait().await;
            let batch = deeds(habit, day, number);
            platform.ingest().record_activity(&scope, batch).await.expect("activity");
            events += u32::from(habit.events_a_day);
            let summary = platform.dashboard().summary(&scope, 7, None).await.expect("asked");
            let details = summary.value().details;
            assert_eq!(details.total_activities.value(), Some(f64::from(events)), "{habit:?}");
        }
        // Whoever has fewer people waits for the other's as well.
        for _ in habit.active..PEOPLE {
            together.wait().await;
        }
    }
    let sheets = (0..PEOPLE).map(|number| sheet(habit, number)).collect();
    platform.ingest().record_assessments(&scope, sheets).await.expect("assessments");
    platform.ingest().record_metrics(&scope, vec![seats(habit)]).await.expect("a metric");
    let week = NewReport {
        title: format!("The {} week", habit.word),
        period_start: monday(),
        period_end: monday() + Days::new(6),
        template_id: None,
    };
    let reports = platform.reports();
    let report = reports.create(&scope, week).await.expect("a report");
    together.wait().await;
    reports.generate(&scope, report.id, None).await.expect("generated");
}

fn member(number: u8) -> MemberRecord {
    MemberRecord {
        user_id: person(number),
        external_id: format!("p{number:02}"),
        name: None,
        role: None,
        from: instant("2025-12-01T00:00:00Z"),
        to: None,
        department: Some(if number.is_multiple_of(2) { "Sales" } else { "Research" }.to_owned()),
        job_role: None,
    }
}

/// What a person does on a day: with the same ids and at the same instants on
/// both platforms, and otherwise not the same.
fn deeds(habit: Habit, day: u8, number: u8) -> Vec<NewActivity> {
    let morning = midday(day) - TimeDelta::hours(4);
    (0..habit.events_a_day)
        .map(|event| NewActivity {
            id: Some(Id::from_content(&[b"event", &[day, number, event]])),
            user_id: person(number),
            occurred_at: morning + TimeDelta::minutes(i64::from(event) * 30 + i64::from(number)),
            activity_type: format!("{}_view", habit.word),
            session_id: None,
            duration_seconds: Some(habit.seconds),
            metadata: None,
        })
        .collect()
}

fn midday(day: u8) -> Instant {
    (monday() + Days::new(u64::from(day))).and_hms_opt(12, 0, 0).expect("a time").and_utc()
}

fn sheet(habit: Habit, number: u8) -> NewAssessment {
    let finished = number < habit.finished;
    let status = if finished { AssessmentStatus::Completed } else { AssessmentStatus::NotStarted };
    NewAssessment {
        id: Some(Id::from_content(&[b"sheet", &[number]])),
        user_id: person(number),
        instrument: "ipip-50".to_owned(),
        status,
        created_at: midday(0),
        started_at: finished.then(|| midday(1)),
        completed_at: finished.then(|| midday(2)),
        answers: if finished {
            let answer = |item| 1 + (item * habit.finished + number) % 5;
            Answers::Items((0..10).cycle().take(50).map(|item| Some(answer(item))).collect())
        } else {
            Answers::None
        },
    }
}

fn seats(habit: Habit) -> NewMetric {
    NewMetric {
        metric_type: "host".to_owned(),
        metric_name: format!("{}_seats", habit.word),
        value: Some(u64::from(habit.active).into()),
        unit: "count".to_owned(),
        dimension_1: String::new(),
        dimension_2: String::new(),
        dimension_3: String::new(),
        period_start: monday(),
        period_end: monday() + Days::new(6),
        people: Some(u32::from(PEOPLE)),
        metadata: serde_json::json!({}),
    }
}

/// All that a platform tells of its organization, as bytes.
async fn told(platform: &Platform) -> Vec<Vec<u8>> {
    let (dashboard, reports) = (platform.dashboard(), platform.reports());
    let scope = platform.organizations().host("Acme").await.expect("the organization");
    let (first, last) = (monday(), monday() + Days::new(6));
    let after = Some(instant("2026-01-12T08:00:00Z"));
    dashboard.close_weeks(&scope, after).await.expect("closed");
    let summary = dashboard.summary_between(&scope, first, last).await.expect("asked");
    let realtime = dashboard.realtime(&scope, Some(midday(6))).await.expect("asked");
    let trends = dashboard.trends(&scope, "user_engagement", 4, None).await.expect("asked");
    let ocean = dashboard.ocean(&scope, Dimension::Organization, Level::Factor, after).await;
    let page = || PageRequest::first(100).expect("a page");
    let metrics = dashboard.metrics(&scope, &MetricFilter::default(), page()).await;
    let mut told = vec![
        summary.bytes().expect("JSON").to_vec(),
        realtime.bytes().expect("JSON").to_vec(),
        trends.bytes().expect("JSON").to_vec(),
        ocean.expect("asked").bytes().expect("JSON").to_vec(),
        format!("{:?}", metrics.expect("a page").items).into_bytes(),
    ];
    for report in reports.list(&scope, &ReportFilter::default(), page()).await.expect("one").items {
        for format in [Format::Json, Format::Html, Format::Pdf] {
            let drawn = reports.export(&scope, report.id, None, format).await.expect("drawn");
            told.push(drawn.bytes);
        }
    }
    assert_eq!(told.len(), 8, "one report in three formats");
    told
}

/// The numbers of the week, as they follow from a habit.
async fn holds(platform: &Platform, habit: Habit) {
    let scope = platform.organizations().host("Acme").await.expect("the organization");
    let (first, last) = (monday(), monday() + Days::new(6));
    let summary = platform.dashboard().summary_between(&scope, first, last).await.expect("asked");
    let details = summary.value().details;
    let events = u32::from(DAYS) * u32::from(habit.active) * u32::from(habit.events_a_day);
    for (figure, expected) in [
        (details.total_users, u32::from(PEOPLE)),
        (details.active_users, u32::from(habit.active)),
        (details.total_activities, events),
        (details.avg_session_duration, habit.seconds),
        (details.total_assessments, u32::from(PEOPLE)),
        (details.completed_assessments, u32::from(habit.finished)),
    ] {
        assert_eq!(figure.value(), Some(f64::from(expected)), "{habit:?}: {figure:?}");
    }
    let now = platform.clock().now();
    assert_eq!(platform.store().check(&scope, now).await.expect("checked"), [], "{habit:?}");
}

fn mentions(told: &[Vec<u8>], word: &str) -> usize {
    told.iter().filter(|bytes| bytes.windows(word.len()).any(|it| it == word.as_bytes())).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_platforms_in_one_process_share_nothing() {
    let folders = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
    let habits = [AMBER, VIOLET];
    let platforms = folders.each_ref().map(|folder| open(folder.path(), 1));
    let together = Arc::new(Barrier::new(2));
    let [amber, violet] =
        [0, 1].map(|it| tokio::spawn(live(platforms[it].clone(), habits[it], together.clone())));
    amber.await.expect("a week of the one");
    violet.await.expect("a week of the other");

    let mut before = Vec::new();
    for (platform, habit) in platforms.iter().zip(habits) {
        holds(platform, habit).await;
        let told = told(platform).await;
        let other = habits.into_iter().find(|other| *other != habit).expect("there are two");
        assert!(mentions(&told, habit.word) >= 3, "metric, report as JSON, report as HTML");
        assert_eq!(mentions(&told, other.word), 0, "what {} says", habit.word);
        before.push(told);
    }
    let scopes: [Scope; 2] = [
        platforms[0].organizations().host("Acme").await.expect("one"),
        platforms[1].organizations().host("Acme").await.expect("the other"),
    ];
    assert_eq!(scopes[0].organization_id(), scopes[1].organization_id(), "the very same ids");

    drop(platforms);
    for ((folder, habit), before) in folders.iter().zip(habits).zip(before) {
        let platform = open(folder.path(), 2);
        holds(&platform, habit).await;
        assert!(told(&platform).await == before, "{} says the same as before", habit.word);
    }
}
