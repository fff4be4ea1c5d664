//! The real answers and the real activity under all shipped jobs, on both stores: at the data's
//! own weeks, and long after, when almost everything is old.

use std::collections::HashSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta};
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::{Clock, Instant, VirtualClock};
use ioc_analytics::dashboard::ocean::Level;
use ioc_analytics::document::format::Format;
use ioc_analytics::ids::{OrganizationId, SeededIds};
use ioc_analytics::ingest::request::{ImportKind, ImportRequest};
use ioc_analytics::ingest::source::FilePath;
use ioc_analytics::maintenance::plan::CleaningPlan;
use ioc_analytics::model::job_run::{AttemptStatus, JobLog, JobLogFilter};
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::report::ReportFilter;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::page::{MAX_LIMIT, PageRequest};
use ioc_analytics::runner::options::RunnerOptions;
use libtest_mimic::Trial;
use private_postgres::Database;

use crate::trial;
use crate::twins::admit;

pub(crate) fn trials() -> Vec<Trial> {
    let trial = trial("real_jobs::real_data_under_all_jobs_is_the_same_on_both_stores", weeks);
    let ignored = folder().is_none() || trial.has_ignored_flag();
    vec![trial.with_ignored_flag(ignored)]
}

#[expect(clippy::disallowed_methods, reason = "tests find real data by a variable")]
fn folder() -> Option<PathBuf> {
    std::env::var_os("IOC_TEST_DATA").map(PathBuf::from)
}

/// How far a clock goes on at once: each due time of the jobs that calculate is met.
const STEP: TimeDelta = TimeDelta::hours(6);

/// Metrics for a quarter of a year, so that those of the data are old at the end.
fn plan() -> CleaningPlan {
    CleaningPlan { metrics_days: 90, ..CleaningPlan::default() }
}

fn at(text: &str) -> Instant {
    text.parse().expect("an instant")
}

/// A platform that lives through the data, on its own clock.
struct Life {
    platform: Platform,
    clock: Arc<VirtualClock>,
    scratch: tempfile::TempDir,
    /// The heading of the file of events, and its lines that have not come in yet, by time.
    heading: String,
    events: Vec<(Instant, String)>,
}

async fn weeks() {
    let database = Database::new().await;
    let mut said = Vec::new();
    for url in ["sqlite::memory:".to_owned(), database.url("postgres")] {
        said.push(Life::begin(&url).lived().await);
    }
    assert!(said[0].len() > 500_000, "{} bytes were said", said[0].len());
    let none: Vec<&str> = Vec::new();
    assert_eq!(alone(&said[0], &said[1]), none, "SQLite says it alone");
    assert_eq!(alone(&said[1], &said[0]), none, "PostgreSQL says it alone");
    assert_eq!(said[0], said[1], "in the same order");
}

/// The first lines of one that another one does not say.
fn alone<'t>(one: &'t str, other: &str) -> Vec<&'t str> {
    let said: HashSet<&str> = other.lines().collect();
    one.lines().filter(|line| !said.contains(line)).take(20).collect()
}

impl Life {
    fn begin(url: &str) -> Self {
        let clock = Arc::new(VirtualClock::at(at("2026-01-11T23:00:00Z")));
        let platform = ioc_analytics::builder(url, true)
            .expect("a builder")
            .clock(clock.clone())
            .ids(Arc::new(SeededIds::new(1)))
            .shipped_jobs(plan())
            .expect("a plan")
            .build();
        let scratch = tempfile::tempdir().expect("a folder");
        let file = folder().expect("the folder").join("activity_events.csv");
        let text = fs::read_to_string(file).expect("the file");
        let mut lines = text.lines().map(str::to_owned);
        let heading = lines.next().expect("a heading");
        let mut events: Vec<(Instant, String)> = lines
            .map(|line| {
                let stamp = line.split(',').next().unwrap_or_default();
                let happened = DateTime::parse_from_rfc3339(stamp).expect("an instant");
                (happened.to_utc(), line)
            })
            .collect();
        events.sort();
        Self { platform, clock, scratch, heading, events }
    }

    /// Lives through two stretches of the data, and a day a quarter of a year behind it;
    /// returns all that was said.
    async fn lived(mut self) -> String {
        for name in ["big5", "neo"] {
            let new = NewOrganization::named(name);
            self.platform.organizations().create(new).await.expect("entered");
        }
        self.events().await;
        self.answers("neo", "ipip-neo-120", &mended(self.scratch.path()), None).await;
        let (organizations, long_ago) =
            (["tokio-rs/axum", "rust-lang/cargo"], ["2014-05-12", "2025-06-02"]);
        let before = self.whole_weeks(&organizations, &long_ago).await;
        self.live_until(at("2026-01-14T23:00:00Z")).await;
        let file = folder().expect("the folder").join("big5_responses.tsv");
        self.answers("big5", "ipip-50", &file, Some("2026-01-14")).await;
        self.live_until(at("2026-01-19T17:00:00Z")).await;
        let mut said = self.said().await;
        self.clock.set(at("2026-08-16T23:00:00Z"));
        self.live_until(at("2026-08-18T05:00:00Z")).await;
        said += &self.said().await;
        let everybody = ["big5", "neo", "tokio-rs/axum", "rust-lang/cargo"];
        let own = ["2014-05-12", "2026-01-05", "2026-01-12", "2026-08-10"];
        let whole_weeks = self.whole_weeks(&everybody, &own).await;
        self.clock.set(at("2026-11-28T23:00:00Z"));
        self.live_until(at("2026-11-30T05:00:00Z")).await;
        self.almost_everything_is_archived().await;
        let after = self.whole_weeks(&everybody, &own).await;
        assert_eq!(after, whole_weeks, "no figure of a whole week changes");
        assert_eq!(self.whole_weeks(&organizations, &long_ago).await, before);
        said += &whole_weeks;
        said += &self.said().await;
        said
    }

    /// Goes on to an instant, with the events of the time before each step, and does what is due.
    async fn live_until(&mut self, end: Instant) {
        // One after the other: what one of them finds to do may depend on another's work.
        let options = RunnerOptions { workers: 1, ..RunnerOptions::default() };
        let jobs = self.platform.jobs().with_options(options);
        while self.clock.now() < end {
            self.events().await;
            self.clock.advance(STEP.min(end - self.clock.now()));
            jobs.tick(self.clock.now()).await.expect("a tick");
            let ran = jobs.run_until_idle().await.expect("it runs");
            assert_eq!((ran.failed, ran.lost), (0, 0), "{:?}", self.failures().await);
        }
    }

    /// Imports what happened since it last did.
    async fn events(&mut self) {
        let now = self.clock.now();
        let begins = self.events.partition_point(|(at, _)| *at < now);
        let part: String = self.events.drain(..begins).map(|(_, line)| line + "\n").collect();
        if !part.is_empty() {
            let path = self.scratch.path().join("events.csv");
            fs::write(&path, format!("{}\n{part}", self.heading)).expect("written");
            let zone = Some(chrono_tz::America::New_York);
            let request =
                ImportRequest { time_zone: zone, ..ImportRequest::new(ImportKind::Activity) };
            self.import(&path, &request).await;
        }
    }

    async fn answers(&self, of: &str, instrument: &str, file: &Path, completed: Option<&str>) {
        let kind = ImportKind::Responses { instrument: instrument.to_owned() };
        let request = ImportRequest {
            organization: Some(of.to_owned()),
            completed_at: completed.map(str::to_owned),
            ..ImportRequest::new(kind)
        };
        self.import(file, &request).await;
    }

    async fn import(&self, file: &Path, request: &ImportRequest) {
        let source = FilePath::new(file);
        self.platform.importer().run(&source, request, &|_| {}).await.expect("imported");
    }

    async fn scopes(&self) -> Vec<Scope> {
        let listed = self.platform.organizations().list().await.expect("listed");
        listed.iter().map(|organization| admit(&self.platform, organization)).collect()
    }

    /// All but the newest of the events is in archives, and the stored metrics of the data.
    async fn almost_everything_is_archived(&self) {
        let (mut archived, mut metrics) = (0, 0);
        for scope in self.scopes().await {
            let page = PageRequest::first(MAX_LIMIT).expect("a page");
            let batches = self.platform.maintenance().list_archives(&scope, page).await;
            for batch in batches.expect("listed").items {
                let rows =
                    if batch.class.as_str() == "metrics" { &mut metrics } else { &mut archived };
                *rows += batch.rows;
            }
            let all = at("2027-01-01T00:00:00Z");
            let left = self.platform.store();
            let left = left
                .count_old_rows(&scope, at("2000-01-01T00:00:00Z").date_naive(), all)
                .await
                .expect("counted");
            assert_eq!(left.activity, 0, "the data is older than ninety days");
        }
        assert!(archived > 37_000, "{archived} events");
        assert!(metrics > 500, "{metrics} metrics");
    }

    /// What the dashboard says of the weeks of these Mondays.
    async fn whole_weeks(&self, organizations: &[&str], mondays: &[&str]) -> String {
        let mut said = String::new();
        let mut tell = |what: &str, bytes: &[u8]| {
            let _ = writeln!(said, "{what}: {}", String::from_utf8_lossy(bytes));
        };
        let dashboard = self.platform.dashboard();
        for name in organizations {
            let scope = self.platform.organizations().host(name).await.expect("entered");
            for monday in mondays {
                let first: NaiveDate = monday.parse().expect("a date");
                let calendar = &scope.organization().calendar;
                let last = first + chrono::Days::new(6);
                let week = Period::between(calendar, first, last).expect("a week");
                let summary = dashboard.summary_between(&scope, week.first, week.last).await;
                tell("summary", summary.expect("asked").bytes().expect("bytes"));
                let at = Some(week.ends_at - TimeDelta::minutes(1));
                for by in Dimension::ALL {
                    for level in [Level::Factor, Level::Facet] {
                        let ocean = dashboard.ocean(&scope, by, level, at).await.expect("asked");
                        tell("ocean", ocean.bytes().expect("bytes"));
                    }
                }
                for metric in ["engagement_rate", "avg_session_duration", "completion_rate"] {
                    let trends = dashboard.trends(&scope, metric, 4, at).await.expect("asked");
                    tell(metric, trends.bytes().expect("bytes"));
                }
            }
        }
        said
    }

    /// What the jobs have left: stored metrics, reports, and what they say that they did.
    async fn said(&self) -> String {
        let mut said = String::new();
        for scope in self.scopes().await {
            let of = &scope.organization().name;
            for row in self.metrics(&scope).await {
                let _ = writeln!(said, "{of} metric: {row}");
            }
            let page = PageRequest::first(MAX_LIMIT).expect("a page");
            let reports = self.platform.reports();
            let listed = reports.list(&scope, &ReportFilter::default(), page).await;
            for report in listed.expect("listed").items {
                let (first, last) = (report.period_start, report.period_end);
                let (status, version) = (report.status, report.version);
                let _ = writeln!(said, "{of} report: {first} {last} {status:?} {version}");
                let file = reports.export(&scope, report.id, None, Format::Json).await;
                let bytes = file.expect("exported").bytes;
                let content = String::from_utf8_lossy(&bytes);
                // The order in which nodes ask for ids is their own.
                for line in content.lines().filter(|line| !line.contains("\"report_id\": ")) {
                    let _ = writeln!(said, "{of} content: {line}");
                }
            }
            let now = self.clock.now();
            let drift = self.platform.store().check(&scope, now).await.expect("checked");
            assert_eq!(drift, [], "{of}: rollups are their rows");
        }
        for line in self.done().await {
            let _ = writeln!(said, "{line}");
        }
        said
    }

    async fn metrics(&self, scope: &Scope) -> Vec<String> {
        let (mut rows, mut page) = (Vec::new(), PageRequest::first(500).expect("a page"));
        loop {
            let filter = MetricFilter::default();
            let found = self.platform.dashboard().metrics(scope, &filter, page.clone()).await;
            let found = found.expect("listed");
            rows.extend(found.items.iter().map(|row| {
                let mut row = serde_json::to_value(row).expect("JSON");
                // The order in which nodes ask for ids is their own.
                row.as_object_mut().and_then(|columns| columns.remove("id"));
                row.to_string()
            }));
            let Some(next) = found.next else { break };
            page.after = Some(next);
        }
        rows.sort_unstable();
        rows
    }

    async fn logs(&self) -> Vec<JobLog> {
        let (mut logs, mut after) = (Vec::new(), None);
        loop {
            let page = PageRequest { limit: MAX_LIMIT, after };
            let filter = JobLogFilter::default();
            let found = self.platform.jobs().logs(None, &filter, page).await.expect("logs");
            logs.extend(found.items);
            after = found.next;
            if after.is_none() {
                return logs;
            }
        }
    }

    /// How each attempt ended, and what it did where that does not depend on the store.
    async fn done(&self) -> Vec<String> {
        let mut lines: Vec<String> = self.logs().await.iter().map(line).collect();
        lines.sort_unstable();
        lines
    }

    async fn failures(&self) -> Vec<JobLog> {
        let mut logs = self.logs().await;
        logs.retain(|log| !matches!(log.status, AttemptStatus::Succeeded | AttemptStatus::Missed));
        logs
    }
}

fn line(log: &JobLog) -> String {
    let of_the_store = [
        "analyze_tables",
        "refresh_materialized_views",
        "manage_partitions",
        "monitor_system_performance",
    ];
    let JobLog { job_name, organization_id, slot, attempt, status, started_at, .. } = log;
    let did = log.summary.as_ref().filter(|_| !of_the_store.contains(&job_name.as_str()));
    let organization = organization_id.map(|id: OrganizationId| id.to_string());
    let did = did.map(|summary| {
        let mut did = serde_json::to_value(summary).expect("JSON");
        // What the databases tell of themselves differs.
        did.as_object_mut().and_then(|counts| counts.remove("measurements"));
        did.to_string()
    });
    format!("{started_at} {job_name} {organization:?} {slot:?} {attempt} {status:?} {did:?}")
}

/// The answers of those hundred with days that never were mended, as a file in `folder`.
fn mended(scratch: &Path) -> PathBuf {
    let file = folder().expect("the folder").join("ipip120_responses.csv");
    let text = fs::read_to_string(file).expect("the file");
    let text =
        text.replace("-00-", "-01-").replace("-02-29T", "-02-28T").replace("-02-31T", "-02-28T");
    let path = scratch.join("answers.csv");
    fs::write(&path, text).expect("written");
    path
}
