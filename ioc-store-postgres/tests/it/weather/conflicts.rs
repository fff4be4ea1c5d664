//! Transactions that meet others, in a deadlock or in what they saw.

use std::sync::Arc;
use std::time::Duration;

use chrono_tz::Tz;
use ioc_core::conformance::fixture::{now, trace};
use ioc_core::store::activity::ActivityStore;
use libtest_mimic::Trial;
use sqlx::{Connection, PgConnection};
use tokio::time::sleep;

use super::batches::{self, batch};
use super::dose;
use super::load::is_for_now;
use super::place::{Place, run};
use crate::support::trial;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("weather::who_was_in_a_deadlock_is_run_again", deadlocks),
        trial("weather::what_could_not_be_serialized_is_run_again", serialization),
    ]
}

async fn deadlocks() {
    let place = Place::new().await;
    let store = Arc::new(place.store());
    let scope = place.organization(1, Tz::UTC).await;
    let mut admin = place.admin().await;
    // Not this one: the store's transaction is the one that finds the deadlock.
    run(&mut admin, "SET deadlock_timeout = '1min'").await;
    let count = u32::try_from(dose(2, 10)).unwrap();
    for number in 0..count {
        let mut opposite = admin.begin().await.unwrap();
        run(&mut opposite, "LOCK TABLE ioc.user_activity_logs IN EXCLUSIVE MODE").await;
        let (called, of) = (store.clone(), scope.clone());
        let write = tokio::spawn(async move {
            called.append_activity(&of, &batch(&of, number), &trace(now())).await
        });
        let key = awaited(&mut opposite).await;
        // What the write holds already; it is let go when the write fails.
        sqlx::query("SELECT pg_advisory_xact_lock($1)")
            .bind(key)
            .execute(&mut *opposite)
            .await
            .unwrap();
        opposite.commit().await.unwrap();
        let written = write.await.unwrap().unwrap();
        assert_eq!(written.added, u64::from(batches::ROWS));
    }
    let sql = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";
    sleep(Duration::from_secs(1)).await;
    let deadlocks: i64 = sqlx::query_scalar(sql).fetch_one(&mut admin).await.unwrap();
    assert_eq!(deadlocks, i64::from(count));
    batches::are_there(&store, &scope, &(0..count).collect::<Vec<_>>()).await;
}

/// Waits until a write of the store stands before a locked table, and says which
/// key of its organization it holds.
async fn awaited(admin: &mut PgConnection) -> i64 {
    let sql = "SELECT (held.classid::bigint << 32) | held.objid::bigint
        FROM pg_locks AS held JOIN pg_locks AS wanted USING (pid)
        WHERE held.locktype = 'advisory' AND held.granted AND NOT wanted.granted";
    loop {
        if let Some(key) = sqlx::query_scalar(sql).fetch_optional(&mut *admin).await.unwrap() {
            return key;
        }
        sleep(Duration::from_millis(5)).await;
    }
}

async fn serialization() {
    let place = Place::new().await;
    let store = place.store();
    let scope = place.organization(1, Tz::UTC).await;
    let mut admin = place.admin().await;
    // A sequence counts on when a transaction is taken back.
    run(
        &mut admin,
        "CREATE SEQUENCE public.tries;
        GRANT USAGE ON SEQUENCE public.tries TO PUBLIC;
        CREATE FUNCTION public.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF nextval('public.tries') <= TG_ARGV[0]::bigint THEN
                RAISE 'it cannot be serialized' USING ERRCODE = '40001';
            END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER fail AFTER INSERT ON ioc.rollup_activity_deltas
            FOR EACH STATEMENT EXECUTE FUNCTION public.fail(2)",
    )
    .await;
    let written = store.append_activity(&scope, &batch(&scope, 0), &trace(now())).await.unwrap();
    assert_eq!(written.added, u64::from(batches::ROWS));
    // One that never succeeds is refused in the end.
    run(
        &mut admin,
        "CREATE OR REPLACE TRIGGER fail AFTER INSERT ON ioc.rollup_activity_deltas
            FOR EACH STATEMENT EXECUTE FUNCTION public.fail(1000)",
    )
    .await;
    let refused = store.append_activity(&scope, &batch(&scope, 1), &trace(now())).await;
    let error = refused.unwrap_err();
    is_for_now(&error);
    assert_eq!(error.code(), "database_contention");
    run(&mut admin, "DROP TRIGGER fail ON ioc.rollup_activity_deltas").await;
    batches::are_there(&store, &scope, &[0]).await;
}
