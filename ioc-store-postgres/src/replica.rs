//! A replica that answers what tolerates a lag.
//!
//! A replica does not know how old it is: one that lost its primary believes
//! that it has everything. So the store asks the primary now and then how far
//! its log has come. A replica that has replayed that far has all that was
//! committed when the primary was asked.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use ioc_core::ids::OrganizationId;
use sqlx::Row;
use sqlx::postgres::PgPool;
use tokio::time::timeout;

use crate::error::StoreResult;

/// How many of the primary's positions are kept.
const POSITIONS: usize = 64;
/// How long a replica may take to say how far it is.
const SILENT: Duration = Duration::from_secs(1);
/// From how many organizations on old writes are forgotten.
const WRITES: usize = 10_000;

/// What is known of a replica.
#[derive(Debug)]
pub(crate) struct Replica {
    pub(crate) pool: OnceLock<PgPool>,
    bound: Duration,
    seen: Mutex<Seen>,
}

#[derive(Debug, Default)]
struct Seen {
    /// When the primary was asked, and the position that it said; oldest first.
    positions: VecDeque<(Instant, i64)>,
    /// When this store last wrote for an organization.
    written: HashMap<OrganizationId, Instant>,
    /// Until when it is not asked, since it fell silent.
    silent_until: Option<Instant>,
}

impl Replica {
    /// A replica that may be `bound` behind.
    pub(crate) fn new(bound: Duration) -> Self {
        Self { pool: OnceLock::new(), bound, seen: Mutex::default() }
    }

    /// Notes that this store has written for an organization.
    pub(crate) fn wrote(&self, organization: OrganizationId) {
        let now = Instant::now();
        let mut seen = self.seen();
        if seen.written.len() >= WRITES {
            seen.written.retain(|_, at| now.duration_since(*at) < self.bound);
        }
        seen.written.insert(organization, now);
    }

    /// Until when the replica may answer an organization's read: nothing if it
    /// has not what that needs, does not say so, or did not lately.
    pub(crate) async fn fresh_until(
        &self,
        organization: OrganizationId,
        primary: &PgPool,
        replica: &PgPool,
    ) -> Option<Instant> {
        if self.seen().silent_until.is_some_and(|until| Instant::now() < until) {
            return None;
        }
        // Whatever is wrong, the primary answers.
        if self.is_to_ask(organization) {
            self.ask(primary).await.ok()?;
        }
        if let Ok(replayed) = timeout(SILENT, replayed(replica)).await {
            return self.has_all_until(organization, replayed.ok()??);
        }
        // Each read that asks it would wait as long, unless it is only busy: others
        // have all of its connections.
        if replica.num_idle() > 0 || replica.size() < replica.options().get_max_connections() {
            self.seen().silent_until = Some(Instant::now() + self.bound);
        }
        None
    }

    /// Asks the primary how far its log has come.
    async fn ask(&self, primary: &PgPool) -> StoreResult<()> {
        let asked = Instant::now();
        let sql = "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint";
        let row = sqlx::query(sql).persistent(false).fetch_one(primary).await?;
        let position: i64 = row.try_get(0)?;
        let mut seen = self.seen();
        if seen.positions.len() == POSITIONS {
            seen.positions.pop_front();
        }
        seen.positions.push_back((asked, position));
        Ok(())
    }

    fn is_to_ask(&self, organization: OrganizationId) -> bool {
        let seen = self.seen();
        let Some((asked, _)) = seen.positions.back() else { return true };
        let wrote_since = seen.written.get(&organization).is_some_and(|wrote| wrote >= asked);
        wrote_since || asked.elapsed() >= self.bound / 4
    }

    fn has_all_until(&self, organization: OrganizationId, replayed: i64) -> Option<Instant> {
        let seen = self.seen();
        let reached = seen.positions.iter().rev().find(|(_, position)| *position <= replayed);
        let (asked, _) = reached?;
        let has_ours = seen.written.get(&organization).is_none_or(|wrote| wrote < asked);
        let until = *asked + self.bound;
        (has_ours && Instant::now() <= until).then_some(until)
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How far a replica has replayed the log; nothing where it is none (any more).
async fn replayed(replica: &PgPool) -> StoreResult<Option<i64>> {
    let sql = "SELECT pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::bigint
        WHERE pg_is_in_recovery()";
    let row = sqlx::query(sql).persistent(false).fetch_optional(replica).await?;
    Ok(row.map(|row| row.try_get(0)).transpose()?.flatten())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(replica: &Replica, ago: Duration, position: i64) {
        let at = Instant::now().checked_sub(ago).unwrap();
        replica.seen().positions.push_back((at, position));
    }

    #[test]
    fn a_replica_is_as_old_as_the_last_position_that_it_has_reached() {
        let replica = Replica::new(Duration::from_secs(10));
        let organization = OrganizationId::from_content(&[b"o"]);
        assert_eq!(replica.has_all_until(organization, 5), None, "nobody has asked the primary");
        asked(&replica, Duration::from_secs(20), 100);
        asked(&replica, Duration::from_secs(1), 200);
        assert_eq!(
            replica.has_all_until(organization, 199),
            None,
            "where the primary was long ago"
        );
        assert!(replica.has_all_until(organization, 200).is_some());
    }

    #[test]
    fn what_this_store_wrote_has_to_be_there() {
        let replica = Replica::new(Duration::from_secs(10));
        let [one, two] = [b"1", b"2"].map(|name| OrganizationId::from_content(&[name]));
        asked(&replica, Duration::from_secs(1), 100);
        replica.wrote(one);
        assert!(replica.is_to_ask(one) && replica.has_all_until(one, 1000).is_none());
        assert!(!replica.is_to_ask(two) && replica.has_all_until(two, 1000).is_some());
    }
}
