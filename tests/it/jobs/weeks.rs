//! A year of weekly reports on a clock that is moved by hand.

use std::sync::Arc;

use chrono::{Days, NaiveDate, TimeDelta};
use chrono_tz::Tz;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::{Clock, Instant, VirtualClock};
use ioc_analytics::ids::{Id, SeededIds};
use ioc_analytics::jobs::generate_weekly_reports::GenerateWeeklyReports;
use ioc_analytics::model::activity::NewActivity;
use ioc_analytics::model::member::MemberRecord;
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::model::report::{Report, ReportFilter, ReportStatus};
use ioc_analytics::page::{MAX_LIMIT, PageRequest};

use crate::support::instant;

/// In the year from July 2011 on: clocks that change by half an hour, or on Fridays, or no
/// more; offsets of halves and quarters of an hour; both ends of the earth; and two islands
/// that had no 30 December.
const ZONES: [Tz; 24] = [
    Tz::Africa__Cairo,
    Tz::Africa__Casablanca,
    Tz::America__Caracas,
    Tz::America__New_York,
    Tz::America__St_Johns,
    Tz::Antarctica__Troll,
    Tz::Asia__Gaza,
    Tz::Asia__Kabul,
    Tz::Asia__Kathmandu,
    Tz::Asia__Kolkata,
    Tz::Asia__Tehran,
    Tz::Asia__Yangon,
    Tz::Atlantic__Azores,
    Tz::Australia__Eucla,
    Tz::Australia__Lord_Howe,
    Tz::Etc__GMTPlus12,
    Tz::Europe__Berlin,
    Tz::Europe__Moscow,
    Tz::Pacific__Apia,
    Tz::Pacific__Chatham,
    Tz::Pacific__Fakaofo,
    Tz::Pacific__Kiritimati,
    Tz::Pacific__Marquesas,
    Tz::UTC,
];

/// When it begins, and for how many weeks: a year in the long runs, else the winter in which the
/// islands lost their day, with the spring behind it. It is Sunday then, but in the far east
/// Monday before eight o'clock.
fn span() -> (Instant, u64) {
    #[expect(clippy::disallowed_methods, reason = "how long a test runs is told from outside")]
    let rounds = std::env::var("IOC_TEST_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    if rounds.is_some_and(|rounds: u32| rounds >= 500) {
        (instant("2011-06-26T12:00:00Z"), 52)
    } else {
        (instant("2011-12-11T12:00:00Z"), 18)
    }
}

/// A platform on a clock, whose one job writes reports.
fn platform(clock: &Arc<VirtualClock>) -> Platform {
    let store = ioc_analytics::open_store("sqlite::memory:", true).expect("a store in memory");
    let ids = Arc::new(SeededIds::new(1));
    let builder = || {
        let builder = Platform::builder(store.clone()).clock(clock.clone()).ids(ids.clone());
        builder.runtime(Arc::new(VirtualClock::clone(clock)))
    };
    let reports = builder().build().reports().clone();
    builder().job(Arc::new(GenerateWeeklyReports::new(reports))).expect("a job").build()
}

/// An organization with three people, who were there once.
async fn organization(platform: &Platform, zone: Tz) -> Scope {
    let new = NewOrganization { zone, ..NewOrganization::named(zone.name()) };
    let organization = platform.organizations().create(new).await.expect("entered");
    let scope = platform.organizations().host_of(&organization).expect("admitted");
    let now = platform.clock().now();
    let person = |number: u32| Id::from_content(&[zone.name().as_bytes(), &number.to_be_bytes()]);
    let people: Vec<_> = (0..3)
        .map(|number| MemberRecord {
            user_id: person(number),
            external_id: number.to_string(),
            name: None,
            role: None,
            from: now - TimeDelta::days(9),
            to: None,
            department: None,
            job_role: None,
        })
        .collect();
    platform.ingest().record_members(&scope, &people).await.expect("people");
    let deeds = (0..3).map(|number| NewActivity {
        id: None,
        user_id: person(number),
        occurred_at: now - TimeDelta::days(1),
        activity_type: "login".to_owned(),
        session_id: None,
        duration_seconds: Some(60),
        metadata: None,
    });
    platform.ingest().record_activity(&scope, deeds.collect()).await.expect("activity");
    scope
}

async fn reports(platform: &Platform, scope: &Scope) -> Vec<Report> {
    let page = PageRequest::first(MAX_LIMIT).expect("a page");
    let listed = platform.reports().list(scope, &ReportFilter::default(), page).await;
    let mut reports = listed.expect("listed").items;
    reports.sort_by_key(|report| report.period_start);
    reports
}

/// What a report is about, and when it was made on the clocks of its organization.
fn told(report: &Report, zone: Tz) -> (NaiveDate, NaiveDate, String, ReportStatus, u32) {
    let made = report.generated_at.expect("it is generated").with_timezone(&zone);
    let made = made.format("%a %F %T%.f").to_string();
    (report.period_start, report.period_end, made, report.status, report.version)
}

#[tokio::test]
async fn each_organization_has_one_report_a_week_made_at_its_monday_at_eight() {
    let (begin, weeks) = span();
    let clock = Arc::new(VirtualClock::at(begin));
    let platform = platform(&clock);
    let mut organizations = Vec::new();
    for zone in ZONES {
        organizations.push((zone, organization(&platform, zone).await));
    }
    let end: Instant = begin + TimeDelta::weeks(i64::try_from(weeks).expect("few"));
    let mut succeeded = 0;
    loop {
        let tick = platform.jobs().tick(clock.now()).await.expect("a tick");
        let ran = platform.jobs().run_until_idle().await.expect("runs");
        assert_eq!((ran.failed, ran.lost), (0, 0), "at {}", clock.now());
        succeeded += ran.succeeded;
        let next = tick.next.expect("there is always a next Monday");
        if next >= end {
            break;
        }
        clock.set(next);
    }
    assert_eq!(succeeded, ZONES.len() as u64 * weeks);
    let monday = |week: u64| begin.date_naive() + Days::new(1 + 7 * week);
    for (zone, scope) in organizations {
        let expected: Vec<_> = (0..weeks)
            .map(|week| {
                let (first, last) = (monday(week) - Days::new(7), monday(week) - Days::new(1));
                let made = monday(week).format("%a %F 08:00:00").to_string();
                (first, last, made, ReportStatus::Generated, 1)
            })
            .collect();
        let reports = reports(&platform, &scope).await;
        let told: Vec<_> = reports.iter().map(|report| told(report, zone)).collect();
        assert_eq!(told, expected, "{zone}");
    }
}
