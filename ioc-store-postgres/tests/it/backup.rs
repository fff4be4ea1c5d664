//! A dump by the backup role restores into a server on which nobody has ever
//! migrated.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::TimeDelta;
use chrono_tz::Tz;
use ioc_core::access::scope::Scope;
use ioc_core::conformance::fixture::{event, now, organization, people, trace};
use ioc_core::store::bundle::Store;
use ioc_store_postgres::{PostgresOptions, PostgresStore};
use libtest_mimic::Trial;
use private_postgres::{Binaries, Database, Server};
use tokio::task::{JoinHandle, spawn_blocking};

use crate::description::{assert_same, describe};
use crate::hosted;
use crate::platform::{noon, platform, platform_over, populate};
use crate::support::{back_door, refused, run, text, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("backup::a_dump_that_is_made_under_ingest_restores_whole", under_ingest),
        trial("backup::the_backup_role_reads_all_and_writes_nothing", reads_all),
    ]
}

/// Runs a program of the server to its end.
async fn finish(mut command: Command) {
    let done = spawn_blocking(move || command.output()).await.unwrap().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// Dumps a database as the backup role; its policies let it see all rows.
async fn dump(database: &Database, file: &Path) {
    let mut command = Binaries::find().unwrap().command("pg_dump");
    command.args(["--format=custom", "--enable-row-security", "--schema=ioc", "--file"]);
    command.arg(file).arg(database.url("ioc_test_backup"));
    finish(command).await;
}

/// Restores a dump as an owner who is no superuser, after the roles.
async fn restore(server: &Server, file: &Path) {
    let mut postgres = back_door(&server.url("postgres", "postgres")).await;
    run(&mut postgres, "CREATE ROLE owner LOGIN CREATEROLE").await;
    run(&mut postgres, "CREATE DATABASE restored OWNER owner").await;
    let url = server.url("owner", "restored");
    let mut owner = back_door(&url).await;
    run(&mut owner, PostgresStore::roles()).await;
    let mut command = server.binaries().command("pg_restore");
    command.args(["--exit-on-error", "--enable-row-security", "--dbname", &url]).arg(file);
    finish(command).await;
    let logins = "CREATE ROLE application LOGIN IN ROLE ioc_application;
        CREATE ROLE job LOGIN IN ROLE ioc_job";
    run(&mut owner, logins).await;
}

/// Adds events of a month without a partition and of those with one, until it is
/// told to stop.
fn ingest(store: Arc<dyn Store>, scope: Scope, stop: Arc<AtomicBool>) -> JoinHandle<u32> {
    tokio::spawn(async move {
        let mut number = 0;
        while !stop.load(Ordering::Relaxed) {
            let occurred_at = now() + TimeDelta::days(i64::from(number % 200) - 100);
            let events: Vec<_> =
                (0..10).map(|row| event(&scope, number + row, row % 5, occurred_at)).collect();
            store.append_activity(&scope, &events, &trace(now())).await.unwrap();
            number += 10;
        }
        number
    })
}

async fn under_ingest() {
    let database = Database::new().await;
    let platform = platform(&database);
    let acme = populate(&platform, "Acme", 40, 3, 5).await;
    let store = platform.store().clone();
    let busy = organization(&*store, 1, Tz::Europe__Berlin).await.unwrap();
    people(&*store, &busy, 5).await.unwrap();
    let mut job = back_door(&database.url("ioc_test_job")).await;
    let upkeep = "SELECT ioc.manage_partitions('2026-03-02');
        SELECT ioc.refresh_materialized_views('2026-03-02')";
    run(&mut job, upkeep).await;

    let (server, folder) = hosted::server(&[]);
    let file = server.folder().join("dump");
    let stop = Arc::new(AtomicBool::new(false));
    let writing = ingest(store.clone(), busy.clone(), stop.clone());
    let mut back = back_door(&database.url("postgres")).await;
    let count = "SELECT count(*) FROM ioc.user_activity_logs";
    let before: u64 = text(&mut back, count).await.parse().unwrap();
    dump(&database, &file).await;
    stop.store(true, Ordering::Relaxed);
    writing.await.unwrap();
    let after: u64 = text(&mut back, count).await.parse().unwrap();
    restore(&server, &file).await;

    let mut restored = back_door(&server.url("postgres", "restored")).await;
    let kept: u64 = text(&mut restored, count).await.parse().unwrap();
    assert!(before <= kept && kept <= after && before < after, "{before} {kept} {after}");
    let [found, wanted] = [describe(&mut restored).await, describe(&mut back).await];
    assert_same(&found, &wanted, "policies, grants, partitions and all else are there");
    let options = PostgresOptions::from_url(&server.url("application", "restored")).unwrap();
    let options = options.with_jobs_url(&server.url("job", "restored")).unwrap();
    let again = platform_over(PostgresStore::open(&options).unwrap());
    let later = noon() + TimeDelta::days(200);
    for scope in [&acme, &busy] {
        assert_eq!(again.store().check(scope, later).await.unwrap(), []);
    }
    let [found, wanted] = [&again, &platform].map(|platform| {
        let (platform, acme) = (platform.clone(), acme.clone());
        async move {
            platform.dashboard().summary(&acme, 7, None).await.unwrap().bytes().unwrap().to_vec()
        }
    });
    assert_eq!(found.await, wanted.await, "the dashboard tells the same");
    // What no dump holds is there again: it goes on where it was.
    let events = [event(&busy, 1_000_000, 1, now())];
    again.store().append_activity(&busy, &events, &trace(now())).await.unwrap();
    let mut job = back_door(&server.url("job", "restored")).await;
    run(&mut job, upkeep).await;
    assert_eq!(again.store().check(&busy, later).await.unwrap(), []);
    drop((server, folder));
}

async fn reads_all() {
    let database = Database::new().await;
    let platform = platform(&database);
    populate(&platform, "Acme", 20, 1, 5).await;
    populate(&platform, "Globex", 20, 1, 5).await;
    let mut backup = back_door(&database.url("ioc_test_backup")).await;
    let mut back = back_door(&database.url("postgres")).await;
    for table in ["organizations", "user_organizations", "user_activity_logs", "assessments"] {
        let count = format!("SELECT count(*) FROM ioc.{table}");
        assert_eq!(text(&mut backup, &count).await, text(&mut back, &count).await, "{table}");
        for sql in [
            format!("DELETE FROM ioc.{table}"),
            format!("TRUNCATE ioc.{table}"),
            format!("UPDATE ioc.{table} SET organization_id = organization_id"),
            format!("INSERT INTO ioc.{table} SELECT * FROM ioc.{table}"),
        ] {
            let state = refused(&mut backup, &sql).await;
            assert!(state == "42501" || state == "42703", "{sql}: {state}");
        }
    }
}
