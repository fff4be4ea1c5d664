//! An organization that must never show up in what another one is told.

use crate::access::scope::Scope;
use crate::error::Result;
use crate::ids::Id;
use crate::platform::Platform;
use crate::testing::organization::{PEOPLE, Plan};

/// An organization every text of which begins with one word: its name, its
/// people and what they are called, departments, job roles, activity, metrics,
/// the report. Where that word, or an id of it, stands in an answer to somebody
/// else, data crossed.
///
/// Its week is as that of [`crate::testing::sample::Sample`], but everybody
/// came and finished, so that figures that were mixed up differ too.
#[derive(Debug, Clone)]
pub struct Canary {
    scope: Scope,
    marks: Vec<String>,
}

impl Canary {
    /// Enters it under `word`, of ASCII letters and digits and used for nothing
    /// else.
    ///
    /// # Errors
    /// `Conflict` for a word that is taken, and what the store says.
    pub async fn enter(platform: &Platform, word: &str) -> Result<Self> {
        let plan = Plan { name: word, mark: word, active: PEOPLE, finished: PEOPLE };
        let entered = plan.enter(platform).await?;
        let organization = written(entered.scope.organization_id());
        let people = entered.members.into_iter().flat_map(written);
        let words = [word.to_ascii_lowercase()].into_iter();
        let marks = words.chain(organization).chain(people).chain(written(entered.report));
        Ok(Self { scope: entered.scope, marks: marks.collect() })
    }

    /// The canary itself, as the process that owns the store.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// What of the canary stands in `bytes`, in any case: its word, and the ids
    /// of its organization, people and report, with hyphens or without.
    ///
    /// `bytes` are text, such as JSON, HTML or CSV. A PDF and an archive are
    /// compressed: hand in what a reader makes of them.
    pub fn found_in(&self, bytes: impl AsRef<[u8]>) -> Vec<&str> {
        let text = String::from_utf8_lossy(bytes.as_ref()).to_ascii_lowercase();
        self.marks.iter().map(String::as_str).filter(|mark| text.contains(mark)).collect()
    }

    /// Holds that nothing of the canary stands in `bytes`.
    ///
    /// # Panics
    /// Where something does; `what` says in the message what was looked at.
    #[track_caller]
    pub fn assert_absent(&self, what: &str, bytes: impl AsRef<[u8]>) {
        let found = self.found_in(bytes);
        assert!(found.is_empty(), "{what} tells of another organization: {found:?}");
    }
}

fn written<K>(id: Id<K>) -> [String; 2] {
    [id.uuid().hyphenated().to_string(), id.uuid().simple().to_string()]
}
