//! What the server says when the weather is bad, state by state.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::Duration;

use chrono_tz::Tz;
use ioc_core::conformance::fixture::{now, organization, people, trace};
use ioc_core::store::activity::ActivityStore;
use ioc_store_postgres::{PostgresOptions, PostgresStore};
use libtest_mimic::Trial;
use sqlx::{Connection, PgConnection};

use super::batches::{self, PEOPLE, batch};
use super::load::is_for_now;
use super::place::run;
use crate::support::trial;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("weather::every_state_of_bad_weather_says_try_again", states),
        trial("weather::a_commit_that_fails_is_known_to_have_failed", commits),
        trial("weather::a_server_without_a_tls_that_we_know_is_no_weather", tls),
    ]
}

const STATES: [&str; 19] = [
    "08000", "08003", "08006", "25P02", "25P03", "40001", "40P01", "53000", "53100", "53200",
    "53300", "53400", "55P03", "57000", "57014", "57P01", "57P02", "57P03", "58030",
];

async fn states() {
    fails("AFTER INSERT ON ioc.rollup_activity_deltas FOR EACH STATEMENT").await;
}

async fn commits() {
    let trigger = "AFTER INSERT ON ioc.rollup_activity_deltas
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW";
    fails(trigger).await;
}

/// Lets a write fail in each state; it leaves nothing, and is done when it can be.
async fn fails(trigger: &str) {
    let database = private_postgres::Database::new().await;
    let url = database.url("ioc_test_application");
    let options = PostgresOptions::from_url(&url).unwrap();
    let mut options = options.with_jobs_url(&database.url("ioc_test_job")).unwrap();
    let store = PostgresStore::open(&options).unwrap();
    // Some of the states are waited out.
    options.acquire_timeout = Duration::from_millis(200);
    let hasty = PostgresStore::open(&options).unwrap();
    let scope = organization(&store, 1, Tz::UTC).await.unwrap();
    people(&store, &scope, PEOPLE).await.unwrap();
    let mut admin = PgConnection::connect(&database.url("postgres")).await.unwrap();
    run(
        &mut admin,
        "CREATE FUNCTION public.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            RAISE 'bad weather' USING ERRCODE = TG_ARGV[0];
        END $$",
    )
    .await;
    let kind = if trigger.contains("DEFERRED") { "CONSTRAINT TRIGGER" } else { "TRIGGER" };
    for state in STATES {
        let sql = format!("CREATE {kind} fail {trigger} EXECUTE FUNCTION public.fail('{state}')");
        run(&mut admin, &sql).await;
        let refused = hasty.append_activity(&scope, &batch(&scope, 0), &trace(now())).await;
        let error = refused.expect_err(state);
        is_for_now(&error);
        assert_ne!(
            error.code(),
            "commit_unconfirmed",
            "{state}: the server said what became of it"
        );
        run(&mut admin, "DROP TRIGGER fail ON ioc.rollup_activity_deltas").await;
        assert_eq!(batches::known(&store, &scope, 0).await, 0);
    }
    store.append_activity(&scope, &batch(&scope, 0), &trace(now())).await.unwrap();
    batches::are_there(&store, &scope, &[0]).await;
}

async fn tls() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for client in listener.incoming() {
            let mut client = client.unwrap();
            client.read_exact(&mut [0; 8]).unwrap();
            client.write_all(b"Snonsense").unwrap();
        }
    });
    let url = format!("postgres://app@127.0.0.1:{port}/weather?sslmode=require");
    let error = PostgresStore::open(&PostgresOptions::from_url(&url).unwrap()).unwrap_err();
    assert_eq!(error.code(), "database_tls", "{error:?}");
    assert!(!error.is_temporary());
}
