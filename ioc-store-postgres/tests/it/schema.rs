//! The schema, and that every query fits it.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Trial;
use private_postgres::Database;
use sqlx::{AssertSqlSafe, Executor, SqlSafeStr};

use crate::catalog::describe;
use crate::support::{back_door, texts, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("schema::the_schema_stays_as_it_is", snapshot),
        trial("schema::every_query_prepares_against_the_migrated_schema", queries_prepare),
        trial("schema::every_query_is_used", queries_used),
        trial("schema::every_table_of_an_organization_begins_its_keys_with_it", keys),
        trial("schema::no_table_of_an_organization_is_without_a_policy_for_each_role", policies),
        trial("schema::nothing_but_the_context_is_for_everybody", public),
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

/// The tables with the column `organization_id`, but for the log of the
/// platform's jobs.
const OF_ORGANIZATIONS: &str = "SELECT relation.oid, relation.relname FROM pg_class AS relation
    JOIN pg_attribute AS col ON col.attrelid = relation.oid AND col.attname = 'organization_id'
    WHERE relation.relnamespace = 'ioc'::regnamespace AND relation.relkind IN ('r', 'p')
        AND relation.relname <> 'scheduled_job_logs'";

async fn keys() {
    let database = Database::new().await;
    let mut connection = back_door(&database.url("postgres")).await;
    let sql = format!(
        "SELECT entry.indexrelid::regclass::text || ' ' || first.attname
        FROM ({OF_ORGANIZATIONS}) AS relation
        JOIN pg_index AS entry ON entry.indrelid = relation.oid AND entry.indisunique
        JOIN pg_attribute AS first
            ON first.attrelid = relation.oid AND first.attnum = entry.indkey[0]"
    );
    let found = texts(&mut connection, &sql).await;
    assert!(found.len() > 25, "{}", found.len());
    for index in found {
        assert!(index.ends_with(" organization_id"), "{index}");
    }
}

async fn policies() {
    let database = Database::new().await;
    let mut connection = back_door(&database.url("postgres")).await;
    let sql = format!(
        "SELECT relation.relname FROM ({OF_ORGANIZATIONS}) AS relation
        JOIN pg_class AS kept USING (oid)
        WHERE NOT kept.relispartition AND (NOT kept.relforcerowsecurity OR EXISTS (
            SELECT FROM unnest(ARRAY[
                'ioc_owner', 'ioc_application', 'ioc_job', 'ioc_readonly', 'ioc_backup'
            ]) AS wanted (role)
            WHERE NOT EXISTS (
                SELECT FROM pg_policies AS rule
                WHERE rule.schemaname = 'ioc' AND rule.tablename = relation.relname
                    AND rule.roles = ARRAY[wanted.role]::name[])))"
    );
    assert_eq!(texts(&mut connection, &sql).await, [""; 0]);
    let partitions = "SELECT partition.relname FROM pg_class AS partition
        WHERE partition.relispartition AND partition.relkind = 'r'
            AND partition.relnamespace = 'ioc'::regnamespace AND (
                NOT partition.relforcerowsecurity
                OR has_table_privilege('ioc_application', partition.oid, 'SELECT')
                OR has_table_privilege('ioc_readonly', partition.oid, 'SELECT'))";
    assert_eq!(texts(&mut connection, partitions).await, [""; 0]);
}

async fn public() {
    let database = Database::new().await;
    let mut connection = back_door(&database.url("postgres")).await;
    let relations = "SELECT relation.relname FROM pg_class AS relation
        CROSS JOIN LATERAL aclexplode(relation.relacl) AS given
        WHERE relation.relnamespace = 'ioc'::regnamespace AND given.grantee = 0";
    assert_eq!(texts(&mut connection, relations).await, [""; 0]);
    let functions = "SELECT code.proname FROM pg_proc AS code
        WHERE code.pronamespace = 'ioc'::regnamespace AND (code.proacl IS NULL OR EXISTS (
            SELECT FROM aclexplode(code.proacl) AS given WHERE given.grantee = 0))
        ORDER BY 1";
    let open = ["claimed_user", "context_organization", "current_org", "writable_org"];
    assert_eq!(texts(&mut connection, functions).await, open, "they tell the caller of itself");
}
