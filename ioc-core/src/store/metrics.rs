//! Stored dashboard metrics.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::error::Result;
use crate::model::message::Trace;
use crate::model::metric::{Metric, MetricFilter, MetricSpan};
use crate::page::{Page, PageRequest};
use crate::store::written::Written;

/// Keeps metrics.
#[async_trait]
pub trait MetricStore: Send + Sync + fmt::Debug {
    /// Puts metrics by their natural key. One that is there with the same
    /// value, unit, people, threshold and metadata stays as it is, with its id
    /// and `recorded_at`; one that differs keeps its id.
    ///
    /// A combination of dimensions that the organization does not have yet, in
    /// any period, under the metric's type and name is taken in as long as
    /// there are at most `most_combinations` of them then; else nothing is
    /// written, and the error is [`too_many_combinations`]. What is known
    /// already is never refused.
    ///
    /// [`too_many_combinations`]: crate::model::metric::too_many_combinations
    async fn put_metrics(
        &self,
        scope: &Scope,
        metrics: &[Metric],
        most_combinations: u32,
        trace: &Trace,
    ) -> Result<Written>;

    /// As [`Self::put_metrics`] without a limit, and deletes in the same
    /// transaction what else is kept of `span`: the rows of groups that are no
    /// more.
    async fn replace_metrics(
        &self,
        scope: &Scope,
        span: &MetricSpan,
        metrics: &[Metric],
        trace: &Trace,
    ) -> Result<Written>;

    /// Metrics by the period's end, newest first, then by type, name,
    /// dimensions and the period's start. Not yet released: a row may have to
    /// be hidden.
    async fn list_metrics(
        &self,
        scope: &Scope,
        filter: &MetricFilter,
        page: &PageRequest,
    ) -> Result<Page<Metric>>;
}
