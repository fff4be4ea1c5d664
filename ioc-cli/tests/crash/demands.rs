//! What every database must be like, whatever was done to it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, OnceLock};

use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::model::report::{ReportFilter, ReportStatus};
use ioc_analytics::page::PageRequest;
use rusqlite::Connection;

use crate::batches;
use crate::child::Word;
use crate::running::Ended;

/// The file is whole and no row points nowhere.
pub(crate) fn file_is_whole(path: &Path) {
    let connection = Connection::open(path).unwrap();
    let told: Vec<String> = connection
        .prepare("PRAGMA integrity_check")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert_eq!(told, ["ok"]);
    let strays: u32 = connection
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(strays, 0, "rows that point nowhere");
}

/// Opens the database after a child sent some of the batches `from..to`, those
/// before being there, and demands that
///
/// - the file is whole, and the rollups equal the rows,
/// - every acknowledged batch and report is there,
/// - every other batch is there as a whole or not at all,
/// - there is nothing beside them,
/// - sending `from..to` again adds what is missing and no more.
pub(crate) fn nothing_is_lost(path: &Path, ended: &Ended, from: u64, to: u64) {
    file_is_whole(path);
    let stored = counts(path);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = ioc_analytics::open_store(&url(path), false).unwrap();
        let platform = batches::platform(store);
        let acknowledged: BTreeSet<u64> = ended.acknowledged().into_iter().collect();
        let found = platform.organizations().find("Acme").await.unwrap();
        assert!(found.is_some() || acknowledged.is_empty(), "the organization is lost");
        if let Some(organization) = found {
            let scope = platform.organizations().host_of(&organization).unwrap();
            rollups_equal_rows(&platform, &scope).await;
            reports_are_there(&platform, &scope, ended).await;
        }
        let scope = batches::enter(&platform).await.unwrap();
        let mut expected: BTreeMap<&str, u64> = BTreeMap::new();
        for number in 0..from {
            let (table, rows) = batches::rows(number);
            *expected.entry(table).or_default() += rows;
        }
        for number in from..to {
            let written = batches::send(&platform, &scope, number).await.unwrap();
            let (table, rows) = batches::rows(number);
            let was_there = written.unchanged == rows;
            assert!(
                was_there || written.added == rows,
                "batch {number} was there in part: {written:?}"
            );
            let needed = acknowledged.contains(&number);
            assert!(was_there || !needed, "batch {number} was acknowledged and is lost");
            *expected.entry(table).or_default() += if was_there { rows } else { 0 };
        }
        for (table, rows) in expected {
            let beside = if stored[table] == 0 { 0 } else { batches::entered(table) };
            assert_eq!(stored[table], rows + beside, "rows of {table}");
        }
        rollups_equal_rows(&platform, &scope).await;
    });
    file_is_whole(path);
}

/// The dashboard answers as that of a database into which the batches `0..to`
/// went undisturbed.
pub(crate) fn answers_as_undisturbed(path: &Path, to: u64) {
    let store = ioc_analytics::open_store(&url(path), false).unwrap();
    let platform = batches::platform(store);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let answers = runtime.block_on(async {
        let scope = batches::enter(&platform).await.unwrap();
        batches::answers(&platform, &scope).await.unwrap()
    });
    assert!(answers == undisturbed(to), "the answers differ from those of an undisturbed database");
}

pub(crate) fn url(path: &Path) -> String {
    format!("sqlite:{}", path.display())
}

fn undisturbed(to: u64) -> Vec<Vec<u8>> {
    static KNOWN: OnceLock<Mutex<BTreeMap<u64, Vec<Vec<u8>>>>> = OnceLock::new();
    let mut known = KNOWN.get_or_init(Mutex::default).lock().unwrap();
    let answer = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let store = ioc_analytics::open_store("sqlite::memory:", true).unwrap();
            let platform = batches::platform(store);
            let scope = batches::enter(&platform).await.unwrap();
            for number in 0..to {
                batches::send(&platform, &scope, number).await.unwrap();
            }
            batches::answers(&platform, &scope).await.unwrap()
        })
    };
    known.entry(to).or_insert_with(answer).clone()
}

async fn rollups_equal_rows(platform: &Platform, scope: &Scope) {
    let drift = platform.store().check(scope, platform.clock().now()).await.unwrap();
    assert_eq!(drift, [], "the rollups differ from their rows");
}

/// Acknowledged versions can be read; a report that was being written can be
/// written again.
async fn reports_are_there(platform: &Platform, scope: &Scope, ended: &Ended) {
    let reports = platform.reports();
    for word in &ended.said {
        if let Word::Report(id, version) = word {
            let id = id.parse().unwrap();
            reports.document(scope, id, Some(*version)).await.expect("an acknowledged report");
        }
    }
    let status = Some(ReportStatus::Generating);
    let filter = ReportFilter { status, ..ReportFilter::default() };
    let page = PageRequest::first(100).unwrap();
    for report in reports.list(scope, &filter, page).await.unwrap().items {
        reports.generate(scope, report.id, None).await.expect("it is written again");
    }
}

fn counts(path: &Path) -> BTreeMap<&'static str, u64> {
    let connection = Connection::open(path).unwrap();
    let tables = ["user_organizations", "assessments", "dashboard_metrics", "user_activity_logs"];
    let made = "SELECT count(*) FROM sqlite_schema WHERE name = 'user_activity_logs'";
    let made: u32 = connection.query_row(made, [], |row| row.get(0)).unwrap();
    let count = |table: &str| {
        let sql = format!("SELECT count(*) FROM {table}");
        let rows: u32 = connection.query_row(&sql, [], |row| row.get(0)).unwrap();
        u64::from(rows)
    };
    tables.map(|table| (table, if made == 0 { 0 } else { count(table) })).into()
}
