//! Reads by question, and the upkeep of what they read.

use std::fmt;

use async_trait::async_trait;
use chrono::NaiveDate;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::Result;
use crate::model::message::Trace;
use crate::model::rollup::{Dimension, Rollup, RollupQuery, ScoreAggregate};
use crate::store::written::Written;

/// Keeps the rollups, and answers every figure.
#[async_trait]
pub trait RollupStore: Send + Sync + fmt::Debug {
    /// Answers `queries`, in their order, from one snapshot.
    async fn read(&self, scope: &Scope, queries: &[RollupQuery]) -> Result<Vec<Rollup>>;

    /// Puts score aggregates of closed weeks, by week, dimension and key. One
    /// that is there with the same bytes stays as it is.
    async fn put_score_aggregates(
        &self,
        scope: &Scope,
        aggregates: &[ScoreAggregate],
        trace: &Trace,
    ) -> Result<Written>;

    /// All score aggregates, by the week's end, [`aggregation_type`] and key.
    async fn list_score_aggregates(&self, scope: &Scope) -> Result<Vec<ScoreAggregate>>;

    /// Computes all rollups of rows again, from `sealed_before` on, and says
    /// what was different. `now` is the instant from which minute rows count
    /// back.
    async fn rebuild(&self, scope: &Scope, now: Instant, trace: &Trace) -> Result<Vec<Drift>>;

    /// As [`Self::rebuild`], but only compares.
    async fn check(&self, scope: &Scope, now: Instant) -> Result<Vec<Drift>>;
}

/// A rollup that differs from its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drift {
    /// The rollup's table.
    pub table: &'static str,
    /// The day, if it has one.
    pub date: Option<NaiveDate>,
    /// What in the table, such as an activity type or a group's key.
    pub key: String,
}

/// The key of a score aggregate's `aggregation_type` column.
pub fn aggregation_type(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Organization => "ocean_organization",
        Dimension::Department => "ocean_department",
        Dimension::JobRole => "ocean_role",
    }
}
