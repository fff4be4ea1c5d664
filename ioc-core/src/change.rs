//! What a verb hands to a write, so that no write leaves a stale answer behind.
//!
//! Every write of a store takes a trace, and a verb gets one from here alone
//! (`tests/it/floors.rs` holds it): so no verb can write and forget the cache.
//! A store around the store would do the same with fifty methods that hand on.

use std::ops::Deref;
use std::sync::Arc;

use uuid::Uuid;

use crate::cache::service::CacheService;
use crate::clock::Instant;
use crate::ids::{IdSource, OrganizationId};
use crate::model::message::{MessageType, Trace};

/// Begins changes.
#[derive(Debug, Clone)]
pub(crate) struct Changes {
    ids: Arc<dyn IdSource>,
    cache: Arc<dyn CacheService>,
}

impl Changes {
    pub(crate) fn new(ids: Arc<dyn IdSource>, cache: Arc<dyn CacheService>) -> Self {
        Self { ids, cache }
    }

    /// The change of an organization by a deed at `at`.
    pub(crate) fn begin(
        &self,
        organization_id: OrganizationId,
        at: Instant,
        message_type: MessageType,
        action: &'static str,
    ) -> Change {
        let trace = Trace::new(&*self.ids, at, message_type, action);
        Change { trace, _end: End { cache: Arc::clone(&self.cache), organization_id } }
    }
}

/// A change under way: the trace of its write. Its end makes the cache forget
/// the organization, whatever came of the write: what was told as failed may
/// have been committed.
///
/// A caller who goes away ends it too, and the store may commit after that;
/// such a write is seen when what is kept has grown old.
#[derive(Debug)]
pub(crate) struct Change {
    trace: Trace,
    _end: End,
}

impl Change {
    /// The same, about one thing.
    #[must_use]
    pub(crate) fn about(self, subject: Uuid) -> Self {
        Self { trace: self.trace.about(subject), ..self }
    }

    /// The same, where it tells of metrics of these families.
    #[must_use]
    pub(crate) fn of_metrics<'a>(self, families: impl Iterator<Item = &'a str>) -> Self {
        Self { trace: self.trace.of_metrics(families), ..self }
    }
}

impl Deref for Change {
    type Target = Trace;

    fn deref(&self) -> &Trace {
        &self.trace
    }
}

#[derive(Debug)]
struct End {
    cache: Arc<dyn CacheService>,
    organization_id: OrganizationId,
}

impl Drop for End {
    fn drop(&mut self) {
        self.cache.invalidate_organization(self.organization_id);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use async_trait::async_trait;

    use super::*;
    use crate::cache::key::CacheKey;
    use crate::cache::service::{Load, Served, TierStatistics};
    use crate::error::Result;
    use crate::ids::{Id, SeededIds};

    #[derive(Debug, Default)]
    struct Told(Mutex<Vec<OrganizationId>>);

    #[async_trait]
    impl CacheService for Told {
        async fn get_or_load(&self, _: &CacheKey, load: Load<'_>) -> Result<Served> {
            load.await
        }

        fn invalidate_organization(&self, id: OrganizationId) {
            self.0.lock().unwrap().push(id);
        }

        fn statistics(&self) -> Vec<TierStatistics> {
            Vec::new()
        }
    }

    #[test]
    fn the_cache_is_told_when_a_change_ends_and_once() {
        let cache = Arc::new(Told::default());
        let changes = Changes::new(Arc::new(SeededIds::new(1)), cache.clone());
        let (id, subject) = (Id::from_content(&[b"o"]), Uuid::from_u128(7));
        let at = "2026-01-01T00:00:00Z".parse().unwrap();
        let change = changes.begin(id, at, MessageType::ReportReady, "report.version");
        let change = change.about(subject);
        assert_eq!(change.message.subject, Some(subject));
        assert!(cache.0.lock().unwrap().is_empty(), "the write is still to come");
        drop(change);
        assert_eq!(*cache.0.lock().unwrap(), [id]);
    }
}
