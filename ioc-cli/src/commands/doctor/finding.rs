//! What a look at something found.

use ioc_analytics::error::Error;
use serde_json::{Value, json};

/// How it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// As it should be.
    Ok,
    /// It works, and something is better done.
    Warning,
    /// It does not work, or does not protect.
    Failed,
}

impl State {
    /// Its word.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warning => "warning",
            Self::Failed => "failed",
        }
    }
}

/// What a look at something found, and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    /// What was looked at, in a word that stays.
    pub(super) about: &'static str,
    /// How it is.
    pub(super) state: State,
    /// A sentence about it.
    pub(super) told: String,
    /// What to do, unless all is well.
    pub(super) fix: Option<String>,
}

impl Finding {
    /// All is well.
    pub(super) fn ok(about: &'static str, told: impl Into<String>) -> Self {
        Self { about, state: State::Ok, told: told.into(), fix: None }
    }

    /// Something is better done.
    pub(super) fn warning(about: &'static str, told: impl Into<String>, fix: &str) -> Self {
        let fix = Some(fix.to_owned());
        Self { about, state: State::Warning, told: told.into(), fix }
    }

    /// Something is wrong.
    pub(super) fn failed(about: &'static str, told: impl Into<String>, fix: &str) -> Self {
        Self { state: State::Failed, ..Self::warning(about, told, fix) }
    }

    /// Looking at it came to an error.
    pub(super) fn error(about: &'static str, error: &Error) -> Self {
        let fix = error.hint().unwrap_or("look at the sentence before");
        Self::failed(about, error.to_string(), fix)
    }

    /// It for programs.
    pub(super) fn to_json(&self) -> Value {
        json!({
            "about": self.about,
            "state": self.state.as_str(),
            "message": self.told,
            "fix": self.fix,
        })
    }

    /// It for people.
    pub(super) fn to_text(&self) -> String {
        let line = format!("{:<8} {:<14} {}", self.state.as_str(), self.about, self.told);
        match &self.fix {
            Some(fix) => format!("{line}\n{:<23} fix: {fix}", ""),
            None => line,
        }
    }
}
