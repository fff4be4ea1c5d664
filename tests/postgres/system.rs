//! Alerts over both stores: each of the seed's conditions fires once and is over once,
//! however its values flap.

use std::time::Duration;

use chrono::{NaiveDate, TimeDelta};
use ioc_analytics::Platform;
use ioc_analytics::clock::{Clock, Instant};
use ioc_analytics::ids::Id;
use ioc_analytics::model::alert::AlertStatus;
use ioc_analytics::model::alert_rule::AlertRule;
use ioc_analytics::model::facts::SERVER;
use ioc_analytics::model::measurement::{Component, Measurement, SystemMetric, Watched};
use ioc_analytics::page::PageRequest;
use ioc_analytics::system::alerts::Evaluated;
use ioc_analytics::system::measuring::Surroundings;
use libtest_mimic::Trial;
use sqlx::{Connection, PgConnection};

use crate::trial;
use crate::twins::platforms;

/// What the system is like at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Weather {
    Calm,
    Bad,
    /// As good as it gets while it flaps.
    Between,
}

const CONDITIONS: [&str; 5] =
    ["cache_hit_ratio", "connection_usage", "error_rate", "job_failures", "slow_queries"];

const UPKEEP: [&str; 3] = ["view_age", "stray_rows", "months_ahead"];

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("system::each_condition_fires_once_and_is_over_once", conditions),
        trial("system::what_stands_still_in_the_database_raises_each_alert_once", upkeep),
        trial("system::a_period_comes_to_the_same_on_both_stores", performance),
    ]
}

fn start() -> Instant {
    "2026-03-02T08:00:00Z".parse().expect("an instant")
}

async fn conditions() {
    let (platforms, clock, _database) = platforms(start()).await;
    let shipped: Vec<String> = AlertRule::shipped().into_iter().map(|rule| rule.name).collect();
    assert!(CONDITIONS.iter().all(|name| shipped.iter().any(|it| it == name)), "{shipped:?}");
    for condition in CONDITIONS {
        let mut told = [Vec::new(), Vec::new()];
        for step in 0..60 {
            clock.advance(TimeDelta::minutes(5));
            let weather = match step {
                12..36 if step % 2 == 0 => Weather::Bad,
                12..36 => Weather::Between,
                _ => Weather::Calm,
            };
            for (platform, told) in platforms.iter().zip(&mut told) {
                let evaluated = live_through(platform, condition, weather, clock.now()).await;
                assert!(evaluated.faults.is_empty(), "{:?}", evaluated.faults);
                // A server that has just begun may have others of its own.
                let own = evaluated.raised.into_iter().filter(|it| it.alert.rule == condition);
                told.extend(own.map(|raised| (step, raised.turn.as_str())));
            }
        }
        let [sqlite, postgres] = told;
        assert_eq!(sqlite, postgres, "{condition}");
        let turns: Vec<&str> = sqlite.iter().map(|(_, turn)| *turn).collect();
        assert_eq!(turns, ["fired", "resolved"], "{condition}: {sqlite:?}");
        assert!((12..18).contains(&sqlite[0].0) && sqlite[1].0 >= 36, "{condition}: {sqlite:?}");
    }
    for platform in &platforms {
        let page = PageRequest::first(100).expect("a page");
        let alerts = platform.system().list_alerts(&page).await.expect("alerts").items;
        for condition in CONDITIONS {
            let own: Vec<_> = alerts.iter().filter(|alert| alert.rule == condition).collect();
            assert!(matches!(own[..], [one] if one.status == AlertStatus::Resolved), "{own:?}");
        }
    }
}

/// Five minutes of a system, measured at their end.
async fn live_through(
    platform: &Platform,
    condition: &str,
    weather: Weather,
    now: Instant,
) -> Evaluated {
    let system = platform.system();
    let of = |calm, bad, between| match weather {
        Weather::Calm => calm,
        Weather::Bad => bad,
        Weather::Between => between,
    };
    let database = |metric| Watched::all(metric, Component::Database);
    let (watched, part, whole) = match condition {
        "error_rate" => {
            for request in 0..100 {
                let failed = request < of(0, 12, 0);
                system.meter().note("/api/dashboard/summary", Duration::from_millis(3), failed);
            }
            system.measure_process(None).await.expect("measured");
            return system.evaluate().await.expect("looked at");
        }
        "job_failures" => {
            (Watched::all(SystemMetric::JobFailures, Component::Jobs), of(0, 2, 0), 10)
        }
        "cache_hit_ratio" => {
            (database(SystemMetric::CacheHitRatio), of(99_000, 60_000, 95_000), 100_000)
        }
        "connection_usage" => {
            let metric = SystemMetric::ConnectionUsage;
            (Watched::of(metric, Component::Database, SERVER), of(10, 95, 75), 97)
        }
        _ => (database(SystemMetric::SlowQueries), of(0, 1, 0), 1),
    };
    let measurement = Measurement {
        id: Id::from_content(&[condition.as_bytes(), now.to_string().as_bytes()]),
        watched,
        part,
        whole,
        histogram: None,
        recorded_at: now,
        window_ms: 300_000,
        node: Id::nil(),
    };
    let store = platform.store();
    store.record_measurements_any_organization(&[measurement], None).await.expect("kept");
    system.evaluate().await.expect("looked at")
}

async fn upkeep() {
    let (platforms, clock, database) = platforms(start()).await;
    let platform = &platforms[1];
    let maintenance = platform.maintenance();
    let mut back = PgConnection::connect(&database.url("postgres")).await.expect("a connection");
    let mut happened = async |day: &'static str| {
        let sql = "INSERT INTO ioc.user_activity_logs VALUES (gen_random_uuid(), \
            gen_random_uuid(), gen_random_uuid(), 0, $1::text::timestamptz, 'login')";
        sqlx::query(sql).bind(day).execute(&mut back).await.expect("an event");
    };
    // What was told in so many times five minutes.
    let told = async |times| {
        let mut told = Vec::new();
        for _ in 0..times {
            clock.advance(TimeDelta::minutes(5));
            let evaluated = platform.system().measure(Surroundings::default()).await;
            let raised = evaluated.expect("measured").raised.into_iter();
            let raised = raised.filter(|it| UPKEEP.contains(&it.alert.rule.as_str()));
            told.extend(raised.map(|it| format!("{} {}", it.alert.rule, it.turn.as_str())));
        }
        told
    };
    happened("2025-12-02").await;
    assert_eq!(told(40).await, [""; 0], "nothing ran yet");
    maintenance.refresh_views().await.expect("refreshed");
    assert_eq!(maintenance.make_partitions().await.expect("made").len(), 5);
    assert_eq!(told(24).await, [""; 0], "two hours later one refresh is missing");
    assert_eq!(told(6).await, ["view_age fired"]);
    maintenance.refresh_views().await.expect("refreshed");
    assert_eq!(told(4).await, ["view_age resolved"]);

    happened("2024-01-02").await;
    assert_eq!(told(12).await, [""; 0], "for an hour");
    assert_eq!(told(4).await, ["stray_rows fired"]);
    maintenance.refresh_views().await.expect("refreshed");
    assert_eq!(maintenance.make_partitions().await.expect("made"), ["user_activity_logs_2024_01"]);
    assert_eq!(told(16).await, ["stray_rows resolved"]);

    clock.advance(TimeDelta::days(30));
    maintenance.refresh_views().await.expect("refreshed");
    assert_eq!(told(6).await, [""; 0], "two months are left");
    clock.advance(TimeDelta::days(30));
    maintenance.refresh_views().await.expect("refreshed");
    assert_eq!(told(6).await, ["months_ahead fired"]);
    maintenance.make_partitions().await.expect("made");
    assert_eq!(told(4).await, ["months_ahead resolved"]);
}

async fn performance() {
    let (platforms, clock, _database) = platforms(start()).await;
    for (route, took_ms) in [("/fast", 2), ("/slow", 70), ("/slow", 250)] {
        clock.advance(TimeDelta::days(1));
        for platform in &platforms {
            for request in 0..200_u64 {
                let took = Duration::from_millis(took_ms + request % 7);
                platform.system().meter().note(route, took, request % 50 == 0);
            }
            platform.system().measure_process(None).await.expect("measured");
        }
    }
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    let mut told = Vec::new();
    for platform in &platforms {
        let (first, last) = (day("2026-03-05"), day("2026-03-05"));
        let performance = platform.system().performance(first, last).await.expect("measured");
        assert_eq!(performance.requests.now.requests, 200);
        assert_eq!(performance.requests.before.expect("the day before").requests, 200);
        assert_eq!(performance.requests.now.error_rate, Some(2.0));
        assert_eq!(performance.regressions[0].endpoint, "/slow");
        let all = platform.system().performance(day("2026-03-03"), last).await.expect("measured");
        assert_eq!(all.requests.now.requests, 600);
        told.push((performance, all));
    }
    assert_eq!(told[0], told[1], "SQLite and PostgreSQL");
}
