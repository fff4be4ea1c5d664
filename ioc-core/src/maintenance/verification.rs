//! Compares a random sample of rollups with their rows.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::OrganizationId;
use crate::maintenance::service::MaintenanceService;
use crate::model::period::YEARS;
use crate::store::rollups::{Drift, Part};

/// What a sample showed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RollupVerification {
    /// The days that were compared.
    pub days: BTreeSet<NaiveDate>,
    /// What differed from the rows: nothing, unless there is a defect or somebody wrote to
    /// the tables.
    pub drift: Vec<Drift>,
}

impl MaintenanceService {
    /// Compares the rollups of at most `days` random days of activity with their rows, and
    /// what is not of days: groups, assessments, recent minutes. Nothing is repaired.
    ///
    /// Which days these are follows from `draw`, such as a due time, and the organization:
    /// whoever looks again at what was found looks at the same days.
    pub async fn verify_rollups(
        &self,
        scope: &Scope,
        days: u16,
        draw: &str,
    ) -> Result<RollupVerification> {
        scope.permit(Action::Rebuild)?;
        let now = self.clock.now();
        let calendar = &scope.organization().calendar;
        let mut verified = RollupVerification::default();
        let first = NaiveDate::from_ymd_opt(*YEARS.start(), 1, 1).unwrap_or_default();
        let sealed = self.store.sealed_before(scope).await?;
        let from = sealed.unwrap_or_else(|| calendar.start_of(first));
        // An event may lie a little ahead of the clock.
        let to = calendar.day_of(now).ends_at + TimeDelta::days(1);
        let oldest =
            if from < to { self.store.find_activity(scope, from, to).await? } else { None };
        if let Some(oldest) = oldest {
            for number in 0..days {
                let at = drawn(scope, draw, number, oldest.starts_at, to);
                let Some(day) = self.store.find_activity(scope, at, to).await? else { continue };
                if !verified.days.insert(day.date) {
                    continue;
                }
                let part = Part::Days { from: day.starts_at, to: day.ends_at };
                verified.drift.extend(self.store.check_part(scope, part, now).await?);
            }
        }
        verified.drift.extend(self.store.check_part(scope, Part::Rest, now).await?);
        Ok(verified)
    }
}

/// An instant from `from` to `to`, as good as random.
fn drawn(scope: &Scope, draw: &str, number: u16, from: Instant, to: Instant) -> Instant {
    let organization = scope.organization_id().uuid();
    let parts = [draw.as_bytes(), organization.as_bytes(), &number.to_be_bytes()];
    let (_, random) = OrganizationId::from_content(&parts).uuid().as_u64_pair();
    let span = u64::try_from((to - from).num_seconds()).unwrap_or(0).max(1);
    let ahead = i64::try_from((random & (u64::MAX >> 2)) % span).unwrap_or(0);
    from + TimeDelta::seconds(ahead)
}
