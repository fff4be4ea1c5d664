//! Whether organizations are kept apart, by a closer look.

use ioc_analytics::diagnosis::check::{Check, CheckState};
use ioc_analytics::error::Result;

use crate::cli::Global;
use crate::commands::doctor::finding::{Finding, State};
use crate::session::{Missing, Session};

/// Looks at a database that has the newest schema.
pub(super) async fn look(global: &Global) -> Result<Vec<Finding>> {
    let session = Session::open(global, Missing::Refused)?;
    let checks = session.platform.diagnosis().security().await?;
    Ok(checks.into_iter().map(finding).collect())
}

fn finding(check: Check) -> Finding {
    let state = match check.state {
        // What a database has not cannot be wrong in it.
        CheckState::Ok | CheckState::Unknown => State::Ok,
        CheckState::Warning => State::Warning,
        CheckState::Failed => State::Failed,
    };
    let told = std::iter::once(check.cause).chain(check.evidence).collect::<Vec<_>>().join("; ");
    let fix = check.remedy.filter(|_| state != State::Ok);
    Finding { about: check.name, state, told, fix }
}
