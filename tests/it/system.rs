//! How the system is: alerts and whom they reach, rules, health, the report.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use async_trait::async_trait;
use chrono::TimeDelta;
use ioc_analytics::access::operator::Operator;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::Instant;
use ioc_analytics::delivery::{Delivery, Parcel, Receipt};
use ioc_analytics::document::format::Format;
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::ids::UserId;
use ioc_analytics::language::locale::Locale;
use ioc_analytics::live::connection::{Connection, Event};
use ioc_analytics::live::publisher::Publisher;
use ioc_analytics::live::subscription::Kind;
use ioc_analytics::model::alert_rule::AlertRule;
use ioc_analytics::model::brand::Brand;
use ioc_analytics::model::health::SystemStatus;
use ioc_analytics::model::measurement::Component;
use ioc_analytics::model::member::Role;
use ioc_analytics::organizations::keys::NewKey;
use ioc_analytics::page::PageRequest;
use ioc_analytics::render::DocumentRenderer;
use ioc_analytics::renderer::Renderer;
use ioc_analytics::system::alarm::Alarm;
use ioc_analytics::system::alerts::Evaluated;
use ioc_analytics::system::measuring::Surroundings;
use ioc_analytics::system::service::SystemService;
use ioc_analytics::testing::sample::Sample;
use rust_decimal::Decimal;

/// Keeps what it is sent; its far end is down until it is told otherwise.
#[derive(Debug, Default)]
struct Pager {
    got: Mutex<Vec<Parcel>>,
    is_up: Mutex<bool>,
}

#[async_trait]
impl Delivery for Pager {
    fn check_address(&self, _: &str) -> Result<()> {
        Ok(())
    }

    async fn deliver(&self, parcel: &Parcel) -> Result<Receipt> {
        self.got.lock().expect("not poisoned").push(parcel.clone());
        if *self.is_up.lock().expect("not poisoned") {
            return Ok(Receipt::new("taken"));
        }
        Err(Error::new(ErrorKind::Unavailable, "pager_down", "nobody answers").temporary())
    }
}

struct Stage {
    sample: Sample,
    pager: Arc<Pager>,
    other: Arc<Pager>,
}

impl Stage {
    async fn new() -> Self {
        let [pager, other] = [(); 2].map(|()| Arc::new(Pager::default()));
        *other.is_up.lock().expect("not poisoned") = true;
        // At both the address is the same.
        let alarm = |name: &str, channel: &Arc<Pager>| Alarm {
            name: name.to_owned(),
            channel: channel.clone(),
            to: "office".to_owned(),
            locale: "de".to_owned(),
        };
        let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a store");
        let builder = builder.alarm(alarm("mail", &pager)).alarm(alarm("webhook", &other));
        let sample = Sample::over(builder).await.expect("a sample");
        Self { sample, pager, other }
    }

    /// Five minutes with a hundred requests, so many of which fail.
    async fn pass(&self, failed: usize) -> Evaluated {
        self.sample.clock.advance(TimeDelta::minutes(5));
        let system = self.sample.platform.system();
        for request in 0..100 {
            let took = Duration::from_millis(20 + request as u64);
            system.meter().note("/api/reports/{id}", took, request < failed);
        }
        system.measure_process(None).await.expect("measured");
        system.evaluate().await.expect("looked at")
    }

    /// What was told in so many times five minutes.
    async fn raised(&self, times: usize, failed: usize) -> Vec<&'static str> {
        let mut turns = Vec::new();
        for _ in 0..times {
            turns.extend(self.pass(failed).await.raised.iter().map(|it| it.turn.as_str()));
        }
        turns
    }

    fn sent(&self) -> Vec<Parcel> {
        std::mem::take(&mut self.pager.got.lock().expect("not poisoned"))
    }

    fn now(&self) -> Instant {
        self.sample.platform.clock().now()
    }

    fn operator(&self) -> Scope {
        let organizations = self.sample.platform.organizations();
        let user_id = UserId::from_content(&[b"operator"]);
        let organization = self.sample.scope.organization();
        organizations.vouch(organization, user_id, Role::Operator).expect("vouched for")
    }

    async fn publish(&self) {
        let platform = &self.sample.platform;
        let (dashboard, reports) = (platform.dashboard().clone(), platform.reports().clone());
        let (store, hub) = (platform.store().clone(), platform.live().clone());
        let mut publisher =
            Publisher::new(store, dashboard, reports, hub).watching(platform.system().clone());
        let organizations = platform.organizations();
        let scope_of = async |id| organizations.host_of(&organizations.get_by_id(id).await?);
        while publisher.publish_once(1000, scope_of).await.expect("told").messages > 0 {}
    }
}

#[tokio::test]
async fn an_alert_reaches_sockets_once_and_an_alarm_until_it_is_taken() {
    let stage = Stage::new().await;
    let platform = &stage.sample.platform;
    let key = NewKey { name: "ops".to_owned(), role: Role::Operator, expires_at: None };
    platform.keys().create(&stage.sample.scope, key).await.expect("a key");
    stage.publish().await;
    let mut operator = platform.live().connect(stage.operator()).expect("connected");
    operator.subscribe(Kind::System, &[]).expect("subscribed");
    assert_eq!(stage.raised(2, 0).await, [""; 0]);
    assert_eq!(stage.raised(4, 100).await, ["fired"]);
    stage.publish().await;
    assert_eq!(heard(&mut operator).await, ["firing"]);
    let attempts = stage.sent();
    assert!(attempts.len() > 1 && attempts.windows(2).all(|pair| pair[0] == pair[1]));
    assert!(attempts[0].subject.contains("schlägt an"), "{}", attempts[0].subject);
    assert!(attempts[0].text.contains("error_rate"), "{}", attempts[0].text);
    *stage.pager.is_up.lock().expect("not poisoned") = true;
    assert_eq!(stage.raised(3, 100).await, [""; 0]);
    assert_eq!(stage.sent().len(), 1, "until it is taken, and not again");
    assert_eq!(stage.raised(9, 0).await, ["resolved"]);
    let [over] = &stage.sent()[..] else { panic!("one parcel") };
    assert_ne!(over.id, attempts[0].id);
    stage.publish().await;
    assert_eq!(heard(&mut operator).await, ["resolved"]);
}

#[tokio::test]
async fn each_channel_is_told_once_and_the_end_if_it_was_told_the_beginning() {
    let stage = Stage::new().await;
    let subjects = |pager: &Pager| {
        let got = std::mem::take(&mut *pager.got.lock().expect("not poisoned"));
        got.into_iter().map(|parcel| parcel.subject).collect::<Vec<_>>()
    };
    let (fires, over) = ("Kritisch: error_rate schlägt an", "Kritisch: error_rate ist vorbei");
    assert_eq!(stage.raised(8, 100).await, ["fired"]);
    assert_eq!(subjects(&stage.other), [fires], "another's being away is not its concern");
    assert!(subjects(&stage.pager).len() > 1, "which is tried again");
    assert_eq!(stage.raised(9, 0).await, ["resolved"]);
    assert_eq!(subjects(&stage.other), [over]);
    subjects(&stage.pager);
    *stage.pager.is_up.lock().expect("not poisoned") = true;
    assert_eq!(stage.raised(3, 0).await, [""; 0]);
    assert_eq!(subjects(&stage.pager), [""; 0], "it never heard of it");

    *stage.pager.is_up.lock().expect("not poisoned") = true;
    assert_eq!(stage.raised(8, 100).await, ["fired"]);
    assert_eq!(
        (subjects(&stage.pager), subjects(&stage.other)),
        (vec![fires.into()], vec![fires.into()])
    );
    *stage.pager.is_up.lock().expect("not poisoned") = false;
    assert_eq!(stage.raised(12, 0).await, ["resolved"]);
    assert_eq!(subjects(&stage.other), [over], "once");
    assert!(subjects(&stage.pager).len() > 1);
    *stage.pager.is_up.lock().expect("not poisoned") = true;
    assert_eq!(stage.raised(3, 0).await, [""; 0]);
    assert_eq!(subjects(&stage.pager), [over], "it was told the beginning, and hears the end");
}

/// Whoever gets an alert by it looks after it at once.
#[derive(Debug, Default)]
struct Eager {
    system: OnceLock<SystemService>,
    got: AtomicU32,
}

#[async_trait]
impl Delivery for Eager {
    fn check_address(&self, _: &str) -> Result<()> {
        Ok(())
    }

    async fn deliver(&self, _: &Parcel) -> Result<Receipt> {
        self.got.fetch_add(1, Ordering::SeqCst);
        let system = self.system.get().expect("it is there by then");
        let alert = system.list_alerts(&PageRequest::first(1)?).await?.items.swap_remove(0);
        system.acknowledge(&Operator::host(), alert.id).await?;
        Ok(Receipt::new("taken"))
    }
}

#[tokio::test]
async fn an_alert_that_changes_while_it_is_sent_is_sent_once() {
    let eager = Arc::new(Eager::default());
    let [name, to, locale] = ["mail", "office", "en"].map(str::to_owned);
    let alarm = Alarm { name, channel: eager.clone(), to, locale };
    let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a store");
    let sample = Sample::over(builder.alarm(alarm)).await.expect("a sample");
    let system = sample.platform.system().clone();
    assert!(eager.system.set(system).is_ok());
    let [pager, other] = [(); 2].map(|()| Arc::new(Pager::default()));
    let stage = Stage { sample, pager, other };
    assert_eq!(stage.raised(8, 100).await, ["fired"]);
    assert_eq!(eager.got.load(Ordering::SeqCst), 1);
    let page = PageRequest::first(1).expect("a page");
    let alerts = stage.sample.platform.system().list_alerts(&page).await.expect("listed");
    assert_eq!(alerts.items[0].acknowledged_by.as_deref(), Some("host"));
}

#[tokio::test]
async fn the_host_hears_what_was_raised_and_what_was_not_sent() {
    let stage = Stage::new().await;
    let heard = Arc::new(Mutex::new(Vec::new()));
    let log = heard.clone();
    stage.sample.platform.system().listen(move |evaluated: &Evaluated| {
        let mut log = log.lock().expect("not poisoned");
        log.extend(
            evaluated.raised.iter().map(|it| format!("{} {}", it.alert.rule, it.turn.as_str())),
        );
        log.extend(evaluated.faults.iter().map(|it| it.code().to_owned()));
    });
    assert_eq!(stage.raised(5, 100).await, ["fired"]);
    let heard = heard.lock().expect("not poisoned");
    assert_eq!(heard[..2], ["error_rate fired", "pager_down"]);
}

/// The statuses of the alerts that a reader is told of, as far as they came.
async fn heard(reader: &mut Connection) -> Vec<String> {
    let mut heard = Vec::new();
    let patience = Duration::from_millis(100);
    while let Ok(Some(event)) = tokio::time::timeout(patience, reader.next()).await {
        let Event::Message(envelope) = event else { panic!("{event:?}") };
        let json: serde_json::Value = serde_json::from_slice(envelope.json()).expect("JSON");
        assert_eq!(
            (&json["type"], &json["payload"]["rule"]),
            (&"system_alert".into(), &"error_rate".into())
        );
        heard.push(json["payload"]["status"].as_str().expect("a status").to_owned());
    }
    heard
}

#[tokio::test]
async fn a_silenced_rule_is_told_of_once_the_silence_is_over() {
    let stage = Stage::new().await;
    let (system, host) = (stage.sample.platform.system(), Operator::host());
    let until = stage.now() + TimeDelta::minutes(42);
    let silenced = system.silence(&host, "error_rate", Some(until)).await.expect("silenced");
    assert_eq!(silenced.silenced_until, Some(until));
    assert_eq!(stage.raised(8, 100).await, [""; 0]);
    assert_eq!(system.status().await, SystemStatus::Critical, "it is seen all the same");
    assert_eq!(stage.raised(1, 100).await, ["fired"]);
    assert_eq!(stage.raised(8, 0).await, ["resolved"]);
    let until = stage.now() + TimeDelta::hours(9);
    system.silence(&host, "error_rate", Some(until)).await.expect("silenced");
    assert_eq!(stage.raised(5, 100).await, [""; 0]);
    assert_eq!(stage.raised(8, 0).await, [""; 0]);
    system.silence(&host, "error_rate", None).await.expect("told again");
    assert_eq!(stage.raised(3, 0).await, [""; 0], "what came and went is nobody's business");
    let refused = system.silence(&host, "error_rates", None).await.expect_err("no such rule");
    assert_eq!(refused.code(), "unknown_alert_rule");
}

#[tokio::test]
async fn health_says_what_fires_and_realtime_with_it() {
    let stage = Stage::new().await;
    let (platform, scope) = (&stage.sample.platform, &stage.sample.scope);
    let system = platform.system();
    assert_eq!(system.get_system_health().await.status, SystemStatus::Healthy);
    stage.raised(4, 100).await;
    let health = system.get_system_health().await;
    let api = health.components.iter().find(|it| it.component == Component::Api);
    let [reason] = &api.expect("the API").reasons[..] else { panic!("{health:?}") };
    assert_eq!((health.status, reason.code.as_str()), (SystemStatus::Critical, "error_rate"));
    assert_eq!((reason.value, reason.is_acknowledged), (Some(Decimal::from(100)), false));
    let now = platform.dashboard().realtime(scope, None).await.expect("answered");
    assert_eq!(now.value().system_status, SystemStatus::Critical);
    let page = PageRequest::first(10).expect("a page");
    let alert = system.list_alerts(&page).await.expect("alerts").items.swap_remove(0);
    let by = Operator::of(&stage.operator()).expect("an operator");
    let seen = system.acknowledge(&by, alert.id).await.expect("acknowledged");
    assert_eq!(seen.acknowledged_by.as_deref(), Some(by.name()));
    let again = system.acknowledge(&Operator::host(), alert.id).await.expect("as it was");
    assert_eq!(again.acknowledged_by, seen.acknowledged_by);
    stage.raised(9, 0).await;
    assert_eq!(system.get_system_health().await.status, SystemStatus::Healthy);
    let now = platform.dashboard().realtime(scope, None).await.expect("answered");
    assert_eq!(now.value().system_status, SystemStatus::Healthy);
    assert_eq!(Operator::of(scope).expect_err("an admin").code(), "not_permitted");
}

#[tokio::test]
async fn a_rule_is_tried_against_history_before_it_is_put() {
    let stage = Stage::new().await;
    let (system, from) = (stage.sample.platform.system(), stage.now());
    for _ in 0..3 {
        stage.raised(12, 0).await;
        stage.raised(4, 4).await;
    }
    stage.raised(12, 0).await;
    let shipped = system.get_rule("error_rate").await.expect("a rule");
    let stricter = AlertRule {
        threshold: Decimal::new(35, 1),
        recovery: Decimal::ONE,
        ..shipped.rule.clone()
    };
    let would = |rule: &AlertRule| system.rehearse(rule.clone(), from, stage.now());
    assert_eq!(would(&shipped.rule).await.expect("tried").len(), 0);
    let episodes = would(&stricter).await.expect("tried");
    assert_eq!(episodes.len(), 3, "{episodes:?}");
    assert!(episodes.iter().all(|it| it.resolved_at.is_some()), "{episodes:?}");
    let host = Operator::host();
    let put = system.put_rule(&host, stricter.clone(), shipped.version).await.expect("put");
    assert_eq!((put.version, put.edited_by.as_deref()), (shipped.version + 1, Some("host")));
    let late = system.put_rule(&host, stricter.clone(), shipped.version).await;
    assert_eq!(late.expect_err("it was changed").code(), "alert_rule_changed");
    assert_eq!(stage.raised(4, 4).await, ["fired"]);
    let endless = system.rehearse(stricter, from, from + TimeDelta::days(93)).await;
    assert_eq!(endless.expect_err("too long").code(), "bad_history");
}

#[tokio::test]
async fn an_old_burst_neither_starts_an_alert_nor_keeps_one() {
    let stage = Stage::new().await;
    let (system, from) = (stage.sample.platform.system(), stage.now());
    assert_eq!(stage.raised(4, 0).await, [""; 0]);
    assert_eq!(stage.raised(1, 100).await, [""; 0]);
    assert_eq!(stage.raised(6, 0).await, [""; 0], "it fills the long window and is over");
    assert_eq!(stage.raised(2, 100).await, ["fired"], "it goes on");
    assert_eq!(stage.raised(2, 0).await, ["resolved"], "while the long window is full of it");
    assert_eq!(stage.raised(6, 0).await, [""; 0]);
    let mut turns = Vec::new();
    for _ in 0..12 {
        turns.extend(stage.raised(1, 100).await);
        turns.extend(stage.raised(1, 0).await);
    }
    assert_eq!(turns, ["fired"], "bursts one after the other are one thing");
    assert_eq!(stage.raised(9, 0).await, ["resolved"]);
    let rule = system.get_rule("error_rate").await.expect("a rule").rule;
    let would = async |short_window_s| {
        let rule = AlertRule { short_window_s, ..rule.clone() };
        system.rehearse(rule, from, stage.now()).await.expect("tried").len()
    };
    assert_eq!((would(Some(300)).await, would(None).await), (2, 3), "the first burst too");
    let refused =
        system.rehearse(AlertRule { short_window_s: Some(900), ..rule }, from, stage.now());
    assert_eq!(refused.await.expect_err("no shorter than the window").code(), "bad_alert_rule");
}

#[tokio::test]
async fn the_performance_report_is_drawn_in_every_format() {
    let stage = Stage::new().await;
    let platform = &stage.sample.platform;
    let slower = async |days: i64, took_ms: u64| {
        stage.sample.clock.advance(TimeDelta::days(days));
        for (route, took_ms) in [("/api/reports/{id}", took_ms), ("/api/dashboard/ocean", 3)] {
            for request in 0..100_u64 {
                let took = Duration::from_millis(took_ms + request % 9);
                platform.system().meter().note(route, took, request == 0);
            }
        }
        platform.system().measure(Surroundings::default()).await.expect("measured");
    };
    slower(0, 40).await;
    slower(7, 400).await;
    let day = |text: &str| text.parse::<chrono::NaiveDate>().expect("a day");
    let renderer = DocumentRenderer::default();
    for (language, slow) in [
        ("en", "What got slower"),
        ("de", "Was langsamer wurde"),
        ("fr", "Ce qui a ralenti"),
        ("es", "Lo que se volvió más lento"),
    ] {
        let locale = Locale::of(language);
        let (first, last) = (day("2026-03-09"), day("2026-03-15"));
        let system = platform.system();
        let document = system.get_performance_report(first, last, &locale).await.expect("made");
        assert!(document.front.bottom_line.text.contains("200"), "{:?}", document.front);
        assert_eq!(document.front.findings.len(), 1, "{:?}", document.front);
        for format in Format::ALL {
            let drawn =
                renderer.render(&document, &Brand::plain("The system"), format).expect("drawn");
            let begins: &[u8] = match format {
                Format::Pdf => b"%PDF",
                Format::Excel | Format::Csv => b"PK",
                Format::Html => b"<!doctype html>",
                Format::Json => b"{",
            };
            let head = drawn.bytes[..begins.len()].to_ascii_lowercase();
            assert_eq!(head, begins.to_ascii_lowercase(), "{format:?}");
            if matches!(format, Format::Html | Format::Json) {
                let text = String::from_utf8(drawn.bytes).expect("a text");
                assert!(text.contains("/api/reports/{id}") && text.contains(slow), "{format:?}");
                assert!(text.matches("performance-").count() == 0, "an id without words");
            }
        }
    }
    let backwards = platform.system().performance(day("2026-03-09"), day("2026-03-08")).await;
    assert_eq!(backwards.expect_err("it ends before it begins").code(), "bad_period");
}
