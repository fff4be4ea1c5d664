//! Passes over what is due, for hosts without a process that stays.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use chrono::TimeDelta;
use ioc_core::clock::{Instant, VirtualClock};
use ioc_core::error::{Error, Result};
use ioc_core::model::job::{JobDefinition, JobKind};
use ioc_core::model::job_run::JobSummary;
use ioc_core::runner::job::Job;
use ioc_core::runner::work::Work;
use ioc_http::ApiSettings;
use serde_json::{Value, json};

use crate::support::App;

/// Does well, or fails for ever, or hangs until it is asked to stop.
#[derive(Debug)]
struct Told(&'static str, Arc<AtomicBool>);

#[async_trait]
impl Job for Told {
    fn definition(&self) -> JobDefinition {
        JobDefinition::new(self.0, JobKind::Platform, "0 9 * * *").expect("a job")
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        match self.0 {
            "broken" => return Err(Error::invalid("it_is_wrong", "no person `Eva` is there")),
            "slow" => {
                self.1.store(true, Ordering::SeqCst);
                work.cancelled().await;
                work.check_cancelled()?;
            }
            _ => {}
        }
        Ok(JobSummary::default())
    }
}

struct House {
    app: App,
    /// The time by which its jobs wait.
    runtime: Arc<VirtualClock>,
    /// Whether the slow one runs.
    runs: Arc<AtomicBool>,
}

impl House {
    async fn with(jobs: &[&'static str], settings: ApiSettings) -> Self {
        let runtime = Arc::new(VirtualClock::at(Instant::UNIX_EPOCH));
        let runs = Arc::new(AtomicBool::new(false));
        let app = App::channelled(settings, |builder| {
            let told = jobs.iter().map(|name| Arc::new(Told(name, runs.clone())));
            told.fold(builder.runtime(runtime.clone()), |builder, job| {
                builder.job(job).expect("a job")
            })
        })
        .await;
        // Due times are found from then on.
        app.post("operator", "/api/system/tick", &json!({})).await;
        app.sample.clock.advance(TimeDelta::days(1));
        Self { app, runtime, runs }
    }

    async fn tick(&self, body: Value) -> (u16, Value) {
        let told = self.app.post("operator", "/api/system/tick", &body).await;
        (told.status, told.json())
    }
}

#[tokio::test]
async fn a_tick_runs_what_is_due_and_says_what_came_of_it() {
    let house = House::with(&["sweep", "broken"], ApiSettings::default()).await;
    let (status, told) = house.tick(json!({})).await;
    let counts = ["due", "succeeded", "failed", "released", "lost", "rescued", "skipped"];
    let counts = counts.map(|name| told[name].as_u64().expect("a count"));
    assert_eq!((status, counts), (200, [2, 1, 1, 0, 0, 0, 0]), "{told}");
    let failed = told["attempts_failed"].as_array().expect("attempts");
    let errors: Vec<_> = failed.iter().map(|it| (&it["job"], &it["error"])).collect();
    assert_eq!(errors, [(&json!("broken"), &json!("it_is_wrong: no person `...` is there"))]);
    assert!(told["next"].is_string(), "{told}");
    let (_, told) = house.tick(json!({"for_s": 300})).await;
    assert_eq!((&told["due"], &told["succeeded"]), (&json!(0), &json!(0)), "each once");
    for (body, code) in [
        (json!({"for_s": 0}), "bad_tick"),
        (json!({"for_s": 301}), "bad_tick"),
        (json!({"for_s": "long"}), "bad_body"),
        (json!({"seconds": 5}), "bad_body"),
    ] {
        let (status, told) = house.tick(body.clone()).await;
        assert_eq!((status, &told["code"]), (400, &json!(code)), "{body}");
    }
}

#[tokio::test]
async fn a_tick_may_take_longer_than_other_requests_and_gives_back_what_it_holds() {
    let settings =
        ApiSettings { handler_timeout: Duration::from_secs(1), ..ApiSettings::default() };
    let house = House::with(&["slow"], settings).await;
    let passes = async {
        while !house.runs.load(Ordering::SeqCst) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        let (status, told) = house.tick(json!({})).await;
        assert_eq!((status, &told["code"]), (409, &json!("tick_runs_already")), "one at a time");
        tokio::time::sleep(Duration::from_millis(1_200)).await;
        house.runtime.advance(TimeDelta::seconds(25));
    };
    let ((status, told), ()) = tokio::join!(house.tick(json!({})), passes);
    assert_eq!((status, &told["released"], &told["failed"]), (200, &json!(1), &json!(0)), "{told}");
    let runs = house.app.get("operator", "/api/system/runs?status=waiting").await.json();
    assert_eq!(runs["data"][0]["attempt"], 0, "the next tick has it: {runs}");
    let system = house.app.sample.platform.system();
    system.measure_process(None).await.expect("measured");
    let told = house.app.get("operator", "/api/system/performance").await.json();
    let routes = told["routes"].to_string();
    assert!(routes.contains("/api/system/runs") && !routes.contains("tick"), "{routes}");
}

#[tokio::test]
async fn a_server_that_ends_gives_back_what_its_ticks_hold() {
    let house = House::with(&["slow"], ApiSettings::default()).await;
    let ends = async {
        while !house.runs.load(Ordering::SeqCst) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        house.app.service.end();
    };
    let ((status, told), ()) = tokio::join!(house.tick(json!({})), ends);
    assert_eq!((status, &told["released"]), (200, &json!(1)), "{told}");
}

#[tokio::test]
async fn without_a_runtime_a_tick_says_what_is_missing() {
    let app = App::new().await;
    let refused = app.post("operator", "/api/system/tick", &json!({})).await;
    assert_eq!((refused.status, refused.code().as_str()), (501, "no_runtime"));
}
