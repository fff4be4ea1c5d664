//! Metrics of many organizations at once, and what of them is calculated.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::MessageId;
use crate::model::message::Trace;
use crate::model::metric::{Metric, MetricSpan};
use crate::model::rollup::{Rollup, RollupQuery};
use crate::store::metrics::MetricStore;
use crate::store::rollups::RollupStore;
use crate::store::written::Written;

/// Reads and writes for many organizations in one go, and knows which of them have to
/// be calculated again. Each method is one statement or few of them, whatever the
/// number of organizations; one that fails has done nothing, and does not say whose
/// fault it was.
///
/// The methods that are here do it for one after the other, and know of no organization
/// what was calculated: right for a store without a better way.
#[async_trait]
pub trait CalculationStore: RollupStore + MetricStore + Send + Sync + fmt::Debug {
    /// Where the organizations stand, in their order, from one snapshot.
    async fn list_standings(&self, scopes: &[Scope]) -> Result<Vec<Standing>> {
        Ok(scopes.iter().map(|_| Standing::unknown()).collect())
    }

    /// [`RollupStore::read`] of several organizations, in their order, from one
    /// snapshot, with all that was committed before the call.
    async fn read_of_all(&self, asked: Vec<Asked>) -> Result<Vec<Vec<Rollup>>> {
        let mut answers = Vec::with_capacity(asked.len());
        for Asked { scope, queries } in &asked {
            answers.push(self.read(scope, queries).await?);
        }
        Ok(answers)
    }

    /// [`RollupStore::settle_groups`] of several organizations, each before its own
    /// instant.
    async fn settle_groups_of_all(&self, before: &[(Scope, Instant)]) -> Result<()> {
        for (scope, before) in before {
            self.settle_groups(scope, *before).await?;
        }
        Ok(())
    }

    /// [`MetricStore::replace_metrics`] of several organizations, each once, in one
    /// transaction that also keeps what was calculated. Returns what was written, in
    /// their order.
    async fn replace_metrics_of_all(&self, calculated: Vec<Calculated>) -> Result<Vec<Written>> {
        let mut written = Vec::with_capacity(calculated.len());
        for Calculated { scope, spans, .. } in &calculated {
            let mut together = Written::default();
            for CalculatedSpan { span, metrics, trace } in spans {
                together.merge(self.replace_metrics(scope, span, metrics, trace).await?);
            }
            written.push(together);
        }
        Ok(written)
    }
}

/// What was last calculated of an organization, and what happened since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What was last calculated, as [`Calculated::calculated`] said; nothing if nothing
    /// was, or the store does not know.
    pub calculated: Option<String>,
    /// The writes that its figures may not show yet, by their messages.
    pub unseen: Vec<MessageId>,
    /// The end of the last closed week; nothing before the first one.
    pub closed_before: Option<Instant>,
    /// Whether anybody ever completed an assessment.
    pub has_scores: bool,
}

impl Standing {
    /// Where an organization stands of which nothing is known.
    fn unknown() -> Self {
        Self { calculated: None, unseen: Vec::new(), closed_before: None, has_scores: true }
    }
}

/// Whether the mark of a write takes the place of all that wait for a calculation of its
/// organization: one in sixteen does, as good as by chance, so that they stay few also where
/// nobody calculates, and nothing has to be counted.
///
/// The mark is a new one. A calculation that goes on, and has seen the others, has not seen
/// it, and leaves it for the next: so nothing is lost with them.
pub fn covers_what_waits(message: MessageId) -> bool {
    let [.., last] = *message.uuid().as_bytes();
    last.is_multiple_of(16)
}

/// What is asked of an organization.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Of which one.
    pub scope: Scope,
    /// The questions, whose answers come in their order.
    pub queries: Vec<RollupQuery>,
}

/// What was calculated of an organization.
#[derive(Debug, Clone)]
pub struct Calculated {
    /// Of which one.
    pub scope: Scope,
    /// The metrics of each of its periods.
    pub spans: Vec<CalculatedSpan>,
    /// What the figures are of, for the next [`Standing`].
    pub calculated: String,
    /// The writes that they show.
    pub seen: Vec<MessageId>,
}

/// What was calculated of a period.
#[derive(Debug, Clone)]
pub struct CalculatedSpan {
    /// What the metrics replace: what else is kept of it goes.
    pub span: MetricSpan,
    /// The metrics.
    pub metrics: Vec<Metric>,
    /// The trace, which is left if anything changed.
    pub trace: Trace,
}
