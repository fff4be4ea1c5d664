//! Checks as people read them.

use ioc_analytics::diagnosis::check::{Check, CheckState, Diagnosis};
use ioc_analytics::error::Result;

use crate::exit;
use crate::reply::{Reply, to_json};

/// A check: its cause, what bears it out, what would mend it.
pub(crate) fn lines(check: &Check) -> Vec<String> {
    let mut lines = vec![format!("{:<8} {:<18} {}", check.state.as_str(), check.name, check.cause)];
    let more = check.evidence.iter().map(|evidence| format!("{:<27} - {evidence}", ""));
    lines.extend(more);
    lines.extend(check.remedy.iter().map(|remedy| format!("{:<27} remedy: {remedy}", "")));
    lines
}

/// Several checks, one below the other.
pub(crate) fn all(checks: &[Check]) -> Vec<String> {
    checks.iter().flat_map(lines).collect()
}

/// A guide's answer; what is wrong is a failed check.
pub(crate) fn reply(diagnosis: &Diagnosis) -> Result<Reply> {
    let reply = Reply::new(&to_json(diagnosis)?, all(&diagnosis.checks).join("\n"));
    Ok(judged(reply, diagnosis.state()))
}

/// The reply with the exit code of its worst check.
pub(crate) fn judged(reply: Reply, worst: CheckState) -> Reply {
    if worst == CheckState::Failed { reply.with_code(exit::CHECK_FAILED) } else { reply }
}
