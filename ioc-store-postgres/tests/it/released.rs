//! Databases of released schemas, each dumped when it was released: opening one
//! brings it to the newest and keeps every row.

use std::fs;
use std::path::{Path, PathBuf};

use ioc_core::conformance::fixture::{date, days, trace};
use ioc_core::model::activity::EventKey;
use ioc_core::platform::Platform;
use ioc_core::reports::generator::NewReport;
use libtest_mimic::Trial;
use private_postgres::{Binaries, Database};
use sqlx::PgConnection;

use crate::migrate::open_at;
use crate::platform::{noon, platform, populate};
use crate::support::{back_door, block_on, run, text, texts, trial};

/// The variable that names the file of a dump that is to be made.
const DUMP: &str = "IOC_DUMP_RELEASED";

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials =
        vec![trial("released::a_database_of_each_released_schema_keeps_every_row", restored)];
    #[expect(clippy::disallowed_methods, reason = "where a dump goes is told from outside")]
    if let Some(file) = std::env::var_os(DUMP) {
        trials.push(Trial::test("released::dump", move || {
            block_on(dump(Path::new(&file)));
            Ok(())
        }));
    }
    trials
}

/// The dumps, oldest first.
fn dumps() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/released");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut dumps: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|it| it == "sql")).collect();
    dumps.sort();
    assert!(!dumps.is_empty(), "the folder was found");
    dumps
}

async fn restored() {
    for file in dumps() {
        let database = Database::empty().await;
        let mut back = back_door(&database.url("postgres")).await;
        run(&mut back, &fs::read_to_string(&file).unwrap()).await;
        // The dump leaves its settings behind.
        let mut back = back_door(&database.url("postgres")).await;
        let tables = tables(&mut back).await;
        let before = rows(&mut back, &tables).await;
        open_at(database.url("postgres")).await.unwrap();
        assert_eq!(rows(&mut back, &tables).await, before, "{}", file.display());
        assert_eq!(open_at(database.url("ioc_test_job")).await.unwrap().migrated(), [""; 0]);
        check(&platform(&database)).await;
    }
}

/// The tables that have rows, each with its columns; without one that became another:
/// who did something is an actor now. Messages that nobody was told go when they get
/// numbers.
async fn tables(back: &mut PgConnection) -> Vec<String> {
    let sql = "SELECT format('SELECT %s FROM ioc.%I', string_agg(quote_ident(col.attname), ', '
            ORDER BY col.attnum), relation.relname)
        FROM pg_class AS relation JOIN pg_attribute AS col ON col.attrelid = relation.oid
        WHERE relation.relnamespace = 'ioc'::regnamespace AND relation.relkind = 'r'
            AND relation.relname NOT IN ('schema_migrations', 'outbox') AND col.attnum > 0
            AND NOT col.attisdropped AND (relation.relname, col.attname) <> ('audit_log', 'user_id')
        GROUP BY relation.relname ORDER BY relation.relname";
    texts(back, sql).await
}

/// What stands in each table, in one line.
async fn rows(back: &mut PgConnection, tables: &[String]) -> Vec<String> {
    let mut rows = Vec::new();
    for table in tables {
        let sql = format!(
            "SELECT concat(count(*), ' ', md5(string_agg(kept::text, ',' ORDER BY kept::text)))
            FROM ({table}) AS kept"
        );
        rows.push(format!("{table}: {}", text(back, &sql).await));
    }
    let filled = rows.iter().filter(|rows| !rows.ends_with(": 0 ")).count();
    assert!(filled > 20, "{rows:#?}");
    rows
}

/// Every organization's rollups are what its rows add up to.
async fn check(platform: &Platform) {
    let organizations = platform.store().list_organizations_any_organization().await.unwrap();
    assert_eq!(organizations.len(), 2);
    for organization in organizations {
        let scope = platform.organizations().host_of(&organization).unwrap();
        assert_eq!(platform.store().check(&scope, noon()).await.unwrap(), []);
    }
}

/// Dumps a small database that has some of everything. The dump is one text of
/// statements: what psql alone understands is left out.
async fn dump(file: &Path) {
    let database = Database::new().await;
    fill(&database).await;
    let mut dump = Binaries::find().unwrap().command("pg_dump");
    dump.args([
        "--schema=ioc",
        "--enable-row-security",
        "--rows-per-insert=100",
        &database.url("postgres"),
    ]);
    let done = dump.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let text = String::from_utf8(done.stdout).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('\\') && !line.starts_with("--"));
    let mut text = lines.collect::<Vec<_>>().join("\n");
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    fs::write(file, text + "\n").unwrap();
}

async fn fill(database: &Database) {
    let platform = platform(database);
    let scope = populate(&platform, "Acme", 20, 2, 5).await;
    populate(&platform, "Globex", 20, 1, 5).await;
    let period = days(&scope, "2026-02-23", "2026-03-01").unwrap();
    platform.dashboard().calculate_metrics(&scope, period, None).await.unwrap();
    let report = NewReport {
        title: "Weekly".to_owned(),
        period_start: date("2026-02-23"),
        period_end: date("2026-03-01"),
        template_id: None,
    };
    let report = platform.reports().create(&scope, report).await.unwrap();
    platform.reports().generate(&scope, report.id, None).await.unwrap();
    let mut back = back_door(&database.url("postgres")).await;
    let one = "SELECT id, occurred_at FROM ioc.user_activity_logs WHERE organization_id = $1
        ORDER BY id LIMIT 1";
    let one = sqlx::query_as(one).bind(scope.organization_id().uuid()).fetch_one(&mut back).await;
    let (id, occurred_at): (uuid::Uuid, _) = one.unwrap();
    let key = EventKey { id: ioc_core::ids::Id::from_uuid(id), occurred_at };
    let store = platform.store();
    store.withdraw_activity(&scope, &[key], &trace(noon())).await.unwrap();
    let kept = days(&scope, "2026-02-18", "2026-03-01").unwrap();
    store.delete_activity_before(&scope, kept.starts_at, 1000, &trace(noon())).await.unwrap();
    let upkeep = "SELECT ioc.manage_partitions('2026-03-02'), ioc.record_performance('2026-03-02'),
        ioc.refresh_materialized_views('2026-03-02')";
    run(&mut back_door(&database.url("ioc_test_job")).await, upkeep).await;
}
