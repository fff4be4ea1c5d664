//! What only a server tells: what its connections do now, and what statements took.

use std::process::{Child, Command};
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use ioc_analytics::Platform;
use ioc_analytics::clock::VirtualClock;
use ioc_analytics::diagnosis::check::CheckState;
use ioc_analytics::diagnosis::service::DiagnosisService;
use ioc_analytics::maintenance::plan::CleaningPlan;
use ioc_analytics::model::inspection::Told;
use private_postgres::{Binaries, Server, Settings};
use tempfile::TempDir;

use super::{names, psql, start};

/// A server of its own that counts statements, and a platform over it.
pub(super) struct Own {
    pub(super) platform: Platform,
    pub(super) clock: Arc<VirtualClock>,
    pub(super) url: String,
    _server: Server,
    _folder: TempDir,
}

pub(super) fn own(connections: u32) -> Own {
    let folder = tempfile::Builder::new().prefix("ioc").tempdir().expect("a folder");
    let lines = vec![
        "shared_preload_libraries = 'pg_stat_statements'".to_owned(),
        format!("max_connections = {connections}"),
    ];
    let settings = Settings { lines, ..Settings::default() };
    let binaries = Binaries::find().expect("a server");
    let server = Server::start(binaries, &folder.path().join("s"), &settings);
    let url = server.url("postgres", "postgres");
    let clock = Arc::new(VirtualClock::at(start()));
    let store = ioc_analytics::open_store(&url, true).expect("a store");
    let platform = Platform::builder(store).clock(clock.clone()).build();
    psql(&url, "CREATE EXTENSION pg_stat_statements");
    Own { platform, clock, url, _server: server, _folder: folder }
}

/// A connection that does something until it is dropped.
struct Session(Child);

impl Session {
    fn that(url: &str, statements: &[&str]) -> Self {
        let mut psql: Command = Binaries::find().expect("a server").command("psql");
        for statement in statements {
            psql.args(["--command", statement]);
        }
        let quiet = psql.arg(url).stdout(std::process::Stdio::null());
        Self(quiet.stderr(std::process::Stdio::null()).spawn().expect("psql runs"))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // It may have come to its end.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub(super) async fn busy() {
    let own = own(20);
    let look =
        || async { own.platform.diagnosis().slow_dashboard().await.expect("looked at").checks };
    names(&look().await, "connections", CheckState::Ok, "connections are used");
    let slow = "SELECT pg_sleep(60), 'Lovelace'";
    let holds = ["BEGIN", "LOCK TABLE ioc.alert_rules", "SELECT pg_sleep(60)"];
    let _sessions = [
        Session::that(&own.url, &[slow]),
        Session::that(&own.url, &holds),
        Session::that(&own.url, &["SELECT pg_sleep(1)", "SELECT count(*) FROM ioc.alert_rules"]),
    ];
    let begun = Instant::now();
    let checks = loop {
        tokio::time::sleep(Duration::from_millis(500)).await;
        let checks = look().await;
        let is_slow = super::check(&checks, "slow_queries").state == CheckState::Failed;
        if is_slow || begun.elapsed() > Duration::from_secs(30) {
            break checks;
        }
    };
    names(&checks, "slow_queries", CheckState::Failed, "SELECT pg_sleep(?), ?");
    names(&checks, "connections", CheckState::Warning, "waits for");
    assert!(!format!("{checks:?}").contains("Lovelace"), "{checks:#?}");
    let _more: Vec<Session> =
        (0..13).map(|_| Session::that(&own.url, &["SELECT pg_sleep(60)"])).collect();
    let begun = Instant::now();
    let checks = loop {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let checks = look().await;
        let is_full = super::check(&checks, "connections").state == CheckState::Failed;
        if is_full || begun.elapsed() > Duration::from_secs(20) {
            break checks;
        }
    };
    names(&checks, "connections", CheckState::Failed, "of 17 connections are used");
}

pub(super) async fn statements() {
    let own = own(20);
    let service = own.platform.diagnosis();
    let told = async |service: &DiagnosisService| {
        let digest = service.weekly(&CleaningPlan::default()).await;
        match digest.expect("a week").statements {
            Told::Known(statements) => statements,
            unknown @ Told::Unknown { .. } => panic!("{unknown:?}"),
        }
    };
    let (weekly, looked) =
        (async || told(service).await, async || told(&service.only_looking()).await);
    let calls = |of_week: &ioc_analytics::diagnosis::weekly::StatementsOfWeek| {
        let asked = of_week.slowest.iter().find(|it| it.text.contains("pg_sleep"));
        asked.map(|it| (it.calls, it.mean_before_ms.is_some()))
    };
    let asks = "SELECT pg_sleep(0.2), 'Lovelace', 4711";
    psql(&own.url, asks);
    let first = weekly().await;
    assert_eq!((first.since, calls(&first)), (None, Some((1, false))), "{first:#?}");
    own.clock.advance(TimeDelta::days(7));
    for _ in 0..3 {
        psql(&own.url, asks);
    }
    // More often than findings are kept.
    for _ in 0..25 {
        own.clock.advance(TimeDelta::seconds(1));
        let look = looked().await;
        assert_eq!((look.since, calls(&look)), (Some(start()), Some((3, true))), "{look:#?}");
    }
    let second = weekly().await;
    assert_eq!((second.since, calls(&second)), (Some(start()), Some((3, true))), "{second:#?}");
    own.clock.advance(TimeDelta::days(7));
    let third = weekly().await;
    assert_eq!(calls(&third), None, "it did not run this week: {third:#?}");
    let told = format!("{first:?}{second:?}{third:?}");
    assert!(!told.contains("Lovelace") && !told.contains("4711"), "{told}");
    psql(
        &own.url,
        "SELECT count(*) FROM (SELECT n FROM generate_series(1, 3000000) AS n
        ORDER BY n % 7, n) AS aside",
    );
    let memory = own.platform.diagnosis().memory().await.expect("looked at");
    names(&memory.checks, "largest_queries", CheckState::Warning, "generate_series");
}
