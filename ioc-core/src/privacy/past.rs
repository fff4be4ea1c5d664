//! What was published in earlier weeks: for each figure a chain of steps.

use std::collections::{BTreeMap, HashMap};

use crate::model::tally::Members;
use crate::privacy::equal::OneValue;

/// How many weeks a step is remembered. The scores of older ones are no longer
/// counted for anybody: that holds more back than needed, and never less.
const KEPT_WEEKS: u32 = 104;

/// What becomes of a figure in a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decision {
    /// It is computed from the week's own scores.
    Renewed,
    /// The figure of this earlier week stands.
    Stands(u32),
    /// It is not shown.
    Hidden,
}

/// The state at the end of a closed week. A score is the ordinal of the
/// assessment that it came from; each person has at most one in a week.
#[derive(Clone, Copy)]
pub(crate) struct WeekState<'a> {
    /// The number of the week; later weeks have larger ones.
    pub(crate) week: u32,
    /// All scores.
    pub(crate) total: &'a Members,
    /// The scores of each group of each table.
    pub(crate) tables: [&'a BTreeMap<String, Members>; 2],
    /// Whose each score is, for this week's and all earlier ones. A score that
    /// is missing here counts for nobody.
    pub(crate) people: &'a HashMap<u32, u32>,
    /// Whether some scores, at least one, all have one value.
    pub(crate) one_value: OneValue<'a>,
}

/// What becomes of all figures in a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decisions {
    /// The total.
    pub(crate) total: Decision,
    /// The groups of each table.
    pub(crate) tables: [BTreeMap<String, Decision>; 2],
}

/// The releases of one figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Chain {
    /// The scores behind the last one.
    pub(super) last: Members,
    /// The week that the figure stands for, while it is shown.
    pub(super) stands: Option<u32>,
    /// What entered and left, by week.
    pub(super) steps: Vec<(u32, Members)>,
}

/// What was published in earlier weeks.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Past {
    pub(super) total: Chain,
    pub(super) tables: [BTreeMap<String, Chain>; 2],
    /// Scores of steps that are no longer remembered.
    pub(super) aged: Members,
}

impl Past {
    /// Adds what was decided for a week.
    pub(crate) fn record(&mut self, week: &WeekState<'_>, decisions: &Decisions) {
        let mut aged = std::mem::take(&mut self.aged);
        self.total.record(week.week, week.total, decisions.total, &mut aged);
        for table in [0, 1] {
            for chain in self.tables[table].values_mut() {
                chain.stands = None;
            }
            for (key, decision) in &decisions.tables[table] {
                let chain = self.tables[table].entry(key.clone()).or_default();
                chain.record(week.week, &week.tables[table][key], *decision, &mut aged);
            }
            self.tables[table].retain(|_, chain| *chain != Chain::default());
        }
        self.aged = aged;
    }
}

impl Chain {
    /// Whether the last figure has people enough; k may have been raised.
    pub(super) fn may_stand(&self, k: u32) -> bool {
        self.last.is_empty() || enough(&self.last, k)
    }

    fn record(&mut self, week: u32, scores: &Members, decision: Decision, aged: &mut Members) {
        self.stands = match decision {
            Decision::Renewed => Some(week),
            Decision::Stands(since) => Some(since),
            Decision::Hidden => None,
        };
        if decision == Decision::Renewed {
            let step = step(Some(self), scores);
            if !step.is_empty() {
                self.steps.push((week, step));
            }
            self.last = scores.clone();
        }
        let old = self.steps.partition_point(|(of, _)| of + KEPT_WEEKS < week);
        self.steps.drain(..old).for_each(|(_, step)| aged.merge(&step));
    }
}

/// What enters and leaves a figure when it is released.
pub(super) fn step(chain: Option<&Chain>, scores: &Members) -> Members {
    let Some(chain) = chain else { return scores.clone() };
    let mut step = scores.minus(&chain.last);
    step.merge(&chain.last.minus(scores));
    step
}

/// Whether k people have one of `scores`.
pub(super) fn enough(scores: &Members, k: u32) -> bool {
    scores.len() >= u64::from(k)
}
