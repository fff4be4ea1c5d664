//! What a look at something came to: its cause, the evidence, and what would mend it. It is
//! told in English, as errors are, to those who run the platform.

use serde::Serialize;

use crate::clock::Instant;
use crate::model::inspection::Told;

/// How something is, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckState {
    /// As it should be.
    Ok,
    /// Nobody can say.
    Unknown,
    /// It works, and something is better done.
    Warning,
    /// It does not work, or does not protect.
    Failed,
}

impl CheckState {
    /// Its word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Unknown => "unknown",
            Self::Warning => "warning",
            Self::Failed => "failed",
        }
    }
}

/// What one look came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// What was looked at, in a word that stays, such as `connections`.
    pub name: &'static str,
    /// How it is.
    pub state: CheckState,
    /// A sentence about it; of what is wrong the cause.
    pub cause: String,
    /// What bears that out.
    pub evidence: Vec<String>,
    /// What would mend it; nothing where all is well.
    pub remedy: Option<String>,
}

impl Check {
    /// All is well.
    pub(crate) fn ok(name: &'static str, cause: impl Into<String>) -> Self {
        let (state, cause) = (CheckState::Ok, cause.into());
        Self { name, state, cause, evidence: Vec::new(), remedy: None }
    }

    /// Something is better done.
    pub(crate) fn warning(
        name: &'static str,
        cause: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        let (state, remedy) = (CheckState::Warning, Some(remedy.into()));
        Self { state, remedy, ..Self::ok(name, cause) }
    }

    /// Something is wrong.
    pub(crate) fn failed(
        name: &'static str,
        cause: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { state: CheckState::Failed, ..Self::warning(name, cause, remedy) }
    }

    /// Nobody can say.
    pub(crate) fn unknown(
        name: &'static str,
        reason: impl Into<String>,
        remedy: Option<String>,
    ) -> Self {
        Self { state: CheckState::Unknown, remedy, ..Self::ok(name, reason) }
    }

    /// The look at what was told, or why nothing was.
    pub(crate) fn of_told<T>(
        name: &'static str,
        told: Told<T>,
        look: impl FnOnce(T) -> Self,
    ) -> Self {
        match told {
            Told::Known(told) => look(told),
            Told::Unknown { reason, remedy } => Self::unknown(name, reason, remedy),
        }
    }

    /// As [`Self::of_told`], one of several looks: what a database never tells leaves it to
    /// the others.
    pub(super) fn of_told_if_ever<T>(
        name: &'static str,
        told: Told<T>,
        look: impl FnOnce(T) -> Self,
    ) -> Self {
        match told {
            Told::Unknown { reason, remedy: None } => Self::ok(name, reason),
            told => Self::of_told(name, told, look),
        }
    }

    /// The same, borne out by more.
    #[must_use]
    pub(crate) fn borne_out_by(mut self, evidence: impl IntoIterator<Item = String>) -> Self {
        self.evidence.extend(evidence);
        self
    }

    /// Several looks at one thing: the worst says what is the cause, the others are evidence.
    pub(crate) fn worst_of(name: &'static str, mut looks: Vec<Self>) -> Self {
        looks.sort_by_key(|look| std::cmp::Reverse(look.state));
        let mut looks = looks.into_iter();
        let Some(worst) = looks.next() else {
            return Self::ok(name, "there is nothing to look at");
        };
        let mut worst = Self { name, ..worst };
        for other in looks {
            worst.evidence.push(other.cause);
            worst.evidence.extend(other.evidence);
            if worst.remedy.is_none() {
                worst.remedy = other.remedy;
            }
        }
        worst
    }
}

/// What a troubleshooting guide came to: its checks, in its order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnosis {
    /// What was wrong, in a word that stays, such as `slow-dashboard`.
    pub about: &'static str,
    /// When it was looked at.
    pub as_of: Instant,
    /// The checks.
    pub checks: Vec<Check>,
}

impl Diagnosis {
    /// As bad as its worst check.
    pub fn state(&self) -> CheckState {
        self.checks.iter().map(|check| check.state).max().unwrap_or(CheckState::Ok)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_look_says_what_is_the_cause() {
        let looks = vec![
            Check::ok("a", "fine"),
            Check::failed("b", "broken", "mend it").borne_out_by(["seen".to_owned()]),
            Check::unknown("c", "hidden", Some("show it".to_owned())),
        ];
        let check = Check::worst_of("all", looks);
        assert_eq!((check.name, check.state), ("all", CheckState::Failed));
        assert_eq!((check.cause.as_str(), check.remedy.as_deref()), ("broken", Some("mend it")));
        assert_eq!(check.evidence, ["seen", "hidden", "fine"]);
        assert_eq!(Check::worst_of("none", Vec::new()).state, CheckState::Ok);
    }
}
