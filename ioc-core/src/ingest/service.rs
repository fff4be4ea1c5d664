//! The verbs that take rows in, in batches.

use std::collections::HashSet;
use std::sync::Arc;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::cache::service::CacheService;
use crate::change::{Change, Changes};
use crate::clock::{Clock, Instant, cut_to_micros};
use crate::error::Result;
use crate::ids::{IdSource, UserId, new_id};
use crate::ingest::check::{self, Report};
#[cfg(any(test, feature = "fuzz"))]
use crate::ingest::double::Memory;
use crate::ingest::faults::{Fault, Faults};
use crate::ingest::metrics::{self, NewMetric};
use crate::ingest::registry::MetricRegistry;
use crate::model::activity::{ActivityEvent, NewActivity};
use crate::model::assessment::{Answers, Assessment, AssessmentStatus, NewAssessment, Scores};
use crate::model::member::MemberRecord;
use crate::model::message::MessageType;
use crate::psychometrics::{instrument, scoring};
use crate::store::activity::ActivityStore;
use crate::store::assessments::AssessmentStore;
use crate::store::bundle::Store;
use crate::store::metrics::MetricStore;
use crate::store::organizations::OrganizationStore;
use crate::store::written::Written;

/// Takes in members, assessments, activity and metrics.
///
/// Each verb checks every row of its batch first and says all that is wrong at
/// once: the kind is `InvalidInput`, the details name row and field. A batch is
/// one transaction.
#[derive(Debug, Clone)]
pub struct IngestService {
    pub(super) members: Arc<dyn OrganizationStore>,
    pub(super) assessments: Arc<dyn AssessmentStore>,
    pub(super) activity: Arc<dyn ActivityStore>,
    metrics: Arc<dyn MetricStore>,
    pub(super) clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    changes: Changes,
    registry: Arc<MetricRegistry>,
}

impl IngestService {
    /// A service over `store`, and the cache that forgets what it changes.
    pub fn new(
        store: Arc<dyn Store>,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
        cache: Arc<dyn CacheService>,
    ) -> Self {
        Self {
            changes: Changes::new(Arc::clone(&ids), cache),
            members: store.clone(),
            assessments: store.clone(),
            activity: store.clone(),
            metrics: store,
            clock,
            ids,
            registry: Arc::default(),
        }
    }

    /// The same service, which knows these metrics.
    #[must_use]
    pub fn with_registry(self, registry: MetricRegistry) -> Self {
        Self { registry: Arc::new(registry), ..self }
    }

    /// The metrics that it knows.
    pub fn registry(&self) -> &MetricRegistry {
        &self.registry
    }

    /// A service over the double of a store.
    #[cfg(any(test, feature = "fuzz"))]
    pub(super) fn over(store: &Arc<Memory>, clock: Arc<dyn Clock>) -> Self {
        let ids: Arc<dyn IdSource> = Arc::new(crate::ids::SeededIds::new(1));
        let cache = Arc::new(crate::cache::no_cache::NoCache);
        Self {
            changes: Changes::new(Arc::clone(&ids), cache),
            members: store.clone(),
            assessments: store.clone(),
            activity: store.clone(),
            metrics: store.clone(),
            clock,
            ids,
            registry: Arc::default(),
        }
    }

    /// Records what is known of people, and returns who they are in the order
    /// of `records`. A record whose `user_id` is nil gets a new one, unless its
    /// `external_id` is known.
    ///
    /// # Errors
    /// Beside those of the rows: `Forbidden` for a record that gives a role, unless who
    /// asks may give roles, and this one: code `not_permitted` or `role_above_own`; and
    /// with the latter for one that changes the membership of somebody whose role is
    /// above that of who asks, which the store compares as it writes.
    pub async fn record_members(
        &self,
        scope: &Scope,
        records: &[MemberRecord],
    ) -> Result<(Vec<UserId>, Written)> {
        scope.permit(Action::WriteMembers)?;
        for role in records.iter().filter_map(|record| record.role) {
            scope.permit(Action::EditRoles)?;
            scope.permit_giving(role)?;
        }
        faults(records, check::member).into_result(records.len() as u64)?;
        if records.is_empty() {
            return Ok((Vec::new(), Written::default()));
        }
        let now = self.clock.now();
        let mut records = records.to_vec();
        for record in &mut records {
            if record.user_id.uuid().is_nil() {
                record.user_id = new_id(&*self.ids, now);
            }
            record.from = cut_to_micros(record.from);
            record.to = record.to.map(cut_to_micros);
        }
        let change = self.change(scope, now, MessageType::DashboardUpdate, "members.record");
        self.members.put_members(scope, &records, &change).await
    }

    /// Gives an assessment that is known already the instants that it has.
    pub(super) async fn keep_dates(&self, scope: &Scope, new: &mut NewAssessment) -> Result<()> {
        let Some(id) = new.id else { return Ok(()) };
        if let Some(known) = self.assessments.find_assessment(scope, id).await? {
            new.created_at = known.created_at;
            new.started_at = known.started_at;
            new.completed_at = known.completed_at;
        }
        Ok(())
    }

    /// Records assessments, and scores those that are completed. One without
    /// an id is a new one; a known id replaces what is there.
    ///
    /// # Errors
    /// Beside those of the rows: those of
    /// [`crate::store::assessments::AssessmentStore::put_assessments`].
    pub async fn record_assessments(
        &self,
        scope: &Scope,
        new: Vec<NewAssessment>,
    ) -> Result<Written> {
        scope.permit(Action::Ingest)?;
        let mut faults = faults(&new, check::assessment);
        let mut seen = HashSet::new();
        for (row, id) in (1..).zip(&new).filter_map(|(row, new)| Some((row, new.id?))) {
            if !seen.insert(id) {
                let message = format!("the id {id} stands in this batch already");
                faults.push(Fault::new("duplicate_id", message).on(row).in_column("id"));
            }
        }
        faults.into_result(new.len() as u64)?;
        if new.is_empty() {
            return Ok(Written::default());
        }
        let now = self.clock.now();
        let assessments = new
            .into_iter()
            .map(|new| self.assessment(scope, new, now))
            .collect::<Result<Vec<_>>>()?;
        let change = self.change(scope, now, MessageType::DashboardUpdate, "assessments.record");
        self.assessments.put_assessments(scope, &assessments, &change).await
    }

    /// Records events. One without an id is a new one; a known id at the same
    /// instant changes nothing. One that lies at most
    /// [`crate::model::activity::CLOCK_SKEW`] ahead of the clock is kept at its
    /// instant, one that lies further ahead is wrong.
    ///
    /// # Errors
    /// Beside those of the rows: those of
    /// [`crate::store::activity::ActivityStore::append_activity`].
    pub async fn record_activity(&self, scope: &Scope, new: Vec<NewActivity>) -> Result<Written> {
        scope.permit(Action::Ingest)?;
        let now = self.clock.now();
        let check = |new: &NewActivity, report: &mut Report<'_>| {
            check::activity(new, report);
            if let Err(fault) = check::happened(new.occurred_at, now) {
                report("occurred_at", fault);
            }
        };
        faults(&new, check).into_result(new.len() as u64)?;
        self.append(scope, new).await
    }

    /// Records events that were checked.
    pub(super) async fn append(&self, scope: &Scope, new: Vec<NewActivity>) -> Result<Written> {
        scope.permit(Action::Ingest)?;
        if new.is_empty() {
            return Ok(Written::default());
        }
        let now = self.clock.now();
        let event = |new: NewActivity| ActivityEvent {
            organization_id: scope.organization_id(),
            id: new.id.unwrap_or_else(|| new_id(&*self.ids, now)),
            user_id: new.user_id,
            occurred_at: cut_to_micros(new.occurred_at),
            activity_type: new.activity_type,
            session_id: new.session_id,
            duration_seconds: new.duration_seconds,
            metadata: new.metadata,
        };
        let events: Vec<ActivityEvent> = new.into_iter().map(event).collect();
        let change = self.change(scope, now, MessageType::UserActivity, "activity.record");
        self.activity.append_activity(scope, &events, &change).await
    }

    /// Records metrics that the host computed, by their natural key. What of
    /// them is published says [`NewMetric`].
    ///
    /// # Errors
    /// Beside those of the rows: those of
    /// [`crate::store::metrics::MetricStore::put_metrics`].
    pub async fn record_metrics(&self, scope: &Scope, new: Vec<NewMetric>) -> Result<Written> {
        scope.permit(Action::Ingest)?;
        metrics::faults(scope.organization(), &self.registry, &new).into_result(new.len() as u64)?;
        if new.is_empty() {
            return Ok(Written::default());
        }
        let now = self.clock.now();
        let metrics = new
            .into_iter()
            .map(|new| new.recorded(new_id(&*self.ids, now), scope.organization_id(), now))
            .collect::<Result<Vec<_>>>()?;
        let families = metrics.iter().map(|metric| &*metric.metric_type);
        let change = self.change(scope, now, MessageType::MetricUpdate, "metrics.record");
        let change = change.of_metrics(families);
        let most = self.registry.most_combinations();
        self.metrics.put_metrics(scope, &metrics, most, &change).await
    }

    /// What is stored of an assessment: with an id, and scored.
    pub(super) fn assessment(
        &self,
        scope: &Scope,
        new: NewAssessment,
        now: Instant,
    ) -> Result<Assessment> {
        let instrument = instrument::find(&new.instrument)?;
        let scores: Option<Scores> = match &new.answers {
            _ if new.status != AssessmentStatus::Completed => None,
            Answers::None => None,
            Answers::Items(answers) => Some(scoring::score(instrument, answers)?),
            Answers::Scored(values) => Some(scoring::accept_scored(values)?),
        };
        Ok(Assessment {
            organization_id: scope.organization_id(),
            id: new.id.unwrap_or_else(|| new_id(&*self.ids, now)),
            user_id: new.user_id,
            key_version: instrument.version,
            instrument: new.instrument,
            status: new.status,
            created_at: cut_to_micros(new.created_at),
            started_at: new.started_at.map(cut_to_micros),
            completed_at: new.completed_at.map(cut_to_micros),
            answers: match new.answers {
                Answers::Items(answers) => answers,
                Answers::None | Answers::Scored(_) => Vec::new(),
            },
            scores,
        })
    }

    pub(super) fn change(
        &self,
        scope: &Scope,
        at: Instant,
        message_type: MessageType,
        action: &'static str,
    ) -> Change {
        self.changes.begin(scope.organization_id(), at, message_type, action)
    }
}

fn faults<T>(rows: &[T], check: impl Fn(&T, &mut Report<'_>)) -> Faults {
    let mut faults = Faults::in_batch();
    for (number, row) in (1..).zip(rows) {
        check(row, &mut |field, fault| faults.push(fault.on(number).in_column(field)));
    }
    faults
}

#[cfg(test)]
mod tests;
