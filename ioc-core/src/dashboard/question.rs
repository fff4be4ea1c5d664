//! A question is a value: what it needs from the rollups, and a pure answer.

use serde::Serialize;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::cache::key::CacheKey;
use crate::error::Result;
use crate::model::rollup::{Rollup, RollupQuery};
use crate::privacy::policy::Policy;

/// Something the dashboard can be asked. It is answered from one read.
pub trait Question: Send + Sync {
    /// What the answer is made of: released figures.
    type Answer: Serialize + Send;

    /// What the asker must be permitted.
    fn action(&self) -> Action;

    /// What the audit trail says that it was about, where its reading stands there: of
    /// all that need [`Action::ReadScores`].
    fn subject(&self) -> Option<String> {
        None
    }

    /// What it needs from the rollups.
    fn needs(&self) -> Vec<RollupQuery>;

    /// The answer from the rollups that [`Self::needs`] asked for, in their
    /// order, under a disclosure policy.
    fn answer(&self, rollups: &[Rollup], policy: Policy) -> Result<Self::Answer>;

    /// Under what the answer may be kept: a name that no other question has,
    /// and all that the answer depends on beside the rollups and the scope's
    /// policy. Of the instant of asking that is what it decides, such as whether
    /// a period has ended, so that who asks a little later gets the same bytes.
    /// Nothing for an answer that is made anew each time.
    fn cache_key(&self, scope: &Scope) -> Option<CacheKey> {
        let _ = scope;
        None
    }
}
