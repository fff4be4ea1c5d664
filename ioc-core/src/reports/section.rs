//! What a section builder is.

use std::fmt;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::clock::Instant;
use crate::dashboard::cohorts::CohortQuestion;
use crate::dashboard::funnel::FunnelQuestion;
use crate::dashboard::trends::TrendQuestion;
use crate::document::block::SectionState;
use crate::document::draft::{Block, Measure};
use crate::error::Result;
use crate::language::text::Text;
use crate::model::organization::Organization;
use crate::model::period::Period;
use crate::model::report::SectionConfig;
use crate::model::rollup::{Rollup, RollupQuery};
use crate::privacy::figure::State;
use crate::privacy::policy::Policy;
use crate::privacy::release::Timing;

/// How many weeks a report's charts show.
const CHART_WEEKS: u16 = 12;

/// What a report is about, and when it is written.
#[derive(Debug, Clone)]
pub struct ReportContext {
    /// The organization.
    pub organization: Organization,
    /// The days.
    pub period: Period,
    /// The days before, of the same number.
    pub before: Period,
    /// The instant of writing: a period that it lies in still runs.
    pub at: Instant,
    /// The disclosure policy.
    pub policy: Policy,
}

impl ReportContext {
    /// The zone in which the period's last day ends.
    pub(crate) fn zone(&self) -> Tz {
        self.organization.calendar.at(self.period.ends_at - TimeDelta::microseconds(1)).zone
    }

    pub(crate) fn timing(&self) -> Timing {
        Timing::of(self.period.is_closed(self.at))
    }

    /// What messages call the period: `week` or `period`.
    pub(crate) fn kind(&self) -> &'static str {
        let days = (self.period.last - self.period.first).num_days() + 1;
        if days == 7 { "week" } else { "period" }
    }

    /// The question for the period's steps from created to completed.
    pub(crate) fn funnel(&self) -> FunnelQuestion {
        FunnelQuestion { period: self.period, at: self.at }
    }

    /// The question for the same of each week up to the last one of the period.
    pub(crate) fn cohorts(&self) -> Result<CohortQuestion> {
        let last = self.period.ends_at - TimeDelta::microseconds(1);
        CohortQuestion::new(&self.organization, CHART_WEEKS, last, self.at)
    }

    /// The question for a metric's weeks up to the last one of the period.
    ///
    /// # Errors
    /// As [`TrendQuestion::new`].
    pub fn trend(&self, metric: &str) -> Result<TrendQuestion> {
        let last = self.period.ends_at - TimeDelta::microseconds(1);
        TrendQuestion::new(&self.organization, metric, CHART_WEEKS, last, self.at)
    }
}

/// Builds one kind of section. A report reads once for all its sections.
pub trait Section: Send + Sync + fmt::Debug {
    /// The name in templates, such as `metrics_summary`.
    fn section_type(&self) -> &'static str;

    /// The title where a template gives none.
    fn title(&self) -> Text;

    /// Whether it may tell OCEAN figures, so that whoever reads it stands in the audit
    /// trail; it may unless it says otherwise.
    fn tells_scores(&self) -> bool {
        true
    }

    /// What it needs from the rollups.
    fn needs(&self, context: &ReportContext, config: &SectionConfig) -> Result<Vec<RollupQuery>>;

    /// Its blocks from the rollups that [`Self::needs`] asked for, in their
    /// order. Where a template wants no charts, the table of each stands in its place
    /// afterwards.
    fn build(
        &self,
        context: &ReportContext,
        config: &SectionConfig,
        rollups: &[Rollup],
    ) -> Result<Vec<Block>>;
}

/// What a section with these blocks may be taken for.
pub(crate) fn state_of(blocks: &[Block]) -> SectionState {
    let measures: Vec<&Measure> = blocks.iter().flat_map(Block::measures).collect();
    let all =
        |wanted| !measures.is_empty() && measures.iter().all(|it| it.figure.state() == wanted);
    let has_rows = |block: &Block| matches!(block, Block::Table(table) if !table.rows.is_empty());
    if all(State::Suppressed) {
        SectionState::Suppressed
    } else if all(State::Stale) {
        SectionState::Stale
    } else if all(State::NoData) || (measures.is_empty() && !blocks.iter().any(has_rows)) {
        SectionState::Empty
    } else {
        SectionState::Ok
    }
}
