//! The schema, and every query against it.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::file;

fn migrated() -> (Connection, impl Drop) {
    let (store, folder) = file::store();
    drop(store);
    (Connection::open(file::path(&folder)).expect("the database"), folder)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of queries") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

#[test]
fn every_query_prepares_against_the_schema() {
    let (connection, _folder) = migrated();
    let queries = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("queries"));
    assert!(queries.len() > 60, "the queries were not found");
    for path in queries {
        let sql = fs::read_to_string(&path).expect("a query");
        let prepared = connection.prepare(&sql);
        assert!(prepared.is_ok(), "{}: {:?}", path.display(), prepared.err());
    }
}

#[test]
fn every_query_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources =
        files(&root.join("src")).iter().map(fs::read_to_string).collect::<Result<String, _>>();
    let sources = sources.expect("the sources");
    for path in files(&root.join("queries")) {
        let name = path.strip_prefix(root).expect("inside").display().to_string();
        assert!(sources.contains(&format!("../{name}")), "{name} is used nowhere");
    }
}

#[test]
fn the_schema_is_the_one_that_was_reviewed() {
    let (connection, _folder) = migrated();
    let mut statement = connection
        .prepare("SELECT type || ' ' || name FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1")
        .expect("SQL");
    let names = statement.query_map([], |row| row.get(0)).expect("rows");
    let names: Vec<String> = names.collect::<Result<_, _>>().expect("names");
    insta::assert_snapshot!(names.join("\n"));
}

#[test]
fn every_table_of_an_organization_is_keyed_by_it_first() {
    let (connection, _folder) = migrated();
    let mut tables = connection
        .prepare(
            "SELECT DISTINCT tables.name FROM sqlite_schema AS tables, pragma_table_info(tables.name)
            AS columns WHERE tables.type = 'table' AND columns.name = 'organization_id'",
        )
        .expect("SQL");
    let tables: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .expect("rows")
        .collect::<Result<_, _>>()
        .expect("names");
    assert!(tables.len() > 15, "{tables:?}");
    for table in tables.iter().filter(|table| *table != "scheduled_job_logs") {
        let first: String = connection
            .query_row("SELECT name FROM pragma_table_info(?1) WHERE pk = 1", [table], |row| {
                row.get(0)
            })
            .expect("a primary key");
        assert_eq!(first, "organization_id", "the primary key of {table}");
        let mut indexes = connection
            .prepare("SELECT name FROM pragma_index_list(?1) WHERE \"unique\"")
            .expect("SQL");
        let indexes = indexes.query_map([table], |row| row.get::<_, String>(0)).expect("rows");
        for index in indexes.map(|index| index.expect("a name")) {
            let first: String = connection
                .query_row(
                    "SELECT name FROM pragma_index_info(?1) WHERE seqno = 0",
                    [&index],
                    |row| row.get(0),
                )
                .expect("a column");
            assert_eq!(first, "organization_id", "{index} of {table}");
        }
    }
}
