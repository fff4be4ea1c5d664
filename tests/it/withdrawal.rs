//! A part of the real activity is taken back: the figures are those of the rest.

use chrono::{Days, NaiveDate, TimeDelta};
use chrono_tz::Tz;
use ioc_analytics::ingest::request::{ImportKind, ImportRequest};
use ioc_analytics::ingest::source::FilePath;
use serde_json::Number;

use crate::oracle::{RawEvent, active, count, events, members, midnight};
use crate::support::{data, import, instant, platform};

const NAME: &str = "rust-lang/cargo";
const ZONE: Tz = Tz::America__New_York;

/// Every third row of the file as a file of its own, and the events of [`NAME`]
/// on the other rows.
fn thirds() -> (String, Vec<RawEvent>) {
    let text = std::fs::read_to_string(data("activity_events.csv")).expect("the file");
    let (heading, rows) = text.split_once('\n').expect("a heading");
    let part: Vec<&str> = rows.lines().step_by(3).collect();
    let rest = rows.lines().enumerate().filter(|(index, _)| index % 3 > 0).map(|(_, row)| row);
    let rest = rest.map(|row| row.split(',').collect::<Vec<_>>()).filter(|row| row[1] == NAME);
    let rest = rest.map(|row| RawEvent { at: instant(row[0]), user: row[2].to_owned() });
    (format!("{heading}\n{}\n", part.join("\n")), rest.collect())
}

fn whole(number: Option<&Number>) -> usize {
    usize::try_from(number.and_then(Number::as_u64).expect("a count")).expect("small")
}

#[tokio::test]
#[ignore = "needs IOC_TEST_DATA"]
async fn the_figures_of_the_rest_equal_brute_force() {
    let now = instant("2026-08-22T17:40:00Z");
    let (platform, _) = platform(now);
    let importer = platform.importer();
    let set = |request: &mut ImportRequest| request.time_zone = Some(ZONE);
    let first = import(&importer, "activity_events.csv", set, ImportKind::Activity).await;
    let (part, rest) = thirds();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("part.csv");
    std::fs::write(&path, part).expect("written");
    let part = FilePath::new(path);
    let request = ImportRequest::new(ImportKind::Activity);
    let dry = ImportRequest { dry_run: true, ..request.clone() };
    let foreseen = importer.withdraw(&part, &dry, &|_| ()).await.expect("a dry run");
    let done = importer.withdraw(&part, &request, &|_| ()).await.expect("withdrawn");
    assert_eq!(done.organizations, foreseen.organizations);
    assert!(done.organizations.iter().all(|one| one.withdrawn == one.rows), "{done:?}");
    let withdrawn: u64 = done.organizations.iter().map(|one| one.withdrawn).sum();
    assert_eq!(withdrawn, first.rows.div_ceil(3));

    let scope = platform.organizations().host(NAME).await.expect("entered");
    let dashboard = platform.dashboard();
    let everybody = events(NAME);
    for (last, days) in [("2026-08-22", 7), ("2024-02-29", 90), ("2013-01-01", 7)] {
        let last: NaiveDate = last.parse().expect("a date");
        let first = last - Days::new(days - 1);
        let (from, to) = (midnight(ZONE, first), midnight(ZONE, last + Days::new(1)));
        let summary = dashboard.summary_between(&scope, first, last).await.expect("an answer");
        let summary = summary.into_value();
        let people = members(&everybody, to);
        let acted = active(&rest, from, to).intersection(&people).count();
        assert_eq!(whole(summary.user_stats.total_users.as_ref()), people.len(), "{last}");
        assert_eq!(whole(summary.user_stats.active_users.as_ref()), acted, "{last}");
        let activities = summary.details.total_activities.value().expect("a count");
        assert!((activities - count(&rest, from, to) as f64).abs() < 0.5, "{last}");
    }
    let trends = dashboard.trends(&scope, "active_users", 104, Some(now)).await;
    for point in trends.expect("an answer").into_value().trend_data {
        let first = point.week_start;
        let (from, to) = (midnight(ZONE, first), midnight(ZONE, first + Days::new(7)));
        assert_eq!(whole(point.value.as_ref()), active(&rest, from, to).len(), "{first}");
    }
    let realtime = dashboard.realtime(&scope, Some(now)).await.expect("an answer").into_value();
    let to = now + TimeDelta::minutes(1);
    let quarter = active(&rest, to - TimeDelta::minutes(15), to).len();
    let hour = count(&rest, to - TimeDelta::minutes(60), to);
    assert_eq!(whole(realtime.active_users_15min.as_ref()), quarter);
    assert_eq!(whole(realtime.activities_last_hour.as_ref()), hour);

    let again = import(&importer, "activity_events.csv", set, ImportKind::Activity).await;
    let told = again.organizations.iter().map(|one| (one.written.added, one.withdrawn));
    let told = told.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
    assert_eq!(told, (0, withdrawn));
    let drift = platform.store().check(&scope, now).await.expect("checked");
    assert!(drift.is_empty(), "{drift:?}");
}
