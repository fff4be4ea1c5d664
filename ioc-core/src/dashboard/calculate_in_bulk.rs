//! Computes the metrics of many organizations in one go.

use std::collections::BTreeSet;
use std::fmt::Write;

use futures_util::future::{BoxFuture, join_all};
use futures_util::stream;
use futures_util::{FutureExt, StreamExt, TryStreamExt};

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::change::Change;
use crate::clock::Instant;
use crate::dashboard::calculate::{self, Calculation};
use crate::dashboard::service::{DashboardService, TOGETHER};
use crate::dashboard::{breakdown, close_in_bulk};
use crate::error::Result;
use crate::model::period::Period;
use crate::model::rollup::{Rollup, RollupQuery, mismatch};
use crate::store::calculations::{Asked, Calculated, CalculatedSpan, Standing};
use crate::store::written::Written;

/// In how many parts the organizations are calculated at once: while figures of one are made,
/// the database has the other to read and write.
const LANES: usize = 2;

/// The fewest organizations that are worth a part of their own.
const FEWEST: usize = 100;

/// Of which organizations metrics are calculated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Of all that are asked for.
    All,
    /// Of those to which something happened since they were last calculated in bulk, or
    /// which were calculated for other periods then.
    Changed,
}

/// What a calculation in bulk did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BulkCalculation {
    /// How many organizations were calculated.
    pub calculated: u64,
    /// How many were not, since nothing had changed.
    pub unchanged: u64,
    /// What was written of their metrics.
    pub written: Written,
}

/// An organization that is to be calculated.
struct Due<'a> {
    scope: &'a Scope,
    periods: Vec<Period>,
    calculated: String,
    standing: Standing,
}

impl DashboardService {
    /// As [`Self::calculate_metrics`] of the periods of each organization, with one read
    /// and one write for many of them; a few hundred at once are right. An organization
    /// counts once, also where it comes twice.
    ///
    /// Weeks are closed first, one organization after the other: each has to once a week.
    ///
    /// # Errors
    /// Those of the store. The error does not say of which organization it is: whoever
    /// calls halves the organizations until it is found. An organization has all its
    /// metrics or none of them; those that have them are left out of the next calculation
    /// of what changed.
    pub async fn calculate_in_bulk(
        &self,
        scopes: &[Scope],
        reach: Reach,
        periods_of: impl Fn(&Scope) -> Result<Vec<Period>>,
    ) -> Result<BulkCalculation> {
        let mut seen = BTreeSet::new();
        let scopes: Vec<Scope> =
            scopes.iter().filter(|it| seen.insert(it.organization_id())).cloned().collect();
        let now = self.clock.now();
        // What is written from here on is for the next calculation.
        let standings = self.store.list_standings(&scopes).await?;
        let mut due = Vec::with_capacity(scopes.len());
        for (scope, standing) in scopes.iter().zip(standings) {
            scope.permit(Action::Compute)?;
            let periods = periods_of(scope)?;
            let calculated = name(scope, &periods, now)?;
            let it = Due { scope, periods, calculated, standing };
            if reach == Reach::All || !it.is_done() {
                due.push(it);
            }
        }
        let calculated = due.len() as u64;
        let unchanged = scopes.len() as u64 - calculated;
        self.close_weeks_of(&mut due, now).await?;
        let each = due.len().div_ceil(LANES).max(FEWEST);
        let mut parts = Vec::new();
        while !due.is_empty() {
            let rest = due.split_off(due.len().min(each));
            parts.push(self.calculate_due(std::mem::replace(&mut due, rest), now).boxed());
        }
        let mut written = Written::default();
        // Each comes to its end, also where another one fails: what it wrote is known then.
        for of_part in join_all(parts).await {
            written.merge(of_part?);
        }
        Ok(BulkCalculation { calculated, unchanged, written })
    }

    async fn close_weeks_of(&self, due: &mut [Due<'_>], now: Instant) -> Result<()> {
        let mut closing = Vec::new();
        for (place, it) in (0..).zip(due.iter()) {
            if it.may_close(now)? {
                closing.push((place, it.scope));
            }
        }
        let close = async |place: usize, scope: &Scope| {
            self.close_weeks(scope, Some(now)).await.map(|written| (place, written))
        };
        let closing: Vec<BoxFuture<'_, _>> =
            closing.into_iter().map(|(place, scope)| close(place, scope).boxed()).collect();
        let closed: Vec<(usize, Written)> =
            stream::iter(closing).buffer_unordered(TOGETHER).try_collect().await?;
        let places: Vec<usize> =
            closed.into_iter().filter(|(_, written)| written.any()).map(|it| it.0).collect();
        if places.is_empty() {
            return Ok(());
        }
        // The closing itself is a write that these figures show.
        let scopes: Vec<Scope> = places.iter().map(|place| due[*place].scope.clone()).collect();
        let standings = self.store.list_standings(&scopes).await?;
        for (place, standing) in places.into_iter().zip(standings) {
            due[place].standing = standing;
        }
        Ok(())
    }

    async fn calculate_due(&self, due: Vec<Due<'_>>, now: Instant) -> Result<Written> {
        let queries: Vec<Vec<RollupQuery>> = due.iter().map(|it| it.queries(now)).collect();
        let settled = due.iter().zip(&queries);
        let settled: Vec<(Scope, Instant)> = settled
            .filter_map(|(it, queries)| Some((it.scope.clone(), breakdown::settled_by(queries)?)))
            .collect();
        if !settled.is_empty() {
            self.store.settle_groups_of_all(&settled).await?;
        }
        let asked = due.iter().zip(queries);
        let asked = asked.map(|(it, queries)| Asked { scope: it.scope.clone(), queries }).collect();
        let answers = self.store.read_of_all(asked).await?;
        if answers.len() != due.len() {
            return Err(mismatch());
        }
        let mut changes = Vec::new();
        let mut calculated = Vec::with_capacity(due.len());
        for (it, answers) in due.into_iter().zip(&answers) {
            calculated.push(self.calculate_one(it, answers, now, &mut changes)?);
        }
        let mut written = Written::default();
        for of_one in self.store.replace_metrics_of_all(calculated).await? {
            written.merge(of_one);
        }
        // The cache forgets what has changed when these end.
        drop(changes);
        Ok(written)
    }

    fn calculate_one(
        &self,
        due: Due<'_>,
        answers: &[Rollup],
        now: Instant,
        changes: &mut Vec<Change>,
    ) -> Result<Calculated> {
        let Due { scope, periods, calculated, standing } = due;
        let (mut spans, mut rest) = (Vec::with_capacity(periods.len()), answers);
        for period in periods {
            let needs = calculate::needs(period, now).len();
            let (of_period, others) = rest.split_at_checked(needs).ok_or_else(mismatch)?;
            rest = others;
            let calculation = Calculation {
                organization_id: scope.organization_id(),
                period,
                is_calendar_week: period.is_calendar_week(&scope.organization().calendar),
                ids: &*self.ids,
                now,
            };
            let metrics = calculation.metrics(of_period)?;
            let change = self.change(scope, now, "metrics.calculate");
            let trace = (*change).clone();
            spans.push(CalculatedSpan { span: calculate::span(period), metrics, trace });
            changes.push(change);
        }
        Ok(Calculated { scope: scope.clone(), spans, calculated, seen: standing.unseen })
    }
}

impl Due<'_> {
    /// Whether the last calculation was the same one, and nothing happened since.
    fn is_done(&self) -> bool {
        self.standing.calculated.as_ref() == Some(&self.calculated)
            && self.standing.unseen.is_empty()
    }

    /// Whether there may be a week to close.
    fn may_close(&self, now: Instant) -> Result<bool> {
        Ok(!self.is_done() && close_in_bulk::may_close(self.scope, &self.standing, now)?)
    }

    fn queries(&self, now: Instant) -> Vec<RollupQuery> {
        self.periods.iter().flat_map(|period| calculate::needs(*period, now)).collect()
    }
}

/// The week that runs at `now`, as the names of calculations in it begin: all closed
/// weeks lie before it.
pub(super) fn running(scope: &Scope, now: Instant) -> Result<(Period, String)> {
    let week = Period::week_of(&scope.organization().calendar, now)?;
    // Another program may have other formulas.
    Ok((week, format!("{} {}", env!("CARGO_PKG_VERSION"), week.exact())))
}

/// What a calculation at `now` is of, as a text that no other one has: the week that
/// runs, and the periods with how far they are.
fn name(scope: &Scope, periods: &[Period], now: Instant) -> Result<String> {
    let (_, mut name) = running(scope, now)?;
    for period in periods {
        let state = if period.is_closed(now) { "closed" } else { "running" };
        // Nothing fails that writes to a string.
        let _ = write!(name, " {} {state}", period.exact());
    }
    Ok(name)
}
