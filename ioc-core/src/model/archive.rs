//! Rows that left their table for an archive, and how to tell that they are whole.

use sha2::{Digest, Sha256};

use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result, shown};
use crate::ids::ArchiveId;
use crate::model::activity::ActivityEvent;
use crate::model::metric::Metric;

/// What kind of rows an archive holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ArchiveClass {
    /// Stored metrics.
    Metrics,
    /// Activity events.
    Activity,
}

impl ArchiveClass {
    /// The class as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Metrics => "metrics",
            Self::Activity => "activity",
        }
    }

    /// The class of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        [Self::Metrics, Self::Activity].into_iter().find(|it| it.as_str() == text).ok_or_else(
            || {
                let message = format!("`{}` is not a class of archived rows", shown(text));
                Error::new(ErrorKind::Corrupt, "unknown_archive_class", message)
            },
        )
    }
}

/// Rows that were archived in one transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArchiveBatch {
    /// Its id.
    pub id: ArchiveId,
    /// What its rows are.
    pub class: ArchiveClass,
    /// How many there are.
    pub rows: u64,
    /// The digest of all of them.
    pub digest: ArchiveDigest,
    /// When they were archived.
    pub archived_at: Instant,
    /// When they were put back; nothing while they are in the archive.
    pub restored_at: Option<Instant>,
}

/// The SHA-256 of archived rows, the same from every store and in whatever order they are
/// read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ArchiveDigest([u8; 32]);

impl ArchiveDigest {
    /// The digest of metrics.
    pub fn of_metrics(metrics: &[Metric]) -> Self {
        let mut metrics: Vec<&Metric> = metrics.iter().collect();
        metrics.sort_by_key(|metric| metric.id);
        let mut all = Fields::default();
        for metric in metrics {
            all.bytes(metric.id.uuid().as_bytes());
            for text in [
                &metric.metric_type,
                &metric.metric_name,
                &metric.unit,
                &metric.dimension_1,
                &metric.dimension_2,
                &metric.dimension_3,
                &metric.metadata.to_string(),
            ] {
                all.bytes(text.as_bytes());
            }
            all.optional(metric.value.map(|value| value.normalize().to_string()));
            all.optional(metric.people.map(|people| people.to_string()));
            all.number(metric.shown_to_k.into());
            all.bytes(format!("{}/{}", metric.period_start, metric.period_end).as_bytes());
            all.number(metric.recorded_at.timestamp_micros());
        }
        all.digest()
    }

    /// The digest of events.
    pub fn of_events(events: &[ActivityEvent]) -> Self {
        let mut events: Vec<&ActivityEvent> = events.iter().collect();
        events.sort_by_key(|event| (event.id, event.occurred_at));
        let mut all = Fields::default();
        for event in events {
            all.bytes(event.id.uuid().as_bytes());
            all.bytes(event.user_id.uuid().as_bytes());
            all.number(event.occurred_at.timestamp_micros());
            all.bytes(event.activity_type.as_bytes());
            all.optional(event.session_id.clone());
            all.optional(event.duration_seconds.map(|seconds| seconds.to_string()));
            all.optional(event.metadata.as_ref().map(ToString::to_string));
        }
        all.digest()
    }

    /// The digest of stored bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let bytes = bytes.try_into().map_err(|_| {
            let message = "the digest of an archive has not 32 bytes";
            Error::new(ErrorKind::Corrupt, "bad_archive_digest", message)
        })?;
        Ok(Self(bytes))
    }

    /// Its bytes, for a store.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Hashes fields, each with its length, so that no two rows hash as one.
#[derive(Default)]
struct Fields(Sha256);

impl Fields {
    fn bytes(&mut self, bytes: &[u8]) {
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
    }

    fn number(&mut self, number: i64) {
        self.0.update(number.to_be_bytes());
    }

    fn optional(&mut self, text: Option<String>) {
        self.number(text.is_some().into());
        self.bytes(text.unwrap_or_default().as_bytes());
    }

    fn digest(self) -> ArchiveDigest {
        ArchiveDigest(self.0.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Id;
    use uuid::Uuid;

    fn event(number: u128) -> ActivityEvent {
        ActivityEvent {
            organization_id: Id::from_uuid(Uuid::nil()),
            id: Id::from_uuid(Uuid::from_u128(number)),
            user_id: Id::from_uuid(Uuid::from_u128(7)),
            occurred_at: "2026-01-05T10:00:00Z".parse().unwrap(),
            activity_type: "login".to_owned(),
            session_id: None,
            duration_seconds: Some(3),
            metadata: Some(serde_json::json!({"page": 1})),
        }
    }

    #[test]
    fn every_field_of_every_row_is_in_the_digest() {
        let there = [event(1), event(2)];
        let digest = ArchiveDigest::of_events(&there);
        assert_eq!(ArchiveDigest::of_events(&[event(2), event(1)]), digest, "in whatever order");
        let changes: [fn(&mut ActivityEvent); 6] = [
            |event| event.user_id = Id::from_uuid(Uuid::from_u128(8)),
            |event| event.activity_type.push('s'),
            |event| event.session_id = Some(String::new()),
            |event| event.duration_seconds = None,
            |event| event.metadata = None,
            |event| event.occurred_at += chrono::TimeDelta::microseconds(1),
        ];
        for change in changes {
            let mut other = there.clone();
            change(&mut other[1]);
            assert_ne!(ArchiveDigest::of_events(&other), digest, "{:?}", other[1]);
        }
        assert_ne!(ArchiveDigest::of_events(&there[..1]), digest);
    }
}
