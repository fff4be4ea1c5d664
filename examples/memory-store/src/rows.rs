//! What the store keeps of one organization.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use ioc_core::clock::Instant;
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::ids::{
    AssessmentId, DeliveryId, KeyId, ReportId, SubscriptionId, TemplateId, UserId,
};
use ioc_core::model::activity::{ActivityEvent, EventKey};
use ioc_core::model::assessment::Assessment;
use ioc_core::model::audit::{AuditRow, AuditSeal};
use ioc_core::model::brand::Brand;
use ioc_core::model::delivery::{DeliveryAttempt, DeliveryRecord, KeptParcel};
use ioc_core::model::key::{ApiKey, KeyDigest};
use ioc_core::model::member::{Member, Membership};
use ioc_core::model::message::Message;
use ioc_core::model::metric::Metric;
use ioc_core::model::organization::Organization;
use ioc_core::model::report::{Report, ReportVersion, SectionsConfig, Template};
use ioc_core::model::request::{KeptReply, KeyedRequest};
use ioc_core::model::rollup::ScoreAggregate;
use ioc_core::model::tally::Tallies;
use ioc_core::store::report_steps::KeptExport;
use ioc_core::store::subscription::Subscription;

/// All rows of one organization, each under the key that makes it unique, so
/// that two organizations cannot meet and a list is in order by itself.
#[derive(Clone)]
pub(crate) struct Rows {
    pub(crate) organization: Organization,
    pub(crate) brand: Option<Brand>,
    pub(crate) people: BTreeMap<UserId, Person>,
    pub(crate) activity: BTreeMap<EventKey, ActivityEvent>,
    /// What was taken back; nothing brings it in again.
    pub(crate) withdrawn: BTreeSet<EventKey>,
    /// Before it rows are deleted, and `sealed` is what is left of them.
    pub(crate) sealed_before: Option<Instant>,
    /// On the days before it departments and job roles stay as they are.
    pub(crate) settled_before: Option<Instant>,
    /// By the start of the day and the activity type.
    pub(crate) sealed: BTreeMap<(Instant, String), Tallies>,
    pub(crate) assessments: BTreeMap<AssessmentId, Taken>,
    /// The ordinal of the next score; none is ever used again.
    pub(crate) next_score: u32,
    pub(crate) metrics: BTreeMap<MetricKey, Metric>,
    pub(crate) scores: BTreeMap<ScoreKey, ScoreAggregate>,
    pub(crate) reports: BTreeMap<ReportId, Report>,
    /// Those that ever were published.
    pub(crate) published_reports: BTreeSet<ReportId>,
    pub(crate) versions: BTreeMap<(ReportId, u32), ReportVersion>,
    /// When versions were published, and as what.
    pub(crate) published_versions: BTreeMap<(ReportId, u32), (Instant, Vec<KeptExport>)>,
    pub(crate) templates: BTreeMap<String, Template>,
    pub(crate) template_versions: BTreeMap<(TemplateId, u32), SectionsConfig>,
    pub(crate) subscriptions: BTreeMap<SubscriptionId, Subscription>,
    pub(crate) deliveries: BTreeMap<DeliveryId, DeliveryRecord>,
    pub(crate) delivery_attempts: BTreeMap<(DeliveryId, u32), DeliveryAttempt>,
    /// Those of open deliveries.
    pub(crate) parcels: BTreeMap<DeliveryId, KeptParcel>,
    pub(crate) keys: BTreeMap<KeyId, (ApiKey, KeyDigest)>,
    /// Messages without a number.
    pub(crate) outbox: Vec<Message>,
    /// Messages by their numbers.
    pub(crate) published: BTreeMap<u64, Message>,
    /// The newest number that was given; none is ever given again.
    pub(crate) position: u64,
    /// By actor and key, with what was answered.
    pub(crate) requests: BTreeMap<(String, String), (KeyedRequest, Option<KeptReply>)>,
    pub(crate) audit: Vec<AuditRow>,
    pub(crate) seals: Vec<AuditSeal>,
}

/// A person and where they belonged when.
#[derive(Clone)]
pub(crate) struct Person {
    /// Dense, in the order of joining, never used again.
    pub(crate) ordinal: u32,
    pub(crate) member: Member,
    pub(crate) history: Vec<Membership>,
    /// What the history was when the days before an instant were settled.
    pub(crate) earlier: Vec<(Instant, Vec<Membership>)>,
}

impl Person {
    /// The history that counts for departments and job roles at the end of a day.
    pub(crate) fn settled_history(&self, day_ends_at: Instant) -> &Vec<Membership> {
        let settled = self.earlier.iter().find(|(before, _)| day_ends_at <= *before);
        settled.map_or(&self.history, |(_, history)| history)
    }
}

/// An assessment, and the ordinal of its score.
#[derive(Clone)]
pub(crate) struct Taken {
    pub(crate) ordinal: u32,
    pub(crate) assessment: Assessment,
}

/// The period's end, newest first; type, name, three dimensions; the start.
pub(crate) type MetricKey = (Reverse<NaiveDate>, [String; 5], NaiveDate);
/// The week's end, the aggregation type, the group's key.
pub(crate) type ScoreKey = (Instant, &'static str, String);

impl Rows {
    pub(crate) fn new(organization: Organization) -> Self {
        Self {
            organization,
            brand: None,
            people: BTreeMap::new(),
            activity: BTreeMap::new(),
            withdrawn: BTreeSet::new(),
            sealed_before: None,
            settled_before: None,
            sealed: BTreeMap::new(),
            assessments: BTreeMap::new(),
            next_score: 0,
            metrics: BTreeMap::new(),
            scores: BTreeMap::new(),
            reports: BTreeMap::new(),
            published_reports: BTreeSet::new(),
            versions: BTreeMap::new(),
            published_versions: BTreeMap::new(),
            templates: BTreeMap::new(),
            template_versions: BTreeMap::new(),
            subscriptions: BTreeMap::new(),
            deliveries: BTreeMap::new(),
            delivery_attempts: BTreeMap::new(),
            parcels: BTreeMap::new(),
            keys: BTreeMap::new(),
            outbox: Vec::new(),
            published: BTreeMap::new(),
            position: 0,
            requests: BTreeMap::new(),
            audit: Vec::new(),
            seals: Vec::new(),
        }
    }

    /// The ordinal of a person, if they ever were a member.
    pub(crate) fn ordinal_of(&self, user_id: UserId) -> Result<u32> {
        let person = self.people.get(&user_id).ok_or_else(|| {
            Error::invalid("unknown_user", format!("the person {user_id} was never a member here"))
                .with_hint("record the member first")
        })?;
        Ok(person.ordinal)
    }

    /// Whether events stay away that came in `before`.
    pub(crate) fn refuses_more_than(&self, before: &Self) -> bool {
        self.sealed_before > before.sealed_before || !self.withdrawn.is_subset(&before.withdrawn)
    }

    /// Refuses an instant whose rows are deleted.
    pub(crate) fn refuse_sealed(&self, at: Instant) -> Result<()> {
        if self.sealed_before.is_none_or(|sealed_before| sealed_before <= at) {
            return Ok(());
        }
        let message = format!("{at} lies in a time whose rows were deleted");
        Err(Error::new(ErrorKind::Conflict, "sealed_period", message)
            .with_hint("what happened before the sealed instant can no longer change"))
    }
}

/// A duration as the rollups count it.
pub(crate) fn duration_ms(event: &ActivityEvent) -> Option<u64> {
    event.duration_seconds.map(|seconds| u64::from(seconds) * 1000)
}
