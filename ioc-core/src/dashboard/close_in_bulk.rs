//! Closes the weeks of many organizations, and looks only at those that may have one to
//! close.

use futures_util::future::BoxFuture;
use futures_util::{FutureExt, StreamExt, TryStreamExt, stream};

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::dashboard::calculate_in_bulk::{Reach, running};
use crate::dashboard::service::{DashboardService, TOGETHER};
use crate::error::Result;
use crate::store::calculations::Standing;
use crate::store::written::Written;

/// What closing weeks in bulk did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BulkClosing {
    /// How many organizations were looked at.
    pub closed: u64,
    /// How many were not, since they have no week to close.
    pub unchanged: u64,
    /// The score aggregates that were written.
    pub written: Written,
}

impl DashboardService {
    /// [`Self::close_weeks`] of each organization: the score figures of the whole, of
    /// departments and of job roles, of all weeks that have ended. [`Reach::Changed`] leaves
    /// out those whose weeks are closed, and those to which nothing happened since their
    /// weeks were looked at by a calculation in bulk. Nothing that is published is deleted
    /// or changed, so that the figures of ninety days, and of more, are there.
    ///
    /// # Errors
    /// Those of the store; which organization it is, is not said. Weeks of others may be
    /// closed by then, and stay so.
    pub async fn close_weeks_in_bulk(&self, scopes: &[Scope], reach: Reach) -> Result<BulkClosing> {
        let now = self.clock.now();
        let standings = self.store.list_standings(scopes).await?;
        let mut closing = Vec::new();
        for (scope, standing) in scopes.iter().zip(standings) {
            scope.permit(Action::Compute)?;
            if reach == Reach::All || may_close(scope, &standing, now)? {
                closing.push(scope);
            }
        }
        let closed = closing.len() as u64;
        let unchanged = scopes.len() as u64 - closed;
        let closing: Vec<BoxFuture<'_, _>> =
            closing.into_iter().map(|scope| self.close_weeks(scope, Some(now)).boxed()).collect();
        let each: Vec<Written> =
            stream::iter(closing).buffer_unordered(TOGETHER).try_collect().await?;
        let mut written = Written::default();
        for of_one in each {
            written.merge(of_one);
        }
        Ok(BulkClosing { closed, unchanged, written })
    }
}

/// Whether there may be a week to close.
pub(super) fn may_close(scope: &Scope, standing: &Standing, now: Instant) -> Result<bool> {
    let (running, name) = running(scope, now)?;
    let Standing { calculated, unseen, closed_before, has_scores } = standing;
    let anything = *has_scores || closed_before.is_some();
    // A calculation closes the weeks of what it has seen.
    let seen = unseen.is_empty()
        && calculated.as_ref().is_some_and(|calculated| calculated.starts_with(&name));
    Ok(anything && !seen && *closed_before != Some(running.starts_at))
}
