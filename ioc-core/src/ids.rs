//! Typed ids, and the only place that makes random ones.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;
use std::sync::Mutex;

use rand::{RngCore, SeedableRng, rngs::StdRng};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::clock::Instant;
use crate::error::{Error, Result, shown};

/// The id of a `K`: a UUID that cannot be taken for the id of something else.
pub struct Id<K> {
    uuid: Uuid,
    kind: PhantomData<fn() -> K>,
}

/// What an id can be the id of.
pub mod kind {
    /// Names an organization.
    #[derive(Debug)]
    pub enum Organization {}
    /// Names a person, across organizations.
    #[derive(Debug)]
    pub enum User {}
    /// Names one filling-in of an instrument by one person.
    #[derive(Debug)]
    pub enum Assessment {}
    /// Names an activity event.
    #[derive(Debug)]
    pub enum Activity {}
    /// Names a stored metric.
    #[derive(Debug)]
    pub enum Metric {}
    /// Names a family of metrics, in all organizations.
    #[derive(Debug)]
    pub enum MetricType {}
    /// Names a report.
    #[derive(Debug)]
    pub enum Report {}
    /// Names a section of a report.
    #[derive(Debug)]
    pub enum Section {}
    /// Names a report template.
    #[derive(Debug)]
    pub enum Template {}
    /// Names a message of the outbox.
    #[derive(Debug)]
    pub enum Message {}
    /// Names a row of the audit trail.
    #[derive(Debug)]
    pub enum Audit {}
    /// Names an API key.
    #[derive(Debug)]
    pub enum Key {}
    /// Names the life of a hub of live messages.
    #[derive(Debug)]
    pub enum Epoch {}
    /// Names what is sent to one recipient once, however many attempts it takes.
    #[derive(Debug)]
    pub enum Delivery {}
    /// Names what somebody wants to be sent, and when.
    #[derive(Debug)]
    pub enum Subscription {}
    /// Names something that the system measured of itself.
    #[derive(Debug)]
    pub enum Measurement {}
    /// Names one time that an alert's condition held.
    #[derive(Debug)]
    pub enum Alert {}
    /// Names a due time of a job.
    #[derive(Debug)]
    pub enum Run {}
    /// Names one process that runs jobs, from its start to its end.
    #[derive(Debug)]
    pub enum Node {}
    /// Names a row of the log of jobs.
    #[derive(Debug)]
    pub enum JobLog {}
    /// Names rows that were archived in one transaction.
    #[derive(Debug)]
    pub enum Archive {}
}

/// The id of an organization.
pub type OrganizationId = Id<kind::Organization>;
/// The id of a person.
pub type UserId = Id<kind::User>;
/// The id of an assessment.
pub type AssessmentId = Id<kind::Assessment>;
/// The id of an activity event.
pub type ActivityId = Id<kind::Activity>;
/// The id of a stored metric.
pub type MetricId = Id<kind::Metric>;
/// The id of a family of metrics.
pub type MetricTypeId = Id<kind::MetricType>;
/// The id of a report.
pub type ReportId = Id<kind::Report>;
/// The id of a report's section.
pub type SectionId = Id<kind::Section>;
/// The id of a report template.
pub type TemplateId = Id<kind::Template>;
/// The id of an outbox message.
pub type MessageId = Id<kind::Message>;
/// The id of an audit row.
pub type AuditId = Id<kind::Audit>;
/// The id of an API key.
pub type KeyId = Id<kind::Key>;
/// The id of the life of a hub of live messages.
pub type EpochId = Id<kind::Epoch>;
/// The id of what is sent to one recipient.
pub type DeliveryId = Id<kind::Delivery>;
/// The id of a subscription.
pub type SubscriptionId = Id<kind::Subscription>;
/// The id of something that the system measured of itself.
pub type MeasurementId = Id<kind::Measurement>;
/// The id of an alert.
pub type AlertId = Id<kind::Alert>;
/// The id of a due time of a job.
pub type RunId = Id<kind::Run>;
/// The id of one process that runs jobs.
pub type NodeId = Id<kind::Node>;
/// The id of a row of the log of jobs.
pub type JobLogId = Id<kind::JobLog>;
/// The id of archived rows.
pub type ArchiveId = Id<kind::Archive>;

impl<K> Id<K> {
    /// Names the UUID as the id of a `K`.
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self { uuid, kind: PhantomData }
    }

    /// The id of nothing: what is handed in by who has none yet.
    pub const fn nil() -> Self {
        Self::from_uuid(Uuid::nil())
    }

    /// The bare UUID, for a store or a wire format.
    pub const fn uuid(self) -> Uuid {
        self.uuid
    }

    /// The id that `parts` always get: a hash of them, each with its length.
    ///
    /// Gives rows without an id one of their own, so that reading the same
    /// file again adds nothing.
    pub fn from_content(parts: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        let digest = hash.finalize();
        let mut bytes = [0_u8; 16];
        bytes.copy_from_slice(&digest[..16]);
        Self::from_uuid(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<K> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.uuid, f)
    }
}
impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.uuid, f)
    }
}
impl<K> FromStr for Id<K> {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let uuid = Uuid::try_parse(text).map_err(|source| {
            Error::invalid("bad_id", format!("`{}` is not an id", shown(text)))
                .with_hint("an id looks like 0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b")
                .with_source(source)
        })?;
        Ok(Self::from_uuid(uuid))
    }
}
impl<K> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.uuid.serialize(serializer)
    }
}
impl<'de, K> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::from_uuid)
    }
}

/// Makes new ids. Everything asks it, so that a test repeats byte for byte.
pub trait IdSource: Send + Sync + fmt::Debug {
    /// A new UUIDv7 for something that is made at `at`.
    fn uuid(&self, at: Instant) -> Uuid;
}

/// A new typed id from `source`.
pub fn new_id<K>(source: &dyn IdSource, at: Instant) -> Id<K> {
    Id::from_uuid(source.uuid(at))
}

/// Ids from the operating system's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct RandomIds;

impl IdSource for RandomIds {
    #[expect(clippy::disallowed_methods, reason = "the one place that may")]
    fn uuid(&self, at: Instant) -> Uuid {
        let mut random = [0; 10];
        rand::rng().fill_bytes(&mut random);
        v7(at, random)
    }
}

/// Ids that repeat for the same seed and the same calls.
#[derive(Debug)]
pub struct SeededIds(Mutex<StdRng>);

impl SeededIds {
    /// The sequence of ids that belongs to `seed`.
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(StdRng::seed_from_u64(seed)))
    }
}

impl IdSource for SeededIds {
    fn uuid(&self, at: Instant) -> Uuid {
        let mut random = [0; 10];
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).fill_bytes(&mut random);
        v7(at, random)
    }
}

/// Bytes that nobody can guess, for what is kept secret: never from a seed.
#[expect(clippy::disallowed_methods, reason = "the one place that may")]
pub fn secret() -> [u8; 32] {
    let mut bytes = [0; 32];
    rand::rng().fill_bytes(&mut bytes);
    bytes
}

fn v7(at: Instant, random: [u8; 10]) -> Uuid {
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}
