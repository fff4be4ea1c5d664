//! The verbs that take rows back.

use chrono::NaiveDate;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::cut_to_micros;
use crate::error::{Error, Result};
use crate::ids::AssessmentId;
use crate::ingest::service::IngestService;
use crate::model::activity::EventKey;
use crate::model::message::MessageType;
use crate::store::written::Written;

/// How many rows are deleted in one transaction, so that others can write in
/// between.
const BATCH: u32 = 5_000;

impl IngestService {
    /// Takes events back, as if they had never come; a resend of one changes
    /// nothing. A correction is a withdrawal and a new event. `changed` are the
    /// events that were there.
    ///
    /// # Errors
    /// Those of [`crate::store::activity::ActivityStore::withdraw_activity`].
    pub async fn withdraw_activity(&self, scope: &Scope, events: &[EventKey]) -> Result<Written> {
        scope.permit(Action::Ingest)?;
        if events.is_empty() {
            return Ok(Written::default());
        }
        let cut =
            |event: &EventKey| EventKey { occurred_at: cut_to_micros(event.occurred_at), ..*event };
        let events: Vec<EventKey> = events.iter().map(cut).collect();
        let change =
            self.change(scope, self.clock.now(), MessageType::UserActivity, "activity.withdraw");
        self.activity.withdraw_activity(scope, &events, &change).await
    }

    /// Deletes assessments with their answers and scores. Published weeks stay;
    /// the next one counts without them. `changed` are those that were there.
    pub async fn delete_assessments(&self, scope: &Scope, ids: &[AssessmentId]) -> Result<Written> {
        scope.permit(Action::Ingest)?;
        if ids.is_empty() {
            return Ok(Written::default());
        }
        let change = self.change(
            scope,
            self.clock.now(),
            MessageType::DashboardUpdate,
            "assessments.delete",
        );
        self.assessments.delete_assessments(scope, ids, &change).await
    }

    /// Deletes the events from before the local day `first_kept`, and tells
    /// `progress` how many are gone so far. Every figure stays: rollups outlive
    /// their rows. From then on nothing that happened before that day can be
    /// recorded or withdrawn. A run that was interrupted goes on where it
    /// stopped.
    ///
    /// # Errors
    /// `InvalidInput` with code `seal_in_future` for a day that has not begun.
    pub async fn delete_activity_before(
        &self,
        scope: &Scope,
        first_kept: NaiveDate,
        progress: &(dyn Fn(u64) + Sync),
    ) -> Result<u64> {
        scope.permit(Action::DeleteRows)?;
        // Asked anew: a scope may be older than a change of the calendar, and a
        // seal in the middle of a day would keep half of its rows.
        let id = scope.organization_id();
        let calendar = self.members.get_organization_any_organization(id).await?.calendar;
        let before = calendar.start_of(first_kept);
        let now = self.clock.now();
        if before > now {
            return Err(Error::invalid("seal_in_future", format!("{first_kept} has not begun"))
                .with_hint("the first day whose events are kept is today or earlier"));
        }
        let mut deleted = 0;
        loop {
            let change = self.change(
                scope,
                self.clock.now(),
                MessageType::DashboardUpdate,
                "activity.delete",
            );
            let batch = self.activity.delete_activity_before(scope, before, BATCH, &change).await?;
            deleted += batch;
            progress(deleted);
            if batch < u64::from(BATCH) {
                return Ok(deleted);
            }
        }
    }
}
