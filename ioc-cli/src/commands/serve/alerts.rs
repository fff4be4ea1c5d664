//! Alerts in the log of the program.

use ioc_analytics::model::alert::Turn;
use ioc_analytics::platform::Platform;
use ioc_analytics::system::alerts::Raised;

/// Lets the log tell what this process raises, and what it cannot send.
pub(crate) fn log(platform: &Platform) {
    platform.system().listen(|evaluated| {
        for Raised { alert, turn } in &evaluated.raised {
            let (rule, severity) = (alert.rule.as_str(), alert.severity.as_str());
            let (value, threshold) = (alert.value.to_string(), alert.threshold.to_string());
            match turn {
                Turn::Fired => {
                    tracing::warn!(alert = %alert.id, rule, severity, value, threshold, "an alert fires");
                }
                Turn::Resolved => {
                    tracing::info!(alert = %alert.id, rule, severity, value, threshold, "an alert is over");
                }
            }
        }
        for error in &evaluated.faults {
            tracing::warn!(code = error.code(), error = ?error, "an alert was not sent");
        }
    });
}
