//! Copies of a database that is at work.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use ioc_store_sqlite::{SqliteOptions, SqliteStore, backup};
use rusqlite::Connection;

fn store(path: &std::path::Path) -> SqliteStore {
    SqliteStore::open(&SqliteOptions::of_file(path)).unwrap()
}

#[test]
fn a_copy_is_of_one_moment_while_another_process_writes() {
    let folder = tempfile::tempdir().unwrap();
    let (path, to) = (folder.path().join("ioc.db"), folder.path().join("copy.db"));
    drop(store(&path));
    // Two tables whose rows are always the same number.
    let writer = Connection::open(&path).unwrap();
    writer.execute_batch("CREATE TABLE one (n); CREATE TABLE two (n)").unwrap();
    let stop = Arc::new(AtomicBool::new(false));
    let stopped = stop.clone();
    let writing = std::thread::spawn(move || {
        while !stopped.load(Ordering::Relaxed) {
            let pair = "BEGIN; INSERT INTO one VALUES (randomblob(3000));
                INSERT INTO two VALUES (1); COMMIT";
            writer.execute_batch(pair).unwrap();
        }
    });
    for _ in 0..20 {
        let _ = std::fs::remove_file(&to);
        assert!(backup::copy(&path, &to).unwrap().missing.is_empty());
        let copy = Connection::open(&to).unwrap();
        let sql = "SELECT (SELECT count(*) FROM one) - (SELECT count(*) FROM two)";
        let difference: i64 = copy.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(difference, 0);
        assert_eq!(backup::check(&to).unwrap(), Vec::<String>::new());
    }
    stop.store(true, Ordering::Relaxed);
    writing.join().unwrap();
    let beside = std::fs::read_dir(folder.path()).unwrap();
    let names = beside.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(!names.into_iter().any(|name| name.starts_with("copy.db-")), "it is one file");
}

#[test]
fn a_damaged_page_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let (path, to) = (folder.path().join("ioc.db"), folder.path().join("copy.db"));
    drop(store(&path));
    backup::copy(&path, &to).unwrap();
    let mut bytes = std::fs::read(&to).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0x5a);
    std::fs::write(&to, bytes).unwrap();
    let faults = backup::check(&to);
    assert!(faults.is_err() || !faults.unwrap().is_empty(), "nothing was found");
}

#[test]
fn looking_at_a_schema_makes_and_migrates_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ioc.db");
    assert_eq!(backup::schema(&path).unwrap_err().code(), "database_not_found");
    assert!(!path.exists());
    drop(store(&path));
    assert!(backup::schema(&path).unwrap().missing.is_empty());
    let older = Connection::open(&path).unwrap();
    older
        .execute("DELETE FROM schema_migrations WHERE version = (SELECT max(version) FROM schema_migrations)", [])
        .unwrap();
    drop(older);
    let schema = backup::schema(&path).unwrap();
    assert_eq!((schema.missing.len(), schema.newest.is_some()), (1, true));
    assert_eq!(backup::schema(&path).unwrap(), schema);
}
