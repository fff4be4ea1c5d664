//! How the server answers what is asked of large tables: by an index, in its
//! order.

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use private_postgres::Database;
use sqlx::{AssertSqlSafe, PgConnection};

use crate::support::{back_door, rounds, run, text, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("plans::a_page_of_metrics_comes_from_an_index_in_its_order", metrics),
        trial("plans::assessments_are_read_by_an_index", assessments),
        trial("plans::a_large_import_is_read_before_the_server_has_counted_it", uncounted),
        trial("plans::what_is_due_is_found_among_what_is_not", due),
        trial("plans::messages_are_read_by_their_numbers", messages),
        trial("plans::what_is_sealed_is_not_read_to_seal_what_is_not", seals),
        trial("plans::a_list_of_assessments_is_read_from_the_covering_index_alone", covering),
        trial("plans::metrics_that_are_there_are_hashed_against_those_that_come", calculated),
        trial("plans::the_indexes_of_the_specification_are_as_it_writes_them", named_indexes),
    ]
}

/// How many rows the tables get: a million in the long run.
fn rows() -> u64 {
    if rounds(1) >= 1000 { 1_000_000 } else { 100_000 }
}

/// The organization that is asked about, one of those with 50,000 rows each.
const ASKED: &str = "00000000-0000-0000-0000-000000000002";

const ORGANIZATIONS: &str = "INSERT INTO ioc.organizations
        (id, name, entered_as, time_zone, week_start, locale, minimum_group, created_at,
        audit_key)
    SELECT lpad(to_hex(n), 32, '0')::uuid, n, n, 'UTC', 'mon', 'en-GB', 5, '2024-01-01', '\\x00'
    FROM generate_series(1, COUNT / 50000) AS n";

/// A database whose rows are made by statements, `COUNT` standing for their
/// number, and a connection that asks as the application for one organization.
async fn filled(statements: &[&str]) -> (Database, PgConnection) {
    let database = Database::new().await;
    let mut connection = back_door(&database.url("postgres")).await;
    // A vacuum does not take rows for visible whose commit is not on the disk yet.
    run(&mut connection, "SET synchronous_commit = on").await;
    for statement in [ORGANIZATIONS].iter().chain(statements) {
        run(&mut connection, &statement.replace("COUNT", &rows().to_string())).await;
    }
    run(&mut connection, "VACUUM ANALYZE").await;
    let mut asking = back_door(&database.url("ioc_test_application")).await;
    let context = format!(
        "SET ROLE ioc_application; SELECT set_config('ioc.organization_id', '{ASKED}', false)"
    );
    run(&mut asking, &context).await;
    (database, asking)
}

/// Prepares a file of the queries under the name `asked`.
async fn prepare(connection: &mut PgConnection, file: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("queries").join(file);
    let sql = fs::read_to_string(path).unwrap();
    run(connection, &format!("DEALLOCATE ALL; PREPARE asked AS {sql}")).await;
}

/// The plan of a statement.
async fn plan(connection: &mut PgConnection, statement: &str) -> String {
    let sql = format!("EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY off) {statement}");
    let lines: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
        .persistent(false)
        .fetch_all(connection)
        .await
        .unwrap();
    lines.join("\n")
}

const TABLES: [&str; 7] = [
    "dashboard_metrics",
    "assessments",
    "assessment_scores",
    "outbox",
    "audit_log",
    "audit_unsealed",
    "subscriptions",
];

/// A plan that reads no table but by an index, or one of no matter.
fn assert_by_index(plan: &str) {
    for table in TABLES {
        assert!(!plan.contains(&format!("Seq Scan on {table}")), "{plan}");
    }
    assert!(plan.contains("Index"), "{plan}");
}

/// Twenty metrics of 25 departments, week after week.
const METRICS: &str = "INSERT INTO ioc.dashboard_metrics
        (id, organization_id, metric_type, metric_name, metric_value, metric_unit, dimension_1,
         dimension_2, dimension_3, period_start, period_end, people, shown_to_k, metadata,
         recorded_at)
    SELECT gen_random_uuid(), lpad(to_hex(owner), 32, '0')::uuid,
        'type ' || n % 5, 'name ' || n / 5 % 4, n % 100, 'count',
        'department ' || n / 20 % 25, '', '', week.start, week.start + 6, 10, 5, '{}',
        week.start + interval '7 days 6 hours'
    FROM generate_series(0, 49999) AS n CROSS JOIN generate_series(1, COUNT / 50000) AS owner,
        LATERAL (SELECT date '2020-01-06' + 7 * (n / 500)) AS week (start)";

async fn metrics() {
    let (_database, mut connection) = filled(&[METRICS]).await;
    prepare(&mut connection, "metrics/list.sql").await;
    // The store has each set of filters planned for itself.
    run(&mut connection, "SET plan_cache_mode = force_custom_plan").await;
    let first = "NULL, NULL, NULL, NULL, NULL, NULL, NULL, 101";
    let next = "'2021-01-10', 'type 2', 'name 3', 'department 4', '', '', '2021-01-04', 101";
    let pages = |filters: &str| [first, next].map(|page| format!("'{ASKED}', {filters}, {page}"));
    for filters in [
        "NULL, NULL, NULL, NULL, NULL, NULL, NULL",
        "'type 2', NULL, NULL, NULL, NULL, NULL, NULL",
        "'type 2', 'name 3', NULL, NULL, NULL, NULL, NULL",
        "NULL, NULL, NULL, NULL, 'department 4', NULL, NULL",
        "NULL, NULL, '2021-01-04', '2021-01-10', NULL, NULL, NULL",
        "NULL, NULL, '2020-12-14', '2021-01-10', NULL, NULL, NULL",
        "'type 2', NULL, '2020-12-14', '2021-01-10', NULL, NULL, NULL",
        "'type 2', 'name 3', '2020-12-14', '2021-01-10', NULL, NULL, NULL",
    ] {
        for page in pages(filters) {
            let plan = plan(&mut connection, &format!("EXECUTE asked ({page})")).await;
            assert_by_index(&plan);
            assert!(!plan.contains("Sort"), "{page}\n{plan}");
        }
    }
    // A hundred rows or none are found by another index, and sorted.
    for filters in [
        "'type 2', 'name 3', NULL, NULL, 'department 4', NULL, NULL",
        "'no such type', NULL, NULL, NULL, NULL, NULL, NULL",
    ] {
        for page in pages(filters) {
            let plan = plan(&mut connection, &format!("EXECUTE asked ({page})")).await;
            assert_by_index(&plan);
            assert!(!plan.contains("external"), "in memory: {plan}");
        }
    }
}

/// Five thousand people with an assessment each.
const IMPORTED: &str = "
    INSERT INTO ioc.users (id, created_at)
        SELECT lpad(to_hex(n), 32, '0')::uuid, '2024-01-01' FROM generate_series(1, 5000) AS n
        ON CONFLICT DO NOTHING;
    INSERT INTO ioc.user_organizations
        (organization_id, user_id, external_id, role, is_active, ordinal)
        SELECT 'ASKED', id, id, 'viewer', true, row_number() OVER () FROM ioc.users;
    INSERT INTO ioc.membership_intervals (organization_id, user_id, valid_from)
        SELECT 'ASKED', id, '2024-01-01' FROM ioc.users;
    INSERT INTO ioc.assessments
        (organization_id, id, user_id, ordinal, instrument, key_version, status, created_at,
         completed_at, answers, quality_flags, updated_at)
        SELECT 'ASKED', user_id, user_id, ordinal, 'ipip-50', 1, 'completed', '2024-01-01',
            '2024-01-02', '\\x00', '[]', '2024-01-02'
        FROM ioc.user_organizations WHERE organization_id = 'ASKED'";

async fn uncounted() {
    let database = Database::new().await;
    let mut connection = back_door(&database.url("postgres")).await;
    run(&mut connection, &ORGANIZATIONS.replace("COUNT", "100000")).await;
    // What the server counts is of another organization, and of few people.
    let few = IMPORTED.replace("5000", "50").replace("ASKED", &ASKED.replace('2', "1"));
    run(&mut connection, &few).await;
    run(&mut connection, "VACUUM ANALYZE").await;
    run(&mut connection, &IMPORTED.replace("ASKED", ASKED)).await;
    let context = format!(
        "SET ROLE ioc_application; SELECT set_config('ioc.organization_id', '{ASKED}', false)"
    );
    run(&mut connection, &context).await;
    run(&mut connection, "SET statement_timeout = '20s'").await;
    for (file, asked) in [
        ("organizations/list_intervals.sql", format!("'{ASKED}'")),
        ("assessments/list_scored.sql", format!("'{ASKED}', '2026-01-01'")),
        ("assessments/all.sql", format!("'{ASKED}'")),
    ] {
        prepare(&mut connection, file).await;
        let plan = plan(&mut connection, &format!("EXECUTE asked ({asked})")).await;
        assert!(plan.contains("rows=5000"), "all of them: {plan}");
        assert!(!plan.contains("Rows Removed by"), "everybody with everybody: {plan}");
    }
}

/// People who have completed one of three of their ten assessments.
const ASSESSMENTS: [&str; 3] = [
    "INSERT INTO ioc.user_organizations
        (organization_id, user_id, external_id, role, is_active, ordinal)
    SELECT lpad(to_hex(owner), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid, n, 'viewer', true, n
    FROM generate_series(0, 4999) AS n CROSS JOIN generate_series(1, COUNT / 50000) AS owner",
    "INSERT INTO ioc.assessments
        (organization_id, id, user_id, ordinal, instrument, key_version, status, created_at,
         completed_at, answers, quality_flags, updated_at)
    SELECT lpad(to_hex(owner), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid,
        lpad(to_hex(n % 5000), 32, '0')::uuid, n, 'ipip-50', 1,
        CASE WHEN n % 3 = 0 THEN 'completed' ELSE 'in_progress' END, made.at,
        CASE WHEN n % 3 = 0 THEN made.at + interval '1 day' END,
        decode(repeat('01', 50), 'hex'), '[]', made.at
    FROM generate_series(0, 49999) AS n CROSS JOIN generate_series(1, COUNT / 50000) AS owner,
        LATERAL (SELECT timestamptz '2024-01-01' + n * interval '10 minutes') AS made (at)",
    "INSERT INTO ioc.assessment_scores
    SELECT taken.organization_id, taken.id, 'factor', scale, 3000000, 30, 10
    FROM ioc.assessments AS taken, unnest(ARRAY['openness', 'neuroticism']) AS scale
    WHERE taken.completed_at IS NOT NULL",
];

async fn assessments() {
    let (_database, mut connection) = filled(&ASSESSMENTS).await;
    // The statements of the store have names: the server may plan them once for all.
    for mode in ["force_custom_plan", "force_generic_plan"] {
        run(&mut connection, &format!("SET plan_cache_mode = {mode}")).await;
        let ids = "ARRAY['00000000-0000-0000-0000-0000000000a1', \
                   '00000000-0000-0000-0000-0000000000a2']::uuid[]";
        let recent = "'2024-01-08'";
        let all = "'2026-01-01'";
        for (file, asked) in [
            ("find.sql", ids),
            ("scores_of.sql", ids),
            ("list_scored.sql", recent),
            ("list_scored.sql", all),
        ] {
            prepare(&mut connection, &format!("assessments/{file}")).await;
            let statement = format!("EXECUTE asked ('{ASKED}', {asked})");
            let plan = plan(&mut connection, &statement).await;
            assert_by_index(&plan);
            assert!(!plan.contains("Sort"), "{file} {mode}\n{plan}");
        }
    }
}

/// Messages of a month, all published.
const MESSAGES: &str = "INSERT INTO ioc.outbox
        (organization_id, id, message_type, created_at, sequence)
    SELECT lpad(to_hex(owner), 32, '0')::uuid, gen_random_uuid(), 'user_activity',
        timestamptz '2024-01-01' + n * interval '1 minute', n + 1
    FROM generate_series(0, 49999) AS n CROSS JOIN generate_series(1, COUNT / 50000) AS owner";

async fn messages() {
    let (_database, mut connection) = filled(&[MESSAGES]).await;
    for mode in ["force_custom_plan", "force_generic_plan"] {
        run(&mut connection, &format!("SET plan_cache_mode = {mode}")).await;
        prepare(&mut connection, "outbox/list.sql").await;
        let plan = plan(&mut connection, &format!("EXECUTE asked ('{ASKED}', 40000, 100)")).await;
        assert_by_index(&plan);
        assert!(plan.contains("idx_outbox_sequence") && !plan.contains("Sort"), "{mode}\n{plan}");
    }
}

/// Subscriptions of which one in ten thousand is due.
const SUBSCRIPTIONS: &str = "INSERT INTO ioc.subscriptions (organization_id, id, user_id, channel,
        address, schedule, time_zone, format, include_charts, include_raw_data, sends_from,
        due_at, created_at, updated_at)
    SELECT lpad(to_hex(owner), 32, '0')::uuid, gen_random_uuid(), gen_random_uuid(), 'mail',
        'a@example.com', 'mon 08:00', 'UTC', 'pdf', true, false, '2024-01-01',
        timestamptz '2024-01-01' + n % 10000 * interval '1 minute', '2024-01-01', '2024-01-01'
    FROM generate_series(0, 49999) AS n CROSS JOIN generate_series(1, COUNT / 50000) AS owner";

async fn due() {
    let (_database, mut connection) = filled(&[SUBSCRIPTIONS]).await;
    for mode in ["force_custom_plan", "force_generic_plan"] {
        run(&mut connection, &format!("SET plan_cache_mode = {mode}")).await;
        prepare(&mut connection, "subscriptions/list_due.sql").await;
        let asked = format!("EXECUTE asked ('{ASKED}', '2024-01-01', 100)");
        let plan = plan(&mut connection, &asked).await;
        assert_by_index(&plan);
        assert!(
            plan.contains("idx_subscriptions_due") && plan.contains("rows=5"),
            "{mode}\n{plan}"
        );
    }
}

/// A long trail, of which the last hundred rows and all of other organizations wait.
const TRAIL: [&str; 2] = [
    "INSERT INTO ioc.audit_log (organization_id, id, actor, action, row_count, occurred_at)
    SELECT lpad(to_hex(owner), 32, '0')::uuid, gen_random_uuid(), 'host', 'report.export', 1,
        timestamptz '2024-01-01' + n * interval '1 minute'
    FROM generate_series(0, 49999) AS n CROSS JOIN generate_series(1, COUNT / 50000) AS owner",
    "INSERT INTO ioc.audit_unsealed
    SELECT organization_id, occurred_at, id FROM ioc.audit_log
    WHERE organization_id <> '00000000-0000-0000-0000-000000000002'
        OR occurred_at >= timestamptz '2024-01-01' + 49900 * interval '1 minute'",
];

async fn seals() {
    let (_database, mut connection) = filled(&TRAIL).await;
    for mode in ["force_custom_plan", "force_generic_plan"] {
        run(&mut connection, &format!("SET plan_cache_mode = {mode}")).await;
        prepare(&mut connection, "audit/unsealed.sql").await;
        let plan = plan(&mut connection, &format!("EXECUTE asked ('{ASKED}', 500)")).await;
        assert_by_index(&plan);
        assert!(!plan.contains("Sort"), "{mode}\n{plan}");
        // A look-up in the log for each row that waits.
        assert!(plan.contains("loops=100"), "{mode}\n{plan}");
    }
}

/// However few the planner takes either for: compared one by one, a chunk takes minutes.
async fn calculated() {
    let database = Database::new().await;
    let mut connection = back_door(&database.url("postgres")).await;
    prepare(&mut connection, "calculations/put_metrics.sql").await;
    let none = ["'{}'"; 20].join(", ");
    let sql = format!("EXPLAIN (COSTS off) EXECUTE asked ({none})");
    let lines: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
        .persistent(false)
        .fetch_all(&mut connection)
        .await
        .unwrap();
    assert!(lines.iter().any(|line| line.contains("NOT (hashed SubPlan")), "{lines:#?}");
}

async fn covering() {
    let (_database, mut connection) = filled(&ASSESSMENTS).await;
    let list = format!(
        "SELECT id, user_id, updated_at FROM ioc.assessments
        WHERE organization_id = '{ASKED}' AND status = 'completed'
        ORDER BY created_at DESC LIMIT 50"
    );
    let plan = plan(&mut connection, &list).await;
    let wanted = "Index Only Scan using idx_assessments_covering on assessments";
    assert!(plan.contains(wanted), "{plan}");
    assert!(plan.contains("Heap Fetches: 0") && !plan.contains("Sort"), "{plan}");
}

async fn named_indexes() {
    let database = Database::new().await;
    let mut connection = back_door(&database.url("postgres")).await;
    for (name, wanted) in [
        (
            "idx_dashboard_metrics_composite",
            "CREATE INDEX idx_dashboard_metrics_composite ON ioc.dashboard_metrics USING btree \
             (organization_id, metric_type, recorded_at DESC)",
        ),
        (
            "idx_assessments_covering",
            "CREATE INDEX idx_assessments_covering ON ioc.assessments USING btree \
             (organization_id, status, created_at DESC) INCLUDE (id, user_id, updated_at)",
        ),
    ] {
        let sql = format!("SELECT pg_get_indexdef('ioc.{name}'::regclass)");
        assert_eq!(text(&mut connection, &sql).await, wanted);
        let valid = format!(
            "SELECT indisvalid AND indisready FROM pg_index
            WHERE indexrelid = 'ioc.{name}'::regclass"
        );
        assert_eq!(text(&mut connection, &valid).await, "true");
    }
}
