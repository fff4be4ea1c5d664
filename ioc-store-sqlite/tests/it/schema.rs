//! The schema, and that every query fits it.

use std::fs;
use std::path::Path;

use ioc_core::model::report::ReportStatus;

use crate::support::Folder;

#[test]
fn every_query_prepares_against_the_migrated_schema() {
    let folder = Folder::new();
    folder.open();
    let connection = folder.back_door();
    let mut count = 0;
    let areas = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("queries")).unwrap();
    for area in areas {
        for file in fs::read_dir(area.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let sql = fs::read_to_string(&path).unwrap();
            if let Err(error) = connection.prepare(&sql) {
                panic!("{}: {error}", path.display());
            }
            count += 1;
        }
    }
    assert!(count > 70, "the folder was found");
}

#[test]
fn every_query_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = text_of(&root.join("src"));
    for area in fs::read_dir(root.join("queries")).unwrap() {
        for file in fs::read_dir(area.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            assert!(sources.contains(&format!("../{name}\"")), "{name} is not used");
        }
    }
}

/// All files of a folder and of those in it.
fn text_of(folder: &Path) -> String {
    let paths = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    paths
        .map(|path| if path.is_dir() { text_of(&path) } else { fs::read_to_string(path).unwrap() })
        .collect()
}

/// Columns, keys and indexes of all tables.
#[test]
fn the_schema_stays_as_it_is() {
    let folder = Folder::new();
    folder.open();
    let sql = "SELECT type, name, tbl_name, coalesce(sql, '(automatic)') FROM sqlite_schema
        WHERE name NOT LIKE 'sqlite_stat%' ORDER BY tbl_name, type DESC, name";
    let connection = folder.back_door();
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| {
        let (kind, name, table): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(format!("{kind} {name} of {table}\n{}\n\n", row.get::<_, String>(3)?))
    });
    let schema: String = rows.unwrap().collect::<Result<_, _>>().unwrap();
    insta::assert_snapshot!(schema);
}

/// What a job did belongs to the platform.
#[test]
fn every_table_of_an_organization_counts_in_what_it_takes() {
    let folder = Folder::new();
    folder.open();
    let connection = folder.back_door();
    let counted = include_str!("../../queries/diagnosis/organizations.sql");
    let sql = "SELECT owner.name FROM sqlite_schema AS owner
        WHERE owner.type = 'table' AND owner.name NOT LIKE 'scheduled_job_%'
            AND EXISTS (SELECT 1 FROM pragma_table_info(owner.name) AS its
                WHERE its.name = 'organization_id')";
    let mut statement = connection.prepare(sql).unwrap();
    let tables = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let tables: Vec<String> = tables.collect::<Result<_, _>>().unwrap();
    assert!(tables.len() > 30, "{tables:?}");
    for table in tables {
        assert!(counted.contains(&format!("count(*) FROM {table} GROUP BY")), "{table}");
    }
}

#[test]
fn every_table_of_an_organization_begins_its_keys_with_it() {
    let folder = Folder::new();
    folder.open();
    let connection = folder.back_door();
    let sql = "SELECT owner.name, item.name, (SELECT info.name FROM pragma_index_info(item.name)
            AS info WHERE info.seqno = 0)
        FROM sqlite_schema AS owner, pragma_index_list(owner.name) AS item
        WHERE owner.type = 'table' AND item.\"unique\" = 1
            AND EXISTS (SELECT 1 FROM pragma_table_info(owner.name) WHERE name = 'organization_id')
            AND owner.name NOT IN ('scheduled_job_logs', 'scheduled_job_runs')";
    let mut statement = connection.prepare(sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    let mut count = 0;
    while let Some(row) = rows.next().unwrap() {
        let (table, index, first): (String, String, String) =
            (row.get(0).unwrap(), row.get(1).unwrap(), row.get(2).unwrap());
        assert_eq!(first, "organization_id", "{index} of {table}");
        count += 1;
    }
    assert!(count > 20, "{count}");
}

/// Inserts a report of this status through the back door.
fn report_of(connection: &rusqlite::Connection, status: &str) -> rusqlite::Result<usize> {
    connection.execute(
        "INSERT INTO weekly_reports (organization_id, id, report_period_start, report_period_end,
            title, status, version, created_at)
         VALUES (x'01', randomblob(16), '2026-03-02', '2026-03-08', 'Weekly', ?1, 0, 0)",
        [status],
    )
}

#[test]
fn a_report_has_a_status_that_the_core_knows() {
    let folder = Folder::new();
    folder.open();
    let connection = folder.back_door();
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    let step = "UPDATE weekly_reports SET status = ?1 WHERE status = 'draft'";
    for unknown in ["in_review", "", "Draft", "draft "] {
        assert!(report_of(&connection, unknown).is_err(), "{unknown}");
        report_of(&connection, "draft").unwrap();
        assert!(connection.execute(step, [unknown]).is_err(), "{unknown}");
    }
    for status in ReportStatus::ALL {
        report_of(&connection, status.as_str()).unwrap();
        connection.execute(step, [status.as_str()]).unwrap();
    }
}
