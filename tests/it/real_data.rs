//! Real answers and real activity, against brute force and against R.

use chrono::{Days, NaiveDate, TimeDelta};
use chrono_tz::Tz;
use ioc_analytics::Platform;
use ioc_analytics::dashboard::ocean::Level;
use ioc_analytics::ingest::rejected::{RejectedRow, RejectedRows};
use ioc_analytics::ingest::request::{ImportKind, ImportRequest};
use ioc_analytics::ingest::source::FilePath;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::psychometrics::instrument::find_facet;

use crate::oracle::{active, count, events, members, midnight};
use crate::support::{data, import, instant, platform};

const AXUM: &str = "tokio-rs/axum";
const CARGO: &str = "rust-lang/cargo";

async fn with_activity(now: &str) -> Platform {
    let (platform, _) = platform(instant(now));
    let set = |request: &mut ImportRequest| {
        request.time_zone = Some(chrono_tz::America::New_York);
    };
    let report =
        import(&platform.importer(), "activity_events.csv", set, ImportKind::Activity).await;
    assert_eq!(report.rows, 37_180);
    assert_eq!(report.organizations.len(), 2);
    platform
}

fn whole(number: Option<&serde_json::Number>) -> usize {
    usize::try_from(number.and_then(serde_json::Number::as_u64).expect("a count")).expect("small")
}

#[tokio::test]
#[ignore = "needs IOC_TEST_DATA"]
async fn the_five_factors_equal_those_of_r_to_six_decimals() {
    let (platform, _) = platform(instant("2026-02-01T00:00:00Z"));
    let set = |request: &mut ImportRequest| {
        request.organization = Some("big5".to_owned());
        request.completed_at = Some("2026-01-14".to_owned());
    };
    let kind = ImportKind::Responses { instrument: "ipip-50".to_owned() };
    let report = import(&platform.importer(), "big5_responses.tsv", set, kind.clone()).await;
    assert_eq!(report.rows, 9860);
    let again = import(&platform.importer(), "big5_responses.tsv", set, kind).await;
    assert_eq!(again.organizations[0].written.unchanged, 9860);
    let scope = platform.organizations().host("big5").await.expect("entered");
    platform.dashboard().close_weeks(&scope, None).await.expect("closed");
    let ocean = platform
        .dashboard()
        .ocean(&scope, Dimension::Organization, Level::Factor, None)
        .await
        .expect("an answer");
    let expected = csv::Reader::from_path(data("big5_expected_complete_rows.csv"))
        .expect("the file")
        .records()
        .map(|row| row.expect("a row"))
        .collect::<Vec<_>>();
    assert_eq!(expected.len(), 5);
    for row in &ocean.value().rows {
        let initial = row.factor.key()[..1].to_uppercase();
        let wanted = expected.iter().find(|wanted| wanted[0] == initial).expect("the factor");
        assert_eq!(row.n, wanted[1].parse().ok(), "{initial}");
        for (name, got, want) in [
            ("mean", row.mean, &wanted[2]),
            ("deviation", row.deviation, &wanted[3]),
            ("alpha", row.alpha, &wanted[4]),
        ] {
            let got = format!("{:.6}", got.expect("published"));
            assert_eq!(&got, want, "{name} of {initial}");
        }
    }
    let by_country = platform
        .dashboard()
        .ocean(&scope, Dimension::Department, Level::Factor, None)
        .await
        .expect("an answer");
    let rows = &by_country.value().rows;
    assert_eq!(rows.len(), 134 * 5);
    assert!(rows.iter().filter(|row| row.mean.is_none()).count() >= 56 * 5);
}

#[tokio::test]
#[ignore = "needs IOC_TEST_DATA"]
async fn summaries_equal_brute_force() {
    let platform = with_activity("2026-08-23T00:00:00Z").await;
    let zone = Tz::America__New_York;
    for organization in [AXUM, CARGO] {
        let raw = events(organization);
        let scope = platform.organizations().host(organization).await.expect("entered");
        for (last, days) in [
            ("2026-08-22", 7),
            ("2026-03-10", 7),
            ("2022-11-07", 30),
            ("2024-02-29", 90),
            ("2013-01-01", 7),
        ] {
            let last: NaiveDate = last.parse().expect("a date");
            let first = last - Days::new(days - 1);
            let (from, to) = (midnight(zone, first), midnight(zone, last + Days::new(1)));
            let summary = platform
                .dashboard()
                .summary_between(&scope, first, last)
                .await
                .expect("an answer")
                .into_value();
            let (people, acted) = (members(&raw, to), active(&raw, from, to));
            let acted = acted.intersection(&people).count();
            assert_eq!(whole(summary.user_stats.total_users.as_ref()), people.len(), "{last}");
            assert_eq!(whole(summary.user_stats.active_users.as_ref()), acted, "{last}");
            let activities = summary.details.total_activities.value().expect("a count");
            assert!((activities - count(&raw, from, to) as f64).abs() < 0.5, "{last}");
            let rate = summary.details.engagement_rate.value();
            let expected = (!people.is_empty()).then(|| 100.0 * acted as f64 / people.len() as f64);
            assert_eq!(rate, expected, "{last}");
        }
    }
}

#[tokio::test]
#[ignore = "needs IOC_TEST_DATA"]
async fn trends_equal_brute_force() {
    let platform = with_activity("2026-08-23T00:00:00Z").await;
    let zone = Tz::America__New_York;
    let raw = events(CARGO);
    let scope = platform.organizations().host(CARGO).await.expect("entered");
    for (at, weeks) in [("2026-08-22T12:00:00Z", 26), ("2019-03-12T03:00:00Z", 104)] {
        let trends = platform
            .dashboard()
            .trends(&scope, "active_users", weeks, Some(instant(at)))
            .await
            .expect("an answer")
            .into_value();
        assert_eq!(trends.trend_data.len(), usize::from(weeks));
        let mut before: Option<f64> = None;
        for point in &trends.trend_data {
            let first = point.week_start;
            let (from, to) = (midnight(zone, first), midnight(zone, first + Days::new(7)));
            let expected = active(&raw, from, to).len();
            assert_eq!(whole(point.value.as_ref()), expected, "{first}");
            let running = to > instant(at);
            let change = before.filter(|before| !running && *before > 0.0).map(|before| {
                (1000.0 * (expected as f64 - before) / before).round_ties_even() / 10.0
            });
            let got = point.change_percentage.as_ref().and_then(serde_json::Number::as_f64);
            match (got, change) {
                (Some(got), Some(change)) => assert!((got - change).abs() < 0.051, "{first}"),
                (got, change) => assert_eq!(got, change, "{first}"),
            }
            before = Some(expected as f64);
        }
    }
}

#[tokio::test]
#[ignore = "needs IOC_TEST_DATA"]
async fn realtime_equals_brute_force_now_and_in_the_past() {
    // The clock stands where the data end, so the last minutes are recent.
    let platform = with_activity("2026-08-22T17:40:00Z").await;
    let zone = Tz::America__New_York;
    let raw = events(CARGO);
    let scope = platform.organizations().host(CARGO).await.expect("entered");
    let busy = raw.iter().map(|event| event.at).filter(|at| at.timestamp() % 7 == 0).step_by(211);
    let moments = busy.chain([instant("2026-08-22T17:40:00Z"), instant("2026-08-22T17:36:20Z")]);
    for at in moments {
        let realtime =
            platform.dashboard().realtime(&scope, Some(at)).await.expect("an answer").into_value();
        let to = at - TimeDelta::seconds(at.timestamp() % 60) + TimeDelta::minutes(1);
        let quarter = active(&raw, to - TimeDelta::minutes(15), to).len();
        let hour = count(&raw, to - TimeDelta::minutes(60), to);
        let date = at.with_timezone(&zone).date_naive();
        let today = active(&raw, midnight(zone, date), midnight(zone, date + Days::new(1))).len();
        assert_eq!(whole(realtime.active_users_15min.as_ref()), quarter, "{at}");
        assert_eq!(whole(realtime.activities_last_hour.as_ref()), hour, "{at}");
        assert_eq!(whole(realtime.active_users_today.as_ref()), today, "{at}");
    }
}

#[tokio::test]
#[ignore = "needs IOC_TEST_DATA"]
async fn the_same_file_adds_nothing_and_the_rollups_equal_its_rows() {
    let platform = with_activity("2026-08-23T00:00:00Z").await;
    let report =
        import(&platform.importer(), "activity_events.csv", |_| {}, ImportKind::Activity).await;
    for organization in &report.organizations {
        assert_eq!(organization.written.added, 0, "{}", organization.name);
        let scope = platform.organizations().host(&organization.name).await.expect("entered");
        let drift = platform.store().check(&scope, platform.clock().now()).await.expect("checked");
        assert!(drift.is_empty(), "{drift:?}");
    }
}

#[tokio::test]
#[ignore = "needs IOC_TEST_DATA"]
async fn an_undated_file_keeps_the_day_that_it_first_got() {
    let (platform, clock) = platform(instant("2026-02-03T00:00:00Z"));
    let kind = ImportKind::Responses { instrument: "ipip-50".to_owned() };
    let set = |request: &mut ImportRequest| {
        request.organization = Some("big5".to_owned());
    };
    let importer = platform.importer();
    let first = import(&importer, "big5_responses.tsv", set, kind.clone()).await;
    assert_eq!(first.organizations[0].written.added, 9860);
    clock.advance(TimeDelta::days(30));
    let again = import(&importer, "big5_responses.tsv", set, kind).await;
    assert_eq!(again.organizations[0].written.unchanged, 9860);
    assert!(!again.organizations[0].people.any());
}

/// The mean of the items of a facet after reverse keying, by the key of the
/// data, over those who finished before `end` and answered the whole factor.
fn facet_mean(
    people: &[csv::StringRecord],
    key: &[csv::StringRecord],
    facet: &str,
    end: NaiveDate,
) -> (u64, f64) {
    let factor = &key.iter().find(|item| &item[4] == facet).expect("a facet")[2];
    let answer = |person: &csv::StringRecord, item: &csv::StringRecord| -> f64 {
        let number: usize = item[0].parse().expect("a number");
        let raw: f64 = person[4 + number].parse().unwrap_or(0.0);
        if &item[1] == "-" && raw > 0.0 { 6.0 - raw } else { raw }
    };
    let mut sums = Vec::new();
    for person in people {
        let finished: NaiveDate = person[4][..10].parse().expect("a date");
        let mut items = key.iter().filter(|item| &item[2] == factor);
        if finished < end && items.all(|item| answer(person, item) > 0.0) {
            let items = key.iter().filter(|item| &item[4] == facet);
            sums.push(items.map(|item| answer(person, item)).sum::<f64>());
        }
    }
    (sums.len() as u64, sums.iter().sum::<f64>() / 4.0 / sums.len() as f64)
}

#[tokio::test]
#[ignore = "needs IOC_TEST_DATA"]
async fn facets_equal_brute_force_over_the_people_of_their_factor() {
    // A tenth of the dates have no month, or a day that their month has not.
    let text = std::fs::read_to_string(data("ipip120_responses.csv")).expect("the file");
    let text =
        text.replace("-00-", "-01-").replace("-02-29T", "-02-28T").replace("-02-31T", "-02-28T");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("answers.csv");
    std::fs::write(&path, &text).expect("written");
    let (platform, _) = platform(instant("2026-02-01T00:00:00Z"));
    let kind = ImportKind::Responses { instrument: "ipip-neo-120".to_owned() };
    let set = |request: &mut ImportRequest| {
        request.organization = Some("neo".to_owned());
    };
    let report = import(&platform.importer(), path.to_str().expect("text"), set, kind).await;
    assert_eq!(report.rows, 100);
    let scope = platform.organizations().host("neo").await.expect("entered");
    platform.dashboard().close_weeks(&scope, None).await.expect("closed");
    let ocean = async |level| {
        let by = Dimension::Organization;
        platform.dashboard().ocean(&scope, by, level, None).await.expect("an answer").into_value()
    };
    let (factors, facets) = (ocean(Level::Factor).await, ocean(Level::Facet).await);
    assert_eq!((factors.rows.len(), facets.rows.len()), (5, 30));
    let records = |text: &str| -> Vec<csv::StringRecord> {
        csv::Reader::from_reader(text.as_bytes()).records().map(|row| row.expect("a row")).collect()
    };
    let key = std::fs::read_to_string(data("ipip120_key.csv")).expect("the key");
    let (people, key) = (records(&text), records(&key));
    for row in &facets.rows {
        let factor = factors.rows.iter().find(|it| it.factor == row.factor).expect("the factor");
        assert_eq!((row.n, row.as_of), (factor.n, factor.as_of));
        let facet = find_facet(row.facet.expect("a facet")).expect("a known one");
        let end = row.as_of.expect("published") + Days::new(7);
        let (n, mean) = facet_mean(&people, &key, facet.label, end);
        assert_eq!(row.n, Some(n), "{}", facet.label);
        assert!((row.mean.expect("published") - mean).abs() < 1e-9, "{}", facet.label);
    }
}

#[tokio::test]
#[ignore = "needs IOC_TEST_DATA"]
async fn every_layout_of_the_real_files_is_recognised() {
    let (platform, _) = platform(instant("2026-02-01T00:00:00Z"));
    let responses = |key: &str| ImportKind::Responses { instrument: key.to_owned() };
    for (file, kind, name) in [
        ("big5_responses.tsv", responses("ipip-50"), "openpsychometrics.org BIG5"),
        ("ipip120_responses.csv", responses("ipip-neo-120"), "IPIP-NEO-120 by case"),
        ("activity_events.csv", ImportKind::Activity, "event log with action, object_id and value"),
    ] {
        let request = ImportRequest {
            organization: Some("o".to_owned()),
            dry_run: true,
            ..ImportRequest::new(kind)
        };
        let source = FilePath::new(data(file));
        let mut rejects = Kept::default();
        let importer = platform.importer();
        let report = importer.run_skipping_invalid(&source, &request, &mut rejects, &|_| {});
        let report = report.await.expect("a dry run");
        assert_eq!(report.notes[0], format!("read as {name}"));
    }
}

#[tokio::test]
#[ignore = "needs IOC_TEST_DATA"]
async fn dates_that_never_were_are_left_out_mended_and_imported() {
    let (platform, _) = platform(instant("2026-02-01T00:00:00Z"));
    let request = ImportRequest {
        organization: Some("neo".to_owned()),
        time_zone: Some(Tz::America__New_York),
        ..ImportRequest::new(ImportKind::Responses { instrument: "ipip-neo-120".to_owned() })
    };
    let importer = platform.importer();
    let source = FilePath::new(data("ipip120_responses.csv"));
    let error = importer.run(&source, &request, &|_| {}).await.expect_err("days that never were");
    assert_eq!((error.code(), error.message()), ("bad_date", "11 of 100 rows cannot be read"));
    let mut rejects = Kept::default();
    let report = importer.run_skipping_invalid(&source, &request, &mut rejects, &|_| {}).await;
    let report = report.expect("the other rows import");
    assert_eq!((report.rows, report.rejected), (100, 11));
    assert_eq!(report.organizations[0].people.added, 89);
    let mended = String::from_utf8(rejects.0).expect("text");
    let mended =
        mended.replace("-00-", "-01-").replace("-02-29T", "-02-28T").replace("-02-31T", "-02-28T");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mended.csv");
    std::fs::write(&path, mended).expect("written");
    let report = importer.run(&FilePath::new(path), &request, &|_| {}).await.expect("mended");
    assert_eq!((report.rows, report.organizations[0].people.added), (11, 11));
    let scope = platform.organizations().host("neo").await.expect("entered");
    let at = instant("2026-02-01T00:00:00Z");
    let scored = platform.store().list_scored(&scope, at).await.expect("the scores");
    assert_eq!(scored.len(), 100);
    assert!(scored.iter().all(|one| one.factors.len() == 5 && one.facets.len() >= 28));
    // 21 July 2003, 13:47:06 in New York.
    let first = instant("2003-07-21T17:47:06Z");
    assert!(scored.iter().any(|one| one.completed_at == first), "the organization's zone");
}

/// The rows left out, as a file of them.
#[derive(Default)]
struct Kept(Vec<u8>);

impl RejectedRows for Kept {
    fn begin(&mut self, heading: &[u8]) -> ioc_analytics::error::Result<()> {
        self.0.extend_from_slice(heading);
        Ok(())
    }

    fn reject(&mut self, row: &RejectedRow<'_>) -> ioc_analytics::error::Result<()> {
        self.0.extend_from_slice(row.entry);
        Ok(())
    }

    fn finish(&mut self) -> ioc_analytics::error::Result<()> {
        Ok(())
    }
}
