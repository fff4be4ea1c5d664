//! By which ways reports can be sent.

use std::path::Path;

use ioc_analytics::error::Result;

use crate::channels::{self, Channels};
use crate::commands::doctor::finding::Finding;
use crate::config::resolve::Config;

/// Looks at the channels that are set up; none is asked.
pub(super) fn look(config: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Ok(Some(root)) = config.delivery_dir() {
        findings.extend(missing(&root));
    }
    findings.push(match usable(config) {
        Err(error) => Finding::error("channels", &error),
        Ok(found) if found.is_empty() => {
            Finding::ok("channels", "none is set up: no report is sent to anybody")
        }
        Ok(found) => {
            let names: Vec<&str> = found.iter().map(|(name, _)| *name).collect();
            Finding::ok("channels", format!("reports can be sent by {}", names.join(", ")))
        }
    });
    findings
}

/// The channels, if alerts can be sent by them too.
fn usable(config: &Config) -> Result<Channels> {
    let found = channels::of(config)?;
    channels::alarms(config, &found)?;
    Ok(found)
}

fn missing(root: &Path) -> Option<Finding> {
    let told = format!("there is no folder {}", root.display());
    let fix = "make it, or mount the disk that it is on; deliveries wait for it";
    (!root.is_dir()).then(|| Finding::warning("channels", told, fix))
}
