//! Computes rollups again from the rows, a stretch of days at a time.
//!
//! Each stretch is a write of its own, so that others write in between, and
//! readers see a whole state before and after it. What is right already is not
//! written again: an interrupted rebuild is begun anew, or goes on from a day.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::change::Changes;
use crate::clock::{Clock, Instant};
use crate::error::Result;
use crate::model::message::MessageType;
use crate::model::period::{Period, YEARS};
use crate::store::bundle::Store;
use crate::store::rollups::{Drift, Part};

/// The days of a stretch: what their rows say is held in memory.
const STRETCH_DAYS: u64 = 7;

/// Whether drift is only told or also repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Only told.
    Check,
    /// Repaired.
    Rebuild,
}

/// Which local days of activity; the ends may be open. What is not of days,
/// such as groups and assessments, belongs to a run without either end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DayRange {
    /// The first day.
    pub first: Option<NaiveDate>,
    /// The last day, inclusive.
    pub last: Option<NaiveDate>,
}

impl DayRange {
    fn is_everything(self) -> bool {
        self == Self::default()
    }
}

/// What was compared in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Its first and its last day, inclusive; nothing for what is not of days.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// What differed from the rows.
    pub drift: Vec<Drift>,
}

/// A rebuild under way.
#[derive(Debug)]
pub struct Rebuild {
    store: Arc<dyn Store>,
    clock: Arc<dyn Clock>,
    changes: Changes,
    scope: Scope,
    mode: Mode,
    from: Instant,
    to: Instant,
    last: NaiveDate,
    rest: bool,
}

impl Rebuild {
    pub(super) fn new(
        store: Arc<dyn Store>,
        clock: Arc<dyn Clock>,
        changes: Changes,
        scope: &Scope,
        range: DayRange,
        mode: Mode,
    ) -> Result<Self> {
        scope.permit(Action::Rebuild)?;
        let edge = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        let first = range.first.unwrap_or(edge(*YEARS.start(), 1, 1));
        let last = range.last.unwrap_or(edge(*YEARS.end(), 12, 31));
        let period = Period::between(&scope.organization().calendar, first, last)?;
        Ok(Self {
            store,
            clock,
            changes,
            scope: scope.clone(),
            mode,
            from: period.starts_at,
            to: period.ends_at,
            last,
            rest: range.is_everything(),
        })
    }

    /// Goes on to the next days that have any activity, and last to what is
    /// not of days; nothing when all is done. The pace is the caller's.
    ///
    /// # Errors
    /// `Conflict` with code `sealed_period` for days whose rows were deleted
    /// all; what the store says, with the day `from` which to go on.
    pub async fn next(&mut self) -> Result<Option<Stretch>> {
        if self.from < self.to
            && let Some(day) = self.store.find_activity(&self.scope, self.from, self.to).await?
        {
            let last = (day.date + Days::new(STRETCH_DAYS - 1)).min(self.last).max(day.date);
            let ends_at = self.scope.organization().calendar.start_of(last + Days::new(1));
            let to = ends_at.max(day.ends_at);
            let drift = self.run(Part::Days { from: day.starts_at, to }).await;
            let drift = drift.map_err(|error| error.with("from", day.date))?;
            self.from = to;
            return Ok(Some(Stretch { days: Some((day.date, last)), drift }));
        }
        self.from = self.to;
        if !std::mem::take(&mut self.rest) {
            return Ok(None);
        }
        Ok(Some(Stretch { days: None, drift: self.run(Part::Rest).await? }))
    }

    async fn run(&self, part: Part) -> Result<Vec<Drift>> {
        let now = self.clock.now();
        match self.mode {
            Mode::Check => self.store.check_part(&self.scope, part, now).await,
            Mode::Rebuild => {
                let organization_id = self.scope.organization_id();
                let message_type = MessageType::DashboardUpdate;
                let change =
                    self.changes.begin(organization_id, now, message_type, "rollups.rebuild");
                self.store.rebuild_part(&self.scope, part, now, &change).await
            }
        }
    }
}
