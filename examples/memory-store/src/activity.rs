//! Activity events.

use std::collections::btree_map::Entry;

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::model::activity::{ActivityEvent, EventKey};
use ioc_core::model::message::Trace;
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::written::Written;

use crate::rows::{Rows, duration_ms};
use crate::store::MemoryStore;

#[async_trait]
impl ActivityStore for MemoryStore {
    async fn append_activity(
        &self,
        scope: &Scope,
        events: &[ActivityEvent],
        trace: &Trace,
    ) -> Result<Written> {
        self.write(scope, trace, |rows| {
            let mut written = Written::default();
            for event in events {
                rows.refuse_sealed(event.occurred_at)?;
                rows.ordinal_of(event.user_id)?;
                let key = EventKey::of(event);
                match rows.activity.entry(key) {
                    Entry::Vacant(free) if !rows.withdrawn.contains(&key) => {
                        free.insert(event.clone());
                        written.added += 1;
                    }
                    _ => written.unchanged += 1,
                }
            }
            Ok((written, written.added))
        })
    }

    async fn withdraw_activity(
        &self,
        scope: &Scope,
        events: &[EventKey],
        trace: &Trace,
    ) -> Result<Written> {
        self.write(scope, trace, |rows| {
            let mut written = Written::default();
            for key in events {
                rows.refuse_sealed(key.occurred_at)?;
                rows.withdrawn.insert(*key);
                match rows.activity.remove(key) {
                    Some(_) => written.changed += 1,
                    None => written.unchanged += 1,
                }
            }
            Ok((written, written.changed))
        })
    }

    async fn delete_activity_before(
        &self,
        scope: &Scope,
        before: Instant,
        limit: u32,
        trace: &Trace,
    ) -> Result<u64> {
        self.write(scope, trace, |rows| {
            let before = rows.sealed_before.map_or(before, |sealed| sealed.max(before));
            rows.sealed_before = Some(before);
            // They are refused from now on, withdrawn or not.
            rows.withdrawn.retain(|key| before <= key.occurred_at);
            let old = rows.activity.keys().filter(|key| key.occurred_at < before);
            let mut old: Vec<EventKey> = old.copied().collect();
            old.sort_by_key(|key| key.occurred_at);
            old.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
            for key in &old {
                seal(rows, key)?;
            }
            let deleted = old.len() as u64;
            Ok((deleted, deleted))
        })
    }

    async fn sealed_before(&self, scope: &Scope) -> Result<Option<Instant>> {
        Ok(self.rows(scope.organization_id())?.sealed_before)
    }

    async fn count_known_activity(&self, scope: &Scope, events: &[EventKey]) -> Result<u64> {
        let rows = self.rows(scope.organization_id())?;
        let known = events
            .iter()
            .filter(|key| rows.activity.contains_key(key) || rows.withdrawn.contains(key));
        Ok(known.count() as u64)
    }

    async fn count_withdrawn_activity(&self, scope: &Scope, events: &[EventKey]) -> Result<u64> {
        let rows = self.rows(scope.organization_id())?;
        Ok(events.iter().filter(|key| rows.withdrawn.contains(key)).count() as u64)
    }
}

/// Deletes a row, and keeps what it counts for.
fn seal(rows: &mut Rows, key: &EventKey) -> Result<()> {
    let Some(event) = rows.activity.remove(key) else { return Ok(()) };
    let ordinal = rows.ordinal_of(event.user_id)?;
    let day = rows.organization.calendar.day_of(event.occurred_at);
    let duration_ms = duration_ms(&event);
    let kept = rows.sealed.entry((day.starts_at, event.activity_type)).or_default();
    kept.record(ordinal, duration_ms);
    Ok(())
}
