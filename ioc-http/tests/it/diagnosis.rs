//! What is wrong, as it is told over HTTP: what the commands print.

use std::sync::Arc;

use async_trait::async_trait;
use ioc_core::clock::{Instant, VirtualClock};
use ioc_core::diagnosis::check::{CheckState, Diagnosis};
use ioc_core::diagnosis::explain::Shipped;
use ioc_core::diagnosis::service::Disk;
use ioc_core::error::{Error, Result};
use ioc_core::model::job::{JobDefinition, JobKind};
use ioc_core::model::job_run::JobSummary;
use ioc_core::model::report::ReportFilter;
use ioc_core::page::PageRequest;
use ioc_core::runner::job::Job;
use ioc_core::runner::work::Work;
use ioc_http::ApiSettings;
use serde_json::{Value, json};

use crate::shape::fits;
use crate::support::App;

#[tokio::test]
async fn each_guide_tells_what_the_command_tells() {
    let app = App::new().await;
    let service = app.sample.platform.diagnosis();
    for (guide, told) in [
        ("slow-dashboard", service.slow_dashboard().await),
        ("memory", service.memory().await),
        ("tuning", service.tuning(None).await),
        ("tuning", service.tuning(Some(&app.sample.scope)).await),
    ] {
        let answered = app.get("operator", &format!("/api/system/diagnosis/{guide}")).await;
        assert_eq!((answered.status, answered.header("cache-control")), (200, "no-store"));
        let expected = serde_json::to_vec(&told.expect("looked at")).expect("JSON");
        assert_eq!(String::from_utf8_lossy(&answered.bytes), String::from_utf8_lossy(&expected));
        let told = answered.json();
        assert_eq!(
            (&told["about"], told["checks"].as_array().map(Vec::len)),
            (&json!(guide), Some(4))
        );
        fits(&told, "Diagnosis");
    }
}

#[tokio::test]
async fn a_plan_is_that_of_the_organization() {
    let app = App::new().await;
    let service = app.sample.platform.diagnosis();
    for asked in Shipped::ALL {
        let path = format!("/api/system/explain/{}", asked.as_str());
        let answered = app.get("operator", &path).await;
        let told = service.explain(&app.sample.scope, asked).await.expect("explained");
        assert_eq!(answered.json(), json!(told), "{path}");
        fits(&answered.json(), "Explanation");
        assert_eq!(app.get("admin", &path).await.code(), "not_permitted", "{path}");
    }
    let unknown = app.get("operator", "/api/system/explain/poem").await;
    let told = unknown.json();
    assert_eq!((unknown.status, &told["errors"][0]["at"]), (400, &json!("path/asked")), "{told}");
}

/// Fails, and says for whose sake.
#[derive(Debug)]
struct Names(&'static str);

#[async_trait]
impl Job for Names {
    fn definition(&self) -> JobDefinition {
        let definition =
            JobDefinition::new("generate_weekly_reports", JobKind::Platform, "0 8 * * MON");
        JobDefinition { max_failures: 1, ..definition.expect("a job") }
    }

    async fn run(&self, _: &Work) -> Result<JobSummary> {
        Err(Error::invalid("broken", self.0))
    }
}

#[tokio::test]
async fn a_member_is_told_of_a_report_and_of_nothing_that_others_share() {
    let room = Disk { free_bytes: 77 << 20, size_bytes: Some(99 << 30) };
    let app = App::channelled(ApiSettings::default(), |builder| {
        let runtime = Arc::new(VirtualClock::at(Instant::UNIX_EPOCH));
        let builder = builder.runtime(runtime).disk(move || Some(room));
        builder.job(Arc::new(Names("Globex is too large"))).expect("a job")
    })
    .await;
    let wanted = json!({"job": "generate_weekly_reports"});
    assert_eq!(app.post("operator", "/api/system/jobs", &wanted).await.status, 202);
    app.sample.platform.jobs().run_until_idle().await.expect("it ran");

    let (service, id) = (app.sample.platform.diagnosis(), app.sample.report);
    let path = format!("/api/reports/{id}/diagnosis");
    let answered = app.get("analyst", &path).await;
    assert_eq!((answered.status, answered.header("cache-control")), (200, "no-store"));
    let told = answered.json();
    fits(&told, "Diagnosis");
    let own = service.failed_report(&app.sample.scope, id, service.disk()).await;
    let own: Diagnosis = own.expect("looked at");
    let [job, template, data, disk] = &own.checks[..] else { panic!("four: {own:?}") };
    assert_eq!(told["checks"][1], json!(template));
    assert_eq!(told["checks"][2], json!(data));
    // The owner of the store is told what a member is not.
    assert_eq!((job.state, disk.state), (CheckState::Failed, CheckState::Failed));
    assert!(json!(job).to_string().contains("Globex"), "{job:?}");
    assert!(disk.cause.contains("77.0 MiB"), "{disk:?}");
    for place in [0, 3] {
        let check: &Value = &told["checks"][place];
        assert_eq!(check["state"], "failed", "{check}");
        let text = check.to_string();
        let hidden = ["Globex", "MiB", "GiB", "KiB"];
        assert!(hidden.iter().all(|word| !text.contains(word)), "{text}");
    }
}

#[tokio::test]
async fn the_report_of_another_organization_is_not_found() {
    let app = App::new().await;
    let canary = &app.sample.canary;
    let reports = app.sample.platform.reports();
    let (every, page) = (ReportFilter::default(), PageRequest::first(1).expect("a page"));
    let theirs = reports.list(canary.scope(), &every, page).await.expect("listed");
    let theirs = theirs.items[0].id.to_string();
    let mut told = Vec::new();
    for id in [&*theirs, "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"] {
        let answered = app.get("analyst", &format!("/api/reports/{id}/diagnosis")).await;
        assert_eq!((answered.status, &*answered.code()), (404, "unknown_report"));
        let mut problem = answered.json();
        problem["request_id"] = Value::Null;
        told.push(problem.to_string().replace(id, "ID"));
    }
    assert_eq!(told[0], told[1]);
}

#[tokio::test]
async fn nothing_of_people_is_told_to_who_runs_the_system() {
    let app = App::new().await;
    for path in [
        "diagnosis/slow-dashboard",
        "diagnosis/memory",
        "diagnosis/tuning",
        "digests/daily",
        "explain/report",
    ] {
        let answered = app.get("operator", &format!("/api/system/{path}")).await;
        assert_eq!(answered.status, 200, "{path}");
        app.sample.canary.assert_absent(path, &answered.bytes);
    }
}
