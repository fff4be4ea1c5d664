//! A question is a value: what it needs from the rollups, and a pure answer.

use serde::Serialize;

use crate::access::role::Action;
use crate::error::Result;
use crate::model::rollup::{Rollup, RollupQuery};
use crate::privacy::policy::Policy;

/// Something the dashboard can be asked. It is answered from one read.
pub trait Question: Send + Sync {
    /// What the answer is made of: released figures.
    type Answer: Serialize + Send;

    /// What the asker must be permitted.
    fn action(&self) -> Action;

    /// What it needs from the rollups.
    fn needs(&self) -> Vec<RollupQuery>;

    /// The answer from the rollups that [`Self::needs`] asked for, in their
    /// order, under a disclosure policy.
    fn answer(&self, rollups: &[Rollup], policy: Policy) -> Result<Self::Answer>;
}
