//! Digests of a day, a week and a month.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use chrono::TimeDelta;
use ioc_core::clock::{Instant, VirtualClock};
use ioc_core::diagnosis::service::Disk;
use ioc_core::error::{Error, Result};
use ioc_core::maintenance::plan::CleaningPlan;
use ioc_core::model::job::{JobDefinition, JobKind};
use ioc_core::model::job_run::JobSummary;
use ioc_core::runner::job::Job;
use ioc_core::runner::work::Work;
use ioc_http::ApiSettings;
use ioc_render::DocumentRenderer;
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::shape::fits;
use crate::support::App;

/// Fails for every organization.
#[derive(Debug)]
struct Fails;

#[async_trait]
impl Job for Fails {
    fn definition(&self) -> JobDefinition {
        let definition = JobDefinition::new("letters", JobKind::Organization, "0 8 * * MON");
        JobDefinition { max_failures: 1, ..definition.expect("a job") }
    }

    async fn run(&self, _: &Work) -> Result<JobSummary> {
        Err(Error::invalid("refused", "the address `ada@example.org` is refused"))
    }
}

/// A deployment that keeps events for a day, with a failed job, an alert that fires and
/// requests that were measured.
async fn app() -> App {
    let rate = 1_000_000;
    let settings = ApiSettings {
        caller_per_second: rate,
        organization_per_second: rate,
        ..ApiSettings::default()
    };
    let app = App::channelled(settings, |builder| {
        let builder = builder.renderer(Arc::new(DocumentRenderer::default()));
        let plan = CleaningPlan { activity_days: 1, ..CleaningPlan::default() };
        let builder = builder.shipped_jobs(plan).expect("a plan").job(Arc::new(Fails));
        let runtime = Arc::new(VirtualClock::at(Instant::UNIX_EPOCH));
        let disk = Disk { free_bytes: 5 << 30, size_bytes: None };
        builder.expect("a job").runtime(runtime).disk(move || Some(disk))
    })
    .await;
    let (system, clock) = (app.sample.platform.system(), &app.sample.clock);
    for _ in 0..4 {
        clock.advance(TimeDelta::minutes(5));
        for request in 0..100 {
            system.meter().note("/api/reports/{id}", Duration::from_millis(9), request < 50);
        }
        system.measure_process(None).await.expect("measured");
        system.evaluate().await.expect("looked at");
    }
    // The baseline is of whole days.
    clock.advance(TimeDelta::hours(20));
    let id = app.sample.scope.organization_id().to_string();
    let wanted = json!({"job": "letters", "organization_id": id});
    assert_eq!(app.post("operator", "/api/system/jobs", &wanted).await.status, 202);
    app.sample.platform.jobs().run_until_idle().await.expect("it ran");
    // Deltas are folded while nobody writes or asks, and sizes stay only then.
    while deltas(&app).await > 0 {
        sleep(Duration::from_millis(50)).await;
    }
    app
}

/// How many deltas wait to be folded.
async fn deltas(app: &App) -> u64 {
    let tables = app.sample.platform.store().read_tables_any_organization().await;
    let tables = tables.expect("tables");
    let deltas = tables.iter().find(|table| table.name == "rollup_activity_deltas");
    deltas.expect("the table").rows
}

async fn digest(app: &App, of: &str) -> Value {
    serde_json::from_str(&told(app, of).await).expect("JSON")
}

async fn told(app: &App, of: &str) -> String {
    let answered = app.get("operator", &format!("/api/system/digests/{of}")).await;
    assert_eq!((answered.status, answered.header("cache-control")), (200, "no-store"), "{of}");
    String::from_utf8(answered.bytes).expect("a text")
}

#[tokio::test]
async fn a_digest_tells_what_the_command_tells() {
    let app = app().await;
    let platform = &app.sample.platform;
    let (day, week, month) =
        (digest(&app, "daily").await, digest(&app, "weekly").await, digest(&app, "monthly").await);
    fits(&day, "DailyDigest");
    fits(&week, "WeeklyDigest");
    fits(&month, "MonthlyDigest");
    assert_eq!(day["alerts"]["fired"][0]["rule"], "error_rate", "{day}");
    assert_eq!(day["jobs"]["failures"][0]["error"], "refused: the address `...` is refused");
    assert_eq!(day["jobs"]["quarantined"][0]["job_name"], "letters");
    assert_eq!(month["baseline"]["baseline"]["routes"]["/api/reports/{id}"]["requests"], 400);

    // As bytes: what is read of a number may be another one.
    let (day, week, month) =
        (told(&app, "daily").await, told(&app, "weekly").await, told(&app, "monthly").await);
    let service = platform.diagnosis();
    let own = service.monthly(service.disk()).await.expect("a month");
    assert_eq!(month, serde_json::to_string(&own).expect("JSON"));
    let own = service.weekly(platform.maintenance().plan()).await.expect("a week");
    assert_eq!(week, serde_json::to_string(&own).expect("JSON"));
    let mut own = service.daily().await.expect("a day");
    assert!(own.analyzed.len() > 30, "{:?}", own.analyzed);
    own.analyzed.clear();
    assert_eq!(
        day,
        serde_json::to_string(&own).expect("JSON"),
        "who only looks counts nothing anew"
    );
}

#[tokio::test]
async fn a_week_is_cleaned_by_the_plan_of_the_deployment() {
    let week = digest(&app().await, "weekly").await;
    let old = week["cleaning"]["organizations"].as_array().expect("organizations");
    let acme = old.iter().find(|it| it["organization"] == "Acme").expect("Acme");
    assert_eq!(acme["activity"], 45, "nine people on five days");
    let usual = digest(&App::new().await, "weekly").await;
    assert_eq!(usual["cleaning"]["organizations"], json!([]), "ninety days are kept");
}

#[tokio::test]
async fn a_month_knows_the_disk_where_the_host_does() {
    let month = digest(&app().await, "monthly").await;
    assert_eq!(month["storage"]["growth"]["free_bytes"], 5_u64 << 30);
    let usual = digest(&App::new().await, "monthly").await;
    assert_eq!(usual["storage"]["growth"]["free_bytes"], Value::Null);
}

#[tokio::test]
async fn whoever_looks_keeps_nothing_of_it() {
    let app = app().await;
    let platform = &app.sample.platform;
    let kept = async || {
        let mut kept = Vec::new();
        for name in ["storage", "baseline", "statements"] {
            kept.push(platform.store().list_findings_any_organization(name).await.expect("listed"));
        }
        kept.iter().map(Vec::len).collect::<Vec<_>>()
    };
    for of in ["daily", "weekly", "monthly", "monthly/report?format=json"] {
        app.get("operator", &format!("/api/system/digests/{of}")).await;
    }
    assert_eq!(kept().await, [0, 0, 0]);
    platform.diagnosis().monthly(None).await.expect("a month");
    assert_eq!(kept().await, [1, 1, 0], "of SQLite nobody counts statements");
    assert_eq!(digest(&app, "monthly").await["baseline"]["is_new"], false);
}

#[tokio::test]
async fn a_digest_is_drawn_in_each_format_and_language() {
    let app = app().await;
    for (asked, file, begins) in [
        ("daily/report?format=html&locale=de-AT", "daily-2026-03-03.html", &b"<!doctype html>"[..]),
        ("weekly/report", "weekly-2026-03-03.pdf", b"%pdf"),
        ("weekly/report?format=csv&locale=fr", "weekly-2026-03-03.csv.zip", b"pk"),
        ("monthly/report?format=xlsx&locale=es", "monthly-2026-03-03.xlsx", b"pk"),
        ("monthly/report?format=json", "monthly-2026-03-03.json", b"{"),
    ] {
        let answered = app.get("operator", &format!("/api/system/digests/{asked}")).await;
        assert_eq!(
            (answered.status, answered.header("cache-control")),
            (200, "no-store"),
            "{asked}"
        );
        let disposition = answered.header("content-disposition");
        assert!(disposition.ends_with(&format!("\"{file}\"")), "{asked}: {disposition}");
        assert!(answered.bytes.to_ascii_lowercase().starts_with(begins), "{asked}");
        if file.ends_with("html") {
            let page = String::from_utf8(answered.bytes).expect("a page");
            assert!(page.contains("Wartung eines Tages") && page.contains("lang=\"de"), "{page}");
        }
    }
    for asked in ["daily/report?format=poem", "weekly/report?locale=poem!", "daily?format=pdf"] {
        let answered = app.get("operator", &format!("/api/system/digests/{asked}")).await;
        assert_eq!(answered.status, 400, "{asked}: {}", answered.json());
    }
}
