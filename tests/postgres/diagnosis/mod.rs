//! What those who look after a platform are told: each injected fault is named, over both
//! stores where it can be there, and nobody is.

mod canary;
mod digests;
mod faults;
mod server;

use chrono::TimeDelta;
use ioc_analytics::Platform;
use ioc_analytics::clock::Instant;
use ioc_analytics::diagnosis::check::{Check, CheckState};
use ioc_analytics::ids::Id;
use ioc_analytics::model::measurement::{Measurement, Watched};
use libtest_mimic::Trial;
use private_postgres::Binaries;

use crate::trial;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("diagnosis::a_slow_dashboard_has_its_cause_named", faults::slow_dashboard),
        trial("diagnosis::a_report_that_was_not_written_has_its_cause_named", faults::report),
        trial("diagnosis::memory_that_runs_short_has_its_cause_named", faults::memory),
        trial("diagnosis::what_makes_a_database_slow_is_named", faults::tuning),
        trial("diagnosis::shipped_statements_are_explained", faults::explained),
        trial("diagnosis::organizations_that_are_not_kept_apart_are_named", faults::security),
        trial("diagnosis::what_a_server_does_now_is_named", server::busy),
        trial("diagnosis::statements_are_compared_with_last_week", server::statements),
        trial("diagnosis::a_day_is_told", digests::daily),
        trial("diagnosis::a_week_is_told", digests::weekly),
        trial("diagnosis::a_month_is_told", digests::monthly),
        trial("diagnosis::digests_are_documents_in_four_languages", digests::documents),
        trial("diagnosis::what_was_found_is_kept_as_often_as_is_wanted", digests::findings),
        trial("diagnosis::nobody_is_named_in_what_is_told", canary::nobody),
    ]
}

fn start() -> Instant {
    "2026-03-03T10:00:00Z".parse().expect("an instant")
}

/// Keeps a measurement as of an instant.
async fn measured(platform: &Platform, watched: Watched, at: Instant, part: u64, whole: u64) {
    let parts = [format!("{watched:?}").into_bytes(), at.to_string().into_bytes()];
    let measurement = Measurement {
        id: Id::from_content(&[&parts[0], &parts[1]]),
        watched,
        part,
        whole,
        histogram: None,
        recorded_at: at,
        window_ms: u64::try_from(TimeDelta::minutes(5).num_milliseconds()).expect("positive"),
        node: Id::nil(),
    };
    let store = platform.store();
    store.record_measurements_any_organization(&[measurement], None).await.expect("kept");
}

/// The check of a name.
fn check<'c>(checks: &'c [Check], name: &str) -> &'c Check {
    checks.iter().find(|check| check.name == name).unwrap_or_else(|| panic!("{name}: {checks:#?}"))
}

/// Holds that a check is in a state, and that its cause or evidence has these words.
#[track_caller]
fn names(checks: &[Check], name: &str, state: CheckState, words: &str) {
    let check = check(checks, name);
    let told = format!("{} {}", check.cause, check.evidence.join(" "));
    assert_eq!(check.state, state, "{check:#?}");
    assert!(told.contains(words), "`{words}` is not in {check:#?}");
    let has_remedy = check.remedy.is_some();
    assert!(has_remedy || state <= CheckState::Unknown, "a way out: {check:#?}");
}

/// Runs statements beside the store, as one who may do everything.
fn psql(url: &str, sql: &str) {
    let mut psql = Binaries::find().expect("a server").command("psql");
    let done = psql.args(["-v", "ON_ERROR_STOP=1", "--command", sql, url]).output();
    let done = done.expect("psql runs");
    assert!(done.status.success(), "{sql}: {}", String::from_utf8_lossy(&done.stderr));
}
