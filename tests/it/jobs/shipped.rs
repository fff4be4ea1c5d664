//! The jobs that are shipped, over a sample.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use ioc_analytics::Platform;
use ioc_analytics::clock::Clock;
use ioc_analytics::maintenance::plan::CleaningPlan;
use ioc_analytics::model::cron::Cron;
use ioc_analytics::model::job_run::JobLogFilter;
use ioc_analytics::model::report::{ReportFilter, ReportStatus};
use ioc_analytics::page::{MAX_LIMIT, PageRequest};
use ioc_analytics::reports::generator::NewReport;
use ioc_analytics::testing::sample::Sample;

use crate::support::instant;

async fn sample() -> Sample {
    let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a builder");
    let builder = builder.shipped_jobs(CleaningPlan::default()).expect("a plan");
    Sample::over(builder).await.expect("a sample")
}

/// Goes on in time an hour at a time, and does what is due.
async fn live_for(sample: &Sample, hours: u32) {
    for _ in 0..hours {
        sample.clock.advance(TimeDelta::hours(1));
        sample.platform.jobs().tick(sample.clock.now()).await.expect("a tick");
        sample.platform.jobs().run_until_idle().await.expect("it runs");
    }
}

/// How often each job ended how.
async fn endings(platform: &Platform) -> BTreeMap<(String, &'static str), u32> {
    let mut endings = BTreeMap::new();
    let mut after = None;
    loop {
        let page = PageRequest { limit: MAX_LIMIT, after };
        let logs = platform.jobs().logs(None, &JobLogFilter::default(), page).await.expect("logs");
        for log in logs.items {
            *endings.entry((log.job_name.to_string(), log.status.as_str())).or_default() += 1;
        }
        after = logs.next;
        if after.is_none() {
            return endings;
        }
    }
}

#[tokio::test]
async fn each_is_registered_with_a_schedule_that_can_be_read() {
    let sample = sample().await;
    let jobs = sample.platform.jobs().list(None).await.expect("listed");
    let names: Vec<&str> = jobs.iter().map(|job| job.config.definition.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "analyze_tables",
            "calculate_all_metrics",
            "cleanup_old_data",
            "deliver_reports",
            "generate_all_aggregations",
            "generate_weekly_reports",
            "manage_partitions",
            "monitor_system_performance",
            "refresh_materialized_views",
            "verify_rollups",
        ]
    );
    for job in jobs {
        let definition = &job.config.definition;
        definition.check().expect("its numbers are in range");
        definition.name.as_str().parse::<ioc_analytics::model::job::JobName>().expect("a name");
        Cron::parse(&definition.schedule).expect("a schedule");
        assert!(job.is_known && definition.is_active);
    }
}

#[tokio::test]
async fn a_fortnight_writes_one_report_a_week_and_fails_nowhere() {
    let sample = sample().await;
    let Sample { platform, scope, .. } = &sample;
    live_for(&sample, 14 * 24).await;
    let ended = endings(platform).await;
    let failed: Vec<_> = ended.keys().filter(|(_, status)| *status != "succeeded").collect();
    assert!(failed.iter().all(|(_, status)| *status == "missed"), "nothing fails: {ended:?}");
    for name in ["calculate_all_metrics", "generate_all_aggregations", "cleanup_old_data"] {
        let times = ended.get(&(name.to_owned(), "succeeded"));
        let expected = match name {
            "calculate_all_metrics" => 56,
            "generate_all_aggregations" => 14,
            _ => 2,
        };
        assert_eq!(times, Some(&expected), "{name}");
    }
    let page = PageRequest::first(MAX_LIMIT).expect("a page");
    let filter = ReportFilter { status: Some(ReportStatus::Generated), ..ReportFilter::default() };
    let reports = platform.reports().list(scope, &filter, page).await.expect("listed").items;
    let weekly: Vec<_> = reports.iter().filter(|it| it.title == "Weekly Report").collect();
    assert_eq!(weekly.len(), 2, "{weekly:?}");
    assert!(weekly.iter().all(|it| it.version == 1));
}

#[tokio::test]
async fn a_report_that_a_lost_attempt_had_begun_is_written() {
    let sample = sample().await;
    let Sample { platform, scope, .. } = &sample;
    // Its first Monday at eight is over as the sample begins.
    sample.clock.set(instant("2026-03-09T08:00:00Z"));
    let new = NewReport {
        title: "Weekly Report".to_owned(),
        period_start: "2026-03-02".parse().expect("a day"),
        period_end: "2026-03-08".parse().expect("a day"),
        template_id: None,
    };
    let reports = platform.reports();
    let id = reports.create(scope, new).await.expect("created").id;
    let begun = reports.begin(scope, id, None).await.expect("begun");
    drop(begun);
    sample.clock.advance(TimeDelta::minutes(1));
    let name = "generate_weekly_reports".parse().expect("a name");
    platform.jobs().run(None, &name, Some(scope.organization_id())).await.expect("run now");
    platform.jobs().run_until_idle().await.expect("it runs");
    let report = reports.get(scope, id).await.expect("there");
    assert_eq!((report.status, report.version), (ReportStatus::Generated, 1));
}

#[tokio::test]
async fn a_report_that_is_there_is_not_written_again() {
    let sample = sample().await;
    let Sample { platform, scope, .. } = &sample;
    live_for(&sample, 7 * 24).await;
    let organization = scope.organization_id();
    let name = "generate_weekly_reports".parse().expect("a name");
    platform.jobs().run(None, &name, Some(organization)).await.expect("run now");
    platform.jobs().run_until_idle().await.expect("it runs");
    let page = PageRequest::first(MAX_LIMIT).expect("a page");
    let reports = platform.reports();
    let listed = reports.list(scope, &ReportFilter::default(), page).await.expect("listed").items;
    let weekly: Vec<_> = listed.iter().filter(|it| it.title == "Weekly Report").collect();
    assert_eq!(weekly.len(), 1, "{weekly:?}");
    assert_eq!(weekly[0].version, 1);
}
