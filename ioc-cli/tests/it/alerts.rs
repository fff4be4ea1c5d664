//! Alerts and rules on the command line.

use serde_json::json;

use crate::place::{Place, Run};

#[test]
fn a_rule_is_listed_changed_and_silenced() {
    let place = Place::new();
    place.ioc("migrate").ok();
    let listed = place.ioc("rule list").ok();
    assert!(listed.text().contains("error_rate"), "{}", listed.text());
    assert!(listed.text().contains("above 5 % until 2 %"), "{}", listed.text());
    let edited = place.ioc("rule edit error_rate --threshold 7.5 --hold 0 --json").ok().json();
    assert_eq!((&edited["threshold"], &edited["hold_s"]), (&json!(7.5), &json!(0)));
    assert_eq!((&edited["recovery"], &edited["edited_by"]), (&json!(2.0), &json!("host")));
    assert!(listed.text().contains("900 s, 300 s"), "{}", listed.text());
    let shorter = place.ioc("rule edit error_rate --short-window 120 --json").ok().json();
    assert_eq!((&shorter["window_s"], &shorter["short_window_s"]), (&json!(900), &json!(120)));
    let without = place.ioc("rule edit error_rate --short-window 0 --json").ok().json();
    assert_eq!(without["short_window_s"], json!(null));
    place.ioc("rule edit error_rate --short-window 900 --json").fails(2, "bad_alert_rule");
    place.ioc("rule edit error_rate --recovery 9 --json").fails(2, "bad_alert_rule");
    place.ioc("rule edit error_rates --json").fails(3, "unknown_alert_rule");
    let at = "--at 2026-03-02T08:00:00Z";
    let silent = place.ioc(&format!("alert silence error_rate --hours 2 --json {at}")).ok().json();
    assert_eq!(silent["silenced_until"], "2026-03-02T10:00:00Z");
    let listed = place.ioc(&format!("rule list {at}")).ok();
    assert!(listed.text().contains("silent until 2026-03-02 10:00 UTC"), "{}", listed.text());
    let told = place.ioc("alert silence error_rate --end").ok();
    assert_eq!(told.text(), "alerts of error_rate are told again\n");
    place.ioc("alert silence error_rate --json").fails_with(2, "usage");
}

#[test]
fn what_never_fired_is_said_so() {
    let place = Place::new();
    place.ioc("migrate").ok();
    assert_eq!(place.ioc("alert list").ok().text(), "there was no alert yet\n");
    assert_eq!(place.ioc("alert list --open --json").ok().json(), json!({"alerts": []}));
    let tried = "rule try error_rate --threshold 1 --recovery 0.5 --at 2026-03-09T08:00:00Z";
    let told = place.ioc(tried).ok();
    assert_eq!(
        told.text(),
        "error_rate would not have fired between 2026-03-02 08:00 UTC and 2026-03-09 08:00 UTC\n"
    );
    let none = "alert acknowledge 0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b --json";
    place.ioc(none).fails(3, "unknown_alert");
}

#[test]
fn an_alarm_by_a_channel_that_is_not_set_up_is_refused() {
    let place = Place::new();
    let mut serve = place.command(&["serve", "--json", "--listen", "127.0.0.1:0"]);
    serve.env("IOC_ALARMS", "webhook:https://example.com/secret");
    let refused = Run::of(serve.output().unwrap());
    assert!(!refused.stderr.contains("example.com"), "{}", refused.stderr);
    refused.fails(2, "alarm_without_channel");
    let mut shown = place.command(&["config", "show"]);
    shown.env("IOC_ALARMS", "webhook:https://example.com/secret");
    let shown = Run::of(shown.output().unwrap()).ok();
    assert!(shown.text().contains("alarms"), "{}", shown.text());
    assert!(!shown.text().contains("example.com/secret"), "{}", shown.text());
}
