//! Reads by question, and the upkeep of what they read.

use std::fmt;

use async_trait::async_trait;
use chrono::NaiveDate;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};
use crate::model::message::Trace;
use crate::model::period::LocalDay;
use crate::model::rollup::{Dimension, Rollup, RollupQuery, ScoreAggregate};
use crate::store::written::Written;

/// Keeps the rollups, and answers every figure.
#[async_trait]
pub trait RollupStore: Send + Sync + fmt::Debug {
    /// Answers `queries`, in their order, from one snapshot.
    async fn read(&self, scope: &Scope, queries: &[RollupQuery]) -> Result<Vec<Rollup>>;

    /// Adds score aggregates of closed weeks, each week, dimension and key once,
    /// that were computed after those of the weeks up to `last`, the end of the
    /// last closed one. What is published never changes.
    ///
    /// # Errors
    /// `Conflict` with code [`CLOSED_MEANWHILE`] if the last closed week is
    /// another one by now. Then nothing is written.
    async fn append_score_aggregates(
        &self,
        scope: &Scope,
        last: Option<Instant>,
        aggregates: &[ScoreAggregate],
        trace: &Trace,
    ) -> Result<Written>;

    /// All score aggregates, by the week's end, [`aggregation_type`] and key.
    async fn list_score_aggregates(&self, scope: &Scope) -> Result<Vec<ScoreAggregate>>;

    /// Keeps the departments and job roles of the days before `before`, the first
    /// instant of a day, as they are, since figures about them are published: a
    /// membership that is recorded later, or in another way, counts in them from
    /// then on. How many members there are of all stays open. What is settled
    /// never comes open again; nothing changes, so it leaves no trace.
    async fn settle_groups(&self, scope: &Scope, before: Instant) -> Result<()>;

    /// The first day of which some lies from `from` up to but not including
    /// `to`, and on which there is activity: by the rows, or by rollups that no
    /// rows bear out.
    ///
    /// # Errors
    /// `Conflict` with code `sealed_period` if all of it lies before
    /// `sealed_before`.
    async fn find_activity(
        &self,
        scope: &Scope,
        from: Instant,
        to: Instant,
    ) -> Result<Option<LocalDay>>;

    /// Computes a part of the rollups again from the rows, replaces what
    /// differs, and says what did. Activity from before `sealed_before` stays as
    /// it is. `now` is the instant from which minutes count back.
    async fn rebuild_part(
        &self,
        scope: &Scope,
        part: Part,
        now: Instant,
        trace: &Trace,
    ) -> Result<Vec<Drift>>;

    /// As [`Self::rebuild_part`], but only compares.
    async fn check_part(&self, scope: &Scope, part: Part, now: Instant) -> Result<Vec<Drift>>;

    /// [`Self::rebuild_part`] of everything.
    async fn rebuild(&self, scope: &Scope, now: Instant, trace: &Trace) -> Result<Vec<Drift>> {
        self.rebuild_part(scope, Part::All, now, trace).await
    }

    /// [`Self::check_part`] of everything.
    async fn check(&self, scope: &Scope, now: Instant) -> Result<Vec<Drift>> {
        self.check_part(scope, Part::All, now).await
    }
}

/// The code of the error for weeks that another closed at the same time.
pub const CLOSED_MEANWHILE: &str = "weeks_closed_meanwhile";

/// The error for weeks that another closed at the same time.
pub fn closed_meanwhile() -> Error {
    let message = "another process closed weeks at the same time";
    Error::new(ErrorKind::Conflict, CLOSED_MEANWHILE, message).with_hint("close them again")
}

/// How much of the rollups is computed at once, in one transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Everything: what the rows say of all days is held in memory.
    All,
    /// The days of activity of which some lies from `from` up to but not
    /// including `to`.
    Days {
        /// The first instant.
        from: Instant,
        /// The first instant after.
        to: Instant,
    },
    /// All but days of activity: groups, assessments, recent minutes. It comes
    /// after the days, since what cannot be read of their upkeep is dropped
    /// here.
    Rest,
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
