//! The rules that the program brings.

use rust_decimal::Decimal;

use crate::model::alert_rule::{AlertRule, Fires, Severity};
use crate::model::facts::SERVER;
use crate::model::measurement::{Component, SystemMetric, Watched};

impl AlertRule {
    /// The seed's five conditions, that the runner gave something up or does not keep up, and
    /// that the upkeep of the database stands still. The system measures every five minutes.
    pub fn shipped() -> Vec<Self> {
        let rule = |name: &str, metric, component, (fires, threshold, recovery)| Self {
            name: name.to_owned(),
            watched: Watched::all(metric, component),
            fires,
            threshold: Decimal::from(threshold),
            recovery: Decimal::from(recovery),
            window_s: 900,
            short_window_s: None,
            minimum_sample: 1,
            hold_s: 300,
            severity: Severity::Warning,
            is_active: true,
        };
        let metric = SystemMetric::CacheHitRatio;
        let cache = rule("cache_hit_ratio", metric, Component::Database, (Fires::Below, 90, 92));
        let metric = SystemMetric::ConnectionUsage;
        let usage = rule("connection_usage", metric, Component::Database, (Fires::Above, 80, 70));
        let server = Watched::of(metric, Component::Database, SERVER);
        let metric = SystemMetric::SlowQueries;
        let slow = rule("slow_queries", metric, Component::Database, (Fires::Above, 0, 0));
        let metric = SystemMetric::JobFailures;
        let jobs = rule("job_failures", metric, Component::Jobs, (Fires::Above, 3, 1));
        let given_up = |name, metric| Self {
            window_s: 600,
            hold_s: 0,
            ..rule(name, metric, Component::Jobs, (Fires::Above, 0, 0))
        };
        let metric = SystemMetric::ErrorRate;
        let errors = rule("error_rate", metric, Component::Api, (Fires::Above, 5, 2));
        let metric = SystemMetric::MissedJobs;
        let missed = rule("missed_jobs", metric, Component::Jobs, (Fires::Above, 0, 0));
        let metric = SystemMetric::JobLateness;
        let late = (Fires::Above, 60_000, 30_000);
        let late = rule("job_lateness", metric, Component::Jobs, late);
        // How it stands is what was measured last. After a pause the jobs that were missed run
        // at once, so that it is well by the next time.
        let stands = |name, metric, bounds| Self {
            window_s: 300,
            ..rule(name, metric, Component::Database, bounds)
        };
        // `refresh_materialized_views` runs every hour.
        let views = stands("view_age", SystemMetric::ViewAge, (Fires::Above, 120, 75));
        let stray = stands("stray_rows", SystemMetric::StrayRows, (Fires::Above, 0, 0));
        let months = stands("months_ahead", SystemMetric::MonthsAhead, (Fires::Below, 2, 2));
        vec![
            // A server that hardly reads says nothing by what it finds.
            Self { minimum_sample: 10_000, hold_s: 600, ..cache },
            Self { watched: server, window_s: 300, ..usage },
            // One is one too many, and a window of quiet ends it.
            Self { hold_s: 0, ..slow },
            Self { minimum_sample: 0, window_s: 3_600, hold_s: 0, ..jobs },
            // What the last measurements say alone tells whether it goes on.
            Self {
                short_window_s: Some(300),
                minimum_sample: 50,
                severity: Severity::Critical,
                ..errors
            },
            given_up("disabled_jobs", SystemMetric::DisabledJobs),
            given_up("quarantined_organizations", SystemMetric::QuarantinedOrganizations),
            // While none ran some may have been missed.
            Self { minimum_sample: 0, window_s: 3_600, hold_s: 0, ..missed },
            // No longer than it has to hold, so that being late once is not enough.
            Self { window_s: 600, hold_s: 600, ..late },
            views,
            // What was taken in of a month long ago is given an hour to be put in order.
            Self { hold_s: 3_600, ..stray },
            months,
        ]
    }

    /// Where backups are made: the newest good one is older than eight days.
    pub fn of_backups() -> Self {
        let hours = Decimal::from(8 * 24);
        Self {
            name: "backup_age".to_owned(),
            watched: Watched::all(SystemMetric::BackupAge, Component::Database),
            fires: Fires::Above,
            threshold: hours,
            recovery: hours,
            window_s: 900,
            short_window_s: None,
            minimum_sample: 1,
            hold_s: 0,
            severity: Severity::Critical,
            is_active: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_rules_are_those_of_the_seed_and_of_what_runs_by_itself() {
        let told: Vec<String> = AlertRule::shipped()
            .into_iter()
            .chain([AlertRule::of_backups()])
            .map(|rule| {
                let rule = rule.checked().expect("a rule that makes sense");
                format!("{} {} {}", rule.name, rule.fires.as_str(), rule.threshold)
            })
            .collect();
        assert_eq!(
            told,
            [
                "cache_hit_ratio below 90",
                "connection_usage above 80",
                "slow_queries above 0",
                "job_failures above 3",
                "error_rate above 5",
                "disabled_jobs above 0",
                "quarantined_organizations above 0",
                "missed_jobs above 0",
                "job_lateness above 60000",
                "view_age above 120",
                "stray_rows above 0",
                "months_ahead below 2",
                "backup_age above 192",
            ]
        );
    }
}
