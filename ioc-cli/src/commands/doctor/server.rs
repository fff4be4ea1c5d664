//! A database on a server.

use chrono::TimeDelta;
use ioc_analytics::clock::SystemClock;
use ioc_analytics::error::Result;
use ioc_analytics::store_postgres::PostgresOptions;
use ioc_analytics::store_postgres::inspection::{Inspector, Isolation};

use crate::commands::doctor::finding::Finding;

/// An event may lie so far ahead of the clock, and no further.
const MOST_AHEAD: TimeDelta = TimeDelta::minutes(5);
/// Beyond this a clock is not kept.
const KEPT: TimeDelta = TimeDelta::seconds(2);

/// Looks at the server and the database.
pub(super) async fn look(url: &str) -> Vec<Finding> {
    let connected = async { Inspector::connect(&PostgresOptions::from_url(url)?).await };
    match connected.await {
        Ok(mut inspector) => look_with(&mut inspector).await,
        Err(error) => vec![Finding::error("database", &error)],
    }
}

async fn look_with(inspector: &mut Inspector) -> Vec<Finding> {
    let mut findings = Vec::new();
    let complete = match inspector.schema().await {
        Err(error) => {
            findings.push(Finding::error("database", &error));
            false
        }
        Ok(schema) if schema.missing.is_empty() => {
            findings.push(Finding::ok("database", "it answers, and has the newest schema"));
            true
        }
        Ok(schema) => {
            let told = format!("the schema lacks {}", schema.missing.join(", "));
            let fix = "run `ioc migrate` with the owner's login";
            findings.push(Finding::failed("database", told, fix));
            false
        }
    };
    if complete {
        findings.push(found("isolation", inspector.isolation().await, isolation));
    }
    findings.push(found("clock", inspector.clock_ahead(&SystemClock).await, clock));
    findings.push(found("statements", inspector.counts_statements().await, statements));
    findings
}

fn found<T>(about: &'static str, looked: Result<T>, judge: fn(T) -> Finding) -> Finding {
    match looked {
        Ok(seen) => judge(seen),
        Err(error) => Finding::error(about, &error),
    }
}

fn isolation(found: Isolation) -> Finding {
    let Isolation { unprotected, seen, tried } = found;
    if !seen.is_empty() {
        let told = format!("rows of other organizations are seen in {}", seen.join(", "));
        let fix = "stop the server; take back what was changed in policies, and BYPASSRLS from \
                   ioc_application";
        return Finding::failed("isolation", told, fix);
    }
    if !unprotected.is_empty() {
        let told = format!("row level security is off for {}", unprotected.join(", "));
        let fix = "ALTER TABLE ... ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY";
        return Finding::failed("isolation", told, fix);
    }
    let told = if tried {
        "the application's role sees no row without an organization, and of none but its own"
    } else {
        "row level security is on; there is no organization yet to try it with"
    };
    Finding::ok("isolation", told)
}

fn clock(ahead: TimeDelta) -> Finding {
    let milliseconds = ahead.num_milliseconds();
    let told = format!("the server's clock is {milliseconds} ms ahead of this machine's");
    let fix = "keep both clocks with NTP";
    if ahead.abs() >= MOST_AHEAD {
        Finding::failed("clock", told, fix)
    } else if ahead.abs() >= KEPT {
        Finding::warning("clock", told, fix)
    } else {
        Finding::ok("clock", told)
    }
}

fn statements(counted: bool) -> Finding {
    if counted {
        return Finding::ok("statements", "pg_stat_statements counts them");
    }
    let fix = "add pg_stat_statements to shared_preload_libraries, restart, and CREATE EXTENSION \
               pg_stat_statements";
    Finding::warning("statements", "nobody counts them: slow ones are not found", fix)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::finding::State;

    #[test]
    fn a_row_that_was_seen_weighs_more_than_what_is_declared() {
        let isolation = |unprotected: &[&str], seen: &[&str]| {
            let names = |names: &[&str]| names.iter().map(ToString::to_string).collect();
            isolation(Isolation { unprotected: names(unprotected), seen: names(seen), tried: true })
        };
        assert_eq!(isolation(&[], &[]).state, State::Ok);
        assert_eq!(isolation(&["assessments"], &[]).state, State::Failed);
        let seen = isolation(&["assessments"], &["weekly_reports"]);
        assert!(seen.state == State::Failed && seen.told.contains("weekly_reports"));
    }

    #[test]
    fn a_clock_that_is_behind_is_as_wrong_as_one_ahead() {
        for (ahead, state) in [(0, State::Ok), (3, State::Warning), (400, State::Failed)] {
            for ahead in [TimeDelta::seconds(ahead), -TimeDelta::seconds(ahead)] {
                assert_eq!(clock(ahead).state, state, "{ahead}");
            }
        }
    }
}
