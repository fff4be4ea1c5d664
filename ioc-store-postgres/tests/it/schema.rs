//! The schema, and that every query fits it.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Trial;
use private_postgres::Database;
use sqlx::{AssertSqlSafe, Executor, SqlSafeStr};

use crate::description::describe;
use crate::support::{back_door, run, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("schema::the_schema_stays_as_it_is", snapshot),
        trial("schema::every_query_prepares_against_the_migrated_schema", queries_prepare),
        trial("schema::every_query_is_used", queries_used),
    ]
}

async fn snapshot() {
    let database = Database::new().await;
    let description = describe(&mut back_door(&database.url("postgres")).await).await;
    insta::with_settings!({ prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("schema", description);
    });
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn query_files() -> Vec<PathBuf> {
    let areas = fs::read_dir(root().join("queries")).unwrap();
    let files = areas.flat_map(|area| fs::read_dir(area.unwrap().path()).unwrap());
    let files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    assert!(files.len() > 60, "the folder was found");
    files
}

async fn queries_prepare() {
    let database = Database::new().await;
    let mut connection = back_door(&database.url("postgres")).await;
    // One of them makes a table that others fill, until the transaction ends.
    let incoming = include_str!("../../queries/activity/make_incoming.sql");
    run(&mut connection, "BEGIN").await;
    run(&mut connection, incoming).await;
    for path in query_files() {
        let sql = fs::read_to_string(&path).unwrap();
        if let Err(error) = connection.prepare(AssertSqlSafe(sql).into_sql_str()).await {
            panic!("{}: {error}", path.display());
        }
    }
}

async fn queries_used() {
    let sources = text_of(&root().join("src"));
    for path in query_files() {
        let name = path.strip_prefix(root()).unwrap().to_str().unwrap();
        assert!(sources.contains(&format!("../{name}\"")), "{name} is not used");
    }
}

/// All files of a folder and of those in it.
fn text_of(folder: &Path) -> String {
    let paths = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    paths
        .map(|path| if path.is_dir() { text_of(&path) } else { fs::read_to_string(path).unwrap() })
        .collect()
}
