//! Two connections for fifty organizations, and requests that break off in the
//! middle of a transaction: nobody is answered with a row of another
//! organization, and no connection comes back that still knows one.
//!
//! Panics come from a logger, which the driver calls inside of transactions,
//! timeouts of the server from somebody who locks a table, and cancellations
//! from callers who wait a moment only. The question that the pool asks of every
//! connection that comes back is answered by a function of this test, which
//! looks around there.

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use chrono::TimeDelta;
use chrono_tz::Tz;
use ioc_core::access::scope::Scope;
use ioc_core::conformance::fixture::{days, event, id, now, organization, person, trace};
use ioc_core::error::Result;
use ioc_core::model::activity::ActivityEvent;
use ioc_core::model::member::MemberRecord;
use ioc_core::model::rollup::{Rollup, RollupQuery};
use ioc_core::page::PageRequest;
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::organizations::OrganizationStore;
use ioc_core::store::rollups::RollupStore;
use ioc_store_postgres::{PostgresOptions, PostgresStore};
use libtest_mimic::Trial;
use log::{LevelFilter, Log, Metadata, Record};
use private_postgres::Database;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use sqlx::Connection;
use tokio::runtime;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::support::{open, rounds, superuser};

const ORGANIZATIONS: u32 = 50;
const PEOPLE: u32 = 5;
const CLIENTS: u64 = 8;
/// Requests in a round; a soak takes a thousand rounds.
const REQUESTS: u64 = 20;
const USUAL: u64 = 100;

const THREADS: &str = "poisoned";

pub(crate) fn trials() -> Vec<Trial> {
    let test = || {
        let mut runtime = runtime::Builder::new_multi_thread();
        let runtime = runtime.worker_threads(2).thread_name(THREADS).enable_all().build().unwrap();
        runtime.block_on(nothing_is_left());
        Ok(())
    };
    vec![Trial::test("poisoning::no_request_leaves_its_organization_on_a_connection", test)]
}

/// Panics now and then, in the middle of what it is to write down.
#[derive(Debug)]
struct Panics {
    armed: AtomicBool,
    statements: AtomicU64,
}

static PANICS: Panics = Panics { armed: AtomicBool::new(false), statements: AtomicU64::new(0) };

impl Log for Panics {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        // Other tests of this process log on threads of other names.
        self.armed.load(Ordering::Relaxed) && thread::current().name() == Some(THREADS)
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata())
            && record.args().to_string().contains("ioc.")
            && self.statements.fetch_add(1, Ordering::Relaxed).is_multiple_of(211)
            && !thread::panicking()
        {
            resume_unwind(Box::new("a panic in the middle"));
        }
    }

    fn flush(&self) {}
}

/// Stands in for the server's function in the question whether a connection is
/// outside of a transaction, and counts those that are but know an organization.
const PROBE: &str = "
    CREATE SCHEMA probe;
    GRANT USAGE ON SCHEMA probe TO PUBLIC;
    CREATE SEQUENCE probe.asked;
    CREATE SEQUENCE probe.poisoned;
    CREATE FUNCTION probe.statement_timestamp() RETURNS timestamptz
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
    BEGIN
        IF now() = pg_catalog.statement_timestamp() THEN
            PERFORM nextval('probe.asked');
            IF coalesce(current_setting('ioc.organization_id', true), '') <> ''
                OR coalesce(current_setting('request.jwt.claims', true), '') <> ''
                OR current_setting('role') <> 'none'
                OR current_setting('idle_in_transaction_session_timeout') <> '0'
            THEN
                PERFORM nextval('probe.poisoned');
            END IF;
        END IF;
        RETURN pg_catalog.statement_timestamp();
    END $$;
    DO $$ BEGIN
        EXECUTE format('ALTER DATABASE %I SET search_path = probe, pg_catalog', current_database());
    END $$";

const FOUND: &str = "
    SELECT (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM probe.asked),
        (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM probe.poisoned),
        (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
            AND usename = 'ioc_test_application' AND state <> 'idle')";

async fn nothing_is_left() {
    let database = Database::new().await;
    let mut connection = superuser(&database).await;
    sqlx::raw_sql(PROBE).execute(&mut connection).await.unwrap();
    let patient = open(&database);
    let scopes = Arc::new(fill(&patient).await);
    let url = database.url("ioc_test_application");
    let mut options = PostgresOptions::from_url(&url).unwrap();
    options.max_connections = 2;
    options.acquire_timeout = Duration::from_mins(1);
    options.statement_timeout = Duration::from_millis(100);
    let store = Arc::new(PostgresStore::open(&options).unwrap());
    log::set_logger(&PANICS).unwrap();
    log::set_max_level(LevelFilter::Debug);
    PANICS.armed.store(true, Ordering::Relaxed);
    let locking = tokio::spawn(lock_now_and_then(database.clone()));
    let mut clients = JoinSet::new();
    for client in 0..CLIENTS {
        let requests = rounds(USUAL) * REQUESTS / CLIENTS;
        clients.spawn(ask(store.clone(), scopes.clone(), client, requests));
    }
    let mut answers = BTreeMap::new();
    while let Some(client) = clients.join_next().await {
        for (answer, count) in client.unwrap() {
            *answers.entry(answer).or_insert(0) += count;
        }
    }
    locking.abort();
    PANICS.armed.store(false, Ordering::Relaxed);
    eprintln!("{answers:?}");
    for answer in ["answered", "cancelled", "store_panicked", "database_timeout"] {
        assert!(answers.contains_key(answer), "nothing is {answer}: {answers:?}");
    }
    for scope in scopes.iter() {
        assert_eq!(patient.check(scope, now()).await.unwrap(), [], "{}", scope.organization().name);
    }
    // What was cancelled may still be on its way.
    let mut found: (i64, i64, i64) = (0, 0, 1);
    for _ in 0..100 {
        found = sqlx::query_as(FOUND).fetch_one(&mut connection).await.unwrap();
        if found.2 == 0 {
            break;
        }
        sleep(Duration::from_millis(50)).await;
    }
    let (asked, poisoned, busy) = found;
    assert!(asked > i64::from(ORGANIZATIONS), "the pool asks {asked} connections in other words");
    assert_eq!(poisoned, 0, "connections came back that know an organization");
    assert_eq!(busy, 0, "nothing is left in a transaction");
    connection.close().await.unwrap();
}

/// Organizations whose rows have the same ids, and each a name of its own in
/// whatever they tell.
async fn fill(store: &PostgresStore) -> Vec<Scope> {
    let mut scopes = Vec::new();
    for number in 1..=ORGANIZATIONS {
        let scope = organization(store, number, Tz::UTC).await.unwrap();
        let people: Vec<_> = (0..PEOPLE).map(|number| member(&scope, number)).collect();
        store.put_members(&scope, &people, &trace(now())).await.unwrap();
        store.append_activity(&scope, &events(&scope, 0), &trace(now())).await.unwrap();
        scopes.push(scope);
    }
    scopes
}

/// The person of a number as an organization knows them.
fn member(scope: &Scope, number: u32) -> MemberRecord {
    let name = Some(scope.organization().name.clone());
    MemberRecord { name, ..person(number, "2026-01-01T00:00:00Z", None) }
}

/// A batch of events whose type is the organization's name.
fn events(scope: &Scope, batch: u32) -> Vec<ActivityEvent> {
    let one = |row: u32| {
        let occurred_at = now() - TimeDelta::minutes(i64::from(row));
        let activity_type = scope.organization().name.clone();
        ActivityEvent { activity_type, ..event(scope, batch * 10 + row, row % PEOPLE, occurred_at) }
    };
    (0..10).map(one).collect()
}

/// Asks this and that for one organization after the other, and counts what
/// came of it.
async fn ask(
    store: Arc<PostgresStore>,
    scopes: Arc<Vec<Scope>>,
    client: u64,
    requests: u64,
) -> BTreeMap<&'static str, u64> {
    let mut random = StdRng::seed_from_u64(client);
    let mut answers = BTreeMap::new();
    for _ in 0..requests {
        let scope = &scopes[random.random_range(0..scopes.len())];
        let request = request(&store, scope, random.random_range(0..10), random.random());
        let answer = if random.random_bool(0.2) {
            timeout(Duration::from_micros(random.random_range(0..3000)), request).await
        } else {
            Ok(request.await)
        };
        let answer = match answer {
            Ok(Ok(())) => "answered",
            Ok(Err(error)) => error.code(),
            Err(_) => "cancelled",
        };
        let known = ["answered", "cancelled", "store_panicked", "database_timeout"];
        assert!(known.contains(&answer), "an answer is {answer}");
        *answers.entry(answer).or_insert(0) += 1;
    }
    answers
}

/// One request; its answer holds the rows of its organization alone.
async fn request(store: &PostgresStore, scope: &Scope, kind: u32, number: u16) -> Result<()> {
    let name = &scope.organization().name;
    match kind {
        0..3 => {
            let page = store.list_members(scope, &PageRequest::first(100)?).await?;
            assert_eq!(page.items.len(), PEOPLE as usize);
            for member in page.items {
                assert_eq!(member.organization_id, scope.organization_id());
                assert_eq!(member.name.as_ref(), Some(name));
            }
        }
        3..5 => {
            let member = store.find_member(scope, id(u32::from(number) % PEOPLE)).await?.unwrap();
            assert_eq!(
                (member.organization_id, member.name.as_ref()),
                (scope.organization_id(), Some(name))
            );
        }
        5..7 => {
            let period = days(scope, "2026-02-26", "2026-03-02")?;
            let found = store.read(scope, &[RollupQuery::ActivityByType { period }]).await?;
            let [Rollup::ActivityByType(types)] = found.as_slice() else { panic!("{found:?}") };
            let types: Vec<_> = types.iter().map(|(activity_type, _)| activity_type).collect();
            assert_eq!(types, [name]);
        }
        7 => assert_eq!(store.check(scope, now()).await?, []),
        8 => {
            let member = member(scope, u32::from(number) % PEOPLE);
            let (ids, _) = store.put_members(scope, &[member], &trace(now())).await?;
            assert_eq!(ids, [id(u32::from(number) % PEOPLE)]);
        }
        _ => {
            let events = events(scope, u32::from(number));
            store.append_activity(scope, &events, &trace(now())).await?;
        }
    }
    Ok(())
}

/// Locks the members of everybody for longer than a statement may take.
async fn lock_now_and_then(database: Database) {
    let mut connection = superuser(&database).await;
    let lock = "BEGIN; LOCK TABLE ioc.user_organizations; SELECT pg_sleep(0.12); ROLLBACK";
    loop {
        sleep(Duration::from_millis(300)).await;
        sqlx::raw_sql(lock).execute(&mut connection).await.unwrap();
    }
}
