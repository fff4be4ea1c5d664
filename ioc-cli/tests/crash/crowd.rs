//! Several programs on one database at the same moment, and more callers than
//! the writer has places for.

use std::collections::BTreeMap;
use std::process::Stdio;
use std::sync::Arc;

use ioc_analytics::error::ErrorKind;
use libtest_mimic::Trial;
use rusqlite::Connection;
use tokio::task::JoinSet;

use crate::batches;
use crate::demands::{file_is_whole, url};
use crate::files::{Answers, File};
use crate::place::{Place, Run};
use crate::{rounds, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("crowd::imports_of_one_file_at_once_all_complete", same_file),
        trial("crowd::imports_of_several_files_at_once_all_complete", several_files),
        trial("crowd::a_full_queue_tells_callers_to_come_back", queue),
    ]
}

/// Runs the program with each of these words at the same moment.
fn at_once(place: &Place, words: &[&str]) -> Vec<Run> {
    let start = |words: &&str| {
        let mut command = place.command(words);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let children: Vec<_> = words.iter().map(start).collect();
    children.into_iter().map(|child| Run::of(child.wait_with_output().unwrap())).collect()
}

fn same_file() {
    for file in File::ALL {
        let whole = Place::new();
        file.write(&whole);
        whole.ioc(file.import()).ok();
        for _ in 0..rounds::of(20) {
            let place = Place::new();
            file.write(&place);
            let (mut created, mut added) = (0, 0);
            for run in at_once(&place, &[file.import(); 3]) {
                let report = run.ok().json();
                let organization = &report["organizations"][0];
                created += u64::from(organization["created"].as_bool().unwrap());
                added += organization["written"]["added"].as_u64().unwrap();
            }
            assert_eq!((created, added), (1, file.rows()), "{file:?}: each was added once");
            assert_eq!(Answers::of(&place), Answers::of(&whole));
            place.ioc("rebuild --check").ok();
            file_is_whole(&place.path("ioc.db"));
        }
    }
}

fn several_files() {
    let imports = File::ALL.map(|file| file.import().replace("file.csv", &format!("{file:?}.csv")));
    let write = |place: &Place| {
        for file in File::ALL {
            file.write(place);
            std::fs::rename(place.path("file.csv"), place.path(&format!("{file:?}.csv"))).unwrap();
        }
    };
    let whole = Place::new();
    write(&whole);
    for import in &imports {
        whole.ioc(import).ok();
    }
    for _ in 0..rounds::of(20) {
        let place = Place::new();
        write(&place);
        for run in at_once(&place, &imports.each_ref().map(String::as_str)) {
            run.ok();
        }
        place.ioc("rebuild --check").ok();
        file_is_whole(&place.path("ioc.db"));
        let rows = |place: &Place| {
            let connection = Connection::open(place.path("ioc.db")).unwrap();
            let count = |table: &str| -> u32 {
                let sql = format!("SELECT count(*) FROM {table}");
                connection.query_row(&sql, [], |row| row.get(0)).unwrap()
            };
            ["user_activity_logs", "assessments", "user_organizations"].map(count)
        };
        assert_eq!(rows(&place), rows(&whole));
    }
}

/// More callers than the writer's queue has places for, behind a lock of
/// another program.
fn queue() {
    const CALLERS: u64 = 2_000;
    let place = Place::new();
    let database = place.path("ioc.db");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = ioc_analytics::open_store(&url(&database), true).unwrap();
        let platform = Arc::new(batches::platform(store));
        let scope = batches::enter(&platform).await.unwrap();
        let other = Connection::open(&database).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        let mut calls = JoinSet::new();
        for caller in 0..CALLERS {
            let (platform, scope) = (Arc::clone(&platform), scope.clone());
            calls.spawn(async move { batches::send_one(&platform, &scope, caller).await });
        }
        let mut outcomes: BTreeMap<&str, u64> = BTreeMap::new();
        let mut written = 0;
        while let Some(call) = calls.join_next().await {
            match call.unwrap() {
                Ok(sent) => written += sent.added,
                Err(error) => {
                    assert_eq!(error.kind(), ErrorKind::Unavailable, "{error:?}");
                    assert!(error.is_temporary() && error.hint().is_some(), "{error:?}");
                    *outcomes.entry(error.code()).or_default() += 1;
                    // The other program is done as soon as the queue is full.
                    if !other.is_autocommit() {
                        other.execute_batch("ROLLBACK").unwrap();
                    }
                }
            }
        }
        assert_eq!(outcomes.keys().collect::<Vec<_>>(), [&"queue_full"]);
        assert!(outcomes["queue_full"] <= CALLERS - 1024, "{outcomes:?}");
        let kept: u32 = other
            .query_row("SELECT count(*) FROM user_activity_logs", [], |row| row.get(0))
            .unwrap();
        assert_eq!(u64::from(kept), written, "what was told is what is there");
        let drift = platform.store().check(&scope, platform.clock().now()).await.unwrap();
        assert_eq!(drift, []);
    });
    file_is_whole(&database);
}
