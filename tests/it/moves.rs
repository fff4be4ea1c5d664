//! People who move between departments, and what was published of them.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::Instant;
use ioc_analytics::ids::{Id, UserId};
use ioc_analytics::model::activity::NewActivity;
use ioc_analytics::model::member::MemberRecord;
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::model::period::Period;
use ioc_analytics::page::PageRequest;

use crate::support::{instant, platform};

const MONDAY: &str = "2026-01-05T00:00:00Z";

fn person(number: u32) -> UserId {
    Id::from_content(&[&number.to_be_bytes()])
}

fn record(number: u32, department: &str, from: Instant) -> MemberRecord {
    MemberRecord {
        user_id: person(number),
        external_id: format!("p{number:02}"),
        name: None,
        role: None,
        from,
        to: None,
        department: Some(department.to_owned()),
        job_role: None,
    }
}

/// Two departments of eight, in which person n has n events a day.
async fn two_departments(platform: &Platform) -> Scope {
    let organization =
        platform.organizations().create(NewOrganization::named("Acme")).await.expect("created");
    let scope = platform.organizations().host_of(&organization).expect("its scope");
    let joined = instant(MONDAY) - TimeDelta::days(30);
    let department = |number| if number < 8 { "Sales" } else { "Support" };
    let all: Vec<_> = (0..16).map(|number| record(number, department(number), joined)).collect();
    platform.ingest().record_members(&scope, &all).await.expect("members");
    let mut events = Vec::new();
    for (day, number) in (0..14).flat_map(|day| (0..16_u32).map(move |number| (day, number))) {
        for event in 0..number {
            events.push(NewActivity {
                id: None,
                user_id: person(number),
                occurred_at: instant(MONDAY)
                    + TimeDelta::days(day)
                    + TimeDelta::minutes(i64::from(event)),
                activity_type: "login".to_owned(),
                session_id: None,
                duration_seconds: None,
                metadata: None,
            });
        }
    }
    platform.ingest().record_activity(&scope, events).await.expect("events");
    scope
}

/// The events of each department from a day of January 2026 to another, as they
/// are published.
async fn published(platform: &Platform, scope: &Scope, days: (u32, u32)) -> BTreeMap<String, u64> {
    figure(platform, scope, "total_activities", days).await
}

/// A count of each department where it is shown.
async fn figure(
    platform: &Platform,
    scope: &Scope,
    name: &str,
    (first, last): (u32, u32),
) -> BTreeMap<String, u64> {
    let date = |day| NaiveDate::from_ymd_opt(2026, 1, day).expect("a date");
    let (first, last) = (date(first), date(last));
    let period = Period::between(&scope.organization().calendar, first, last).expect("a period");
    platform.dashboard().calculate_metrics(scope, period, None).await.expect("calculated");
    let filter = MetricFilter {
        metric_name: Some(name.to_owned()),
        period_start: Some(first),
        period_end: Some(last),
        ..MetricFilter::default()
    };
    let page = PageRequest::first(100).expect("a page");
    let rows = platform.dashboard().metrics(scope, &filter, page).await;
    let rows = rows.expect("metrics").items.into_iter();
    let of_period = rows.filter(|row| row.period_start == first && row.period_end == last);
    of_period
        .filter_map(|row| Some((row.dimension_1, row.metric_value?.as_u64()?)))
        .filter(|(department, _)| !department.is_empty())
        .collect()
}

#[tokio::test]
async fn deeds_count_in_the_department_of_their_day() {
    let (platform, _) = platform(instant(MONDAY) + TimeDelta::days(20));
    let scope = two_departments(&platform).await;
    let moved = [record(7, "Support", instant(MONDAY) + TimeDelta::days(7))];
    platform.ingest().record_members(&scope, &moved).await.expect("a move");
    let one = published(&platform, &scope, (5, 11)).await;
    let two = published(&platform, &scope, (12, 18)).await;
    let both = published(&platform, &scope, (5, 18)).await;
    let (sales, support) = ((0..8_u64).sum::<u64>() * 7, (8..16_u64).sum::<u64>() * 7);
    assert_eq!((one["Sales"], one["Support"]), (sales, support));
    assert_eq!((two["Sales"], two["Support"]), (sales - 49, support + 49));
    assert_eq!((both["Sales"], both["Support"]), (2 * sales - 49, 2 * support + 49));
}

#[tokio::test]
async fn a_move_that_is_entered_late_changes_no_published_day() {
    let (platform, _) = platform(instant(MONDAY) + TimeDelta::days(20));
    let scope = two_departments(&platform).await;
    let week = published(&platform, &scope, (5, 11)).await;
    let moved = [record(7, "Support", instant(MONDAY))];
    platform.ingest().record_members(&scope, &moved).await.expect("a move");
    assert_eq!(published(&platform, &scope, (5, 11)).await, week);
    let next = published(&platform, &scope, (12, 18)).await;
    assert_eq!(next["Sales"], week["Sales"] - 49, "what is not published yet follows");
    let both = published(&platform, &scope, (5, 18)).await;
    assert_eq!(both["Sales"], week["Sales"] + next["Sales"]);
    let now = instant(MONDAY) + TimeDelta::days(20);
    assert_eq!(platform.store().check(&scope, now).await.expect("checked"), []);
}

#[tokio::test]
async fn departments_are_not_told_of_a_week_that_runs() {
    let (platform, clock) = platform(instant(MONDAY) + TimeDelta::days(20));
    let scope = two_departments(&platform).await;
    clock.set(instant(MONDAY) + TimeDelta::days(6));
    assert_eq!(published(&platform, &scope, (5, 11)).await, BTreeMap::new());
    clock.set(instant(MONDAY) + TimeDelta::days(7));
    assert_eq!(published(&platform, &scope, (5, 11)).await.len(), 2);
}

#[tokio::test]
async fn how_many_of_a_department_were_active_is_told_of_calendar_weeks_alone() {
    let (platform, _) = platform(instant(MONDAY) + TimeDelta::days(20));
    let scope = two_departments(&platform).await;
    let active = async |days| figure(&platform, &scope, "active_users", days).await;
    // The week but for its Sunday, on which nobody need have done anything: the
    // two together would tell of who moved on it.
    for days in [(5, 10), (6, 12), (5, 18), (5, 5)] {
        assert_eq!(active(days).await, BTreeMap::new(), "{days:?}");
    }
    assert_eq!(active((5, 11)).await["Support"], 8);
}
