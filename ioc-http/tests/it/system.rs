//! What operators are told of the system.

use serde_json::Value;

use crate::support::App;

#[tokio::test]
async fn what_was_answered_is_measured_by_its_route() {
    let app = App::unlimited().await;
    for _ in 0..3 {
        assert_eq!(app.get("viewer", "/api/dashboard/summary").await.status, 200);
    }
    assert_eq!(
        app.get("viewer", "/api/reports/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b").await.status,
        404
    );
    assert_eq!(app.get("viewer", "/api/nothing").await.status, 404);
    let system = app.sample.platform.system();
    system.measure_process(None).await.expect("measured");
    let told = app.get("operator", "/api/system/performance").await.json();
    let mut routes: Vec<(&str, u64)> = told["routes"]
        .as_array()
        .expect("routes")
        .iter()
        .map(|it| {
            (
                it["endpoint"].as_str().expect("a name"),
                it["now"]["requests"].as_u64().expect("a count"),
            )
        })
        .collect();
    routes.sort_unstable();
    assert_eq!(routes, [("/api/dashboard/summary", 3), ("/api/reports/{id}", 1)]);
    assert_eq!(told["requests"]["now"]["error_rate"], 0.0);
    assert!(told["requests"]["now"]["p95_ms"].as_f64().expect("a time") > 0.0);
}

#[tokio::test]
async fn a_period_has_two_ends_and_is_not_too_long() {
    let app = App::new().await;
    for (period, code) in [
        ("period_start=2026-03-02", "half_a_period"),
        ("period_start=2026-03-02&period_end=2026-03-01", "bad_period"),
        ("period_start=2026-03-02&period_end=2026-12-31", "bad_period"),
    ] {
        let answered = app.get("operator", &format!("/api/system/performance?{period}")).await;
        assert_eq!((answered.status, answered.code().as_str()), (400, code));
    }
}

#[tokio::test]
async fn health_is_told_by_component() {
    let app = App::new().await;
    let answered = app.get("operator", "/api/system/health").await;
    assert_eq!(answered.header("cache-control"), "no-store");
    let told = answered.json();
    assert_eq!(told["status"], "healthy");
    let components: Vec<&Value> = told["components"]
        .as_array()
        .expect("components")
        .iter()
        .map(|it| &it["component"])
        .collect();
    assert_eq!(components, ["api", "database", "cache", "jobs"]);
}
