//! Stored dashboard metrics.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::error::Result;
use crate::model::message::Trace;
use crate::model::metric::{Metric, MetricFilter};
use crate::page::{Page, PageRequest};
use crate::store::written::Written;

/// Keeps metrics.
#[async_trait]
pub trait MetricStore: Send + Sync + fmt::Debug {
    /// Puts metrics by their natural key. One that is there with the same
    /// value, unit, people, threshold and metadata stays as it is, with its id
    /// and `recorded_at`; one that differs keeps its id.
    async fn put_metrics(
        &self,
        scope: &Scope,
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
