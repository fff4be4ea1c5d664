//! What watches the server: its functions, what they tell, and whom.

use ioc_core::store::system::SystemStore;
use libtest_mimic::Trial;
use private_postgres::{Database, Server};
use sqlx::PgConnection;
use tempfile::TempDir;

use crate::hosted;
use crate::migrate::open_at;
use crate::support::{back_door, refused, run, text, texts, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("monitoring::the_cache_hit_ratio_is_one_or_unknown", ratio),
        trial("monitoring::without_statistics_of_statements_it_says_what_is_missing", missing),
        trial("monitoring::slow_statements_are_told_without_what_they_asked_for", slow),
        trial("monitoring::an_alert_names_what_is_out_of_bounds", alerts),
        trial("monitoring::a_snapshot_is_kept_once_an_instant", snapshots),
        trial("monitoring::a_look_tells_what_happened_since_the_look_before", looks),
        trial("monitoring::nobody_but_the_job_role_may_ask", by_the_job),
    ]
}

async fn job(database: &Database) -> PgConnection {
    back_door(&database.url("ioc_test_job")).await
}

async fn ratio() {
    let database = Database::new().await;
    let mut job = job(&database).await;
    let ratio = "SELECT ratio IS NULL OR ratio BETWEEN 0 AND 1
        FROM ioc.get_cache_hit_ratio() AS ratio";
    for hour in 0..3 {
        assert_eq!(text(&mut job, ratio).await, "true");
        let record = format!("SELECT ioc.record_performance('2026-03-02 {hour:02}:00Z')");
        run(&mut job, &record).await;
    }
    let mut back = back_door(&database.url("postgres")).await;
    run(&mut back, "SELECT pg_stat_reset()").await;
    run(&mut job, "SELECT count(*) FROM ioc.organizations").await;
    assert_eq!(text(&mut job, ratio).await, "true", "after the counters were reset");
    // The last check is the one that counts, not an older one with fewer blocks.
    let checks = "TRUNCATE ioc.performance_monitoring;
        INSERT INTO ioc.performance_monitoring (check_time, alerts, blocks_hit, blocks_read) VALUES
            ('2026-03-01', '[]', 0, 0), ('2026-03-02', '[]', 1000000000000, 1000000000000)";
    run(&mut back, checks).await;
    assert_eq!(text(&mut job, ratio).await, "true");
}

async fn missing() {
    let database = Database::new().await;
    let sql = "SELECT format('%s %s', query IS NULL, missing) FROM ioc.get_slow_queries()";
    let told = text(&mut job(&database).await, sql).await;
    assert_eq!(told, "t the extension pg_stat_statements is not installed in this database");
    let mut back = back_door(&database.url("postgres")).await;
    run(&mut back, "CREATE EXTENSION pg_stat_statements").await;
    let told = text(&mut job(&database).await, sql).await;
    assert!(told.contains("shared_preload_libraries"), "{told}");
    run(&mut job(&database).await, "SELECT ioc.record_performance('2026-03-02')").await;
    let kept = "SELECT slow_query_count FROM ioc.performance_monitoring";
    assert_eq!(text(&mut back, kept).await, "NULL", "unknown, and not none");
}

/// A server that counts statements, those inside of functions too.
async fn counting() -> (Server, TempDir, String, String) {
    let (server, folder) = hosted::server(&[
        "shared_preload_libraries = 'pg_stat_statements'",
        "pg_stat_statements.track = all",
        "max_connections = 12",
    ]);
    let postgres = server.url("postgres", "postgres");
    open_at(postgres.clone()).await.unwrap();
    let mut back = back_door(&postgres).await;
    let logins = "CREATE EXTENSION pg_stat_statements;
        CREATE ROLE job LOGIN IN ROLE ioc_job; CREATE ROLE application LOGIN IN ROLE ioc_application";
    run(&mut back, logins).await;
    let job = server.url("job", "postgres");
    (server, folder, postgres, job)
}

async fn slow() {
    let (server, _folder, postgres, job) = counting().await;
    let mut application = back_door(&server.url("application", "postgres")).await;
    for sql in [
        "/* asked by Ada Lovelace */ SELECT pg_sleep(0.02), 'Lovelace', 4711 -- of Ada",
        "DO $$ BEGIN PERFORM 'Lovelace', pg_sleep(0.02); END $$",
        "SET application_name = 'Lovelace'",
    ] {
        run(&mut application, sql).await;
    }
    let mut job = back_door(&job).await;
    for _ in 0..2 {
        run(&mut job, "SELECT ioc.refresh_materialized_views('2026-03-02')").await;
    }
    let all = "SELECT query FROM ioc.get_slow_queries(-1, 1000)";
    let told = texts(&mut job, all).await;
    assert!(told.contains(&"SELECT pg_sleep($1), $2, $3".to_owned()), "{told:#?}");
    let hidden = ["Lovelace", "4711", "Ada", "MATERIALIZED", "refresh", "newdata"];
    for query in &told {
        assert!(!hidden.iter().any(|word| query.contains(word)), "{query}");
    }
    let longest = "SELECT query FROM ioc.get_slow_queries(15, 1)";
    assert_eq!(texts(&mut job, longest).await, ["SELECT pg_sleep($1), $2, $3"]);

    let mut back = back_door(&postgres).await;
    run(&mut back, "REVOKE pg_read_all_stats FROM ioc_job").await;
    let told = text(&mut job, "SELECT missing FROM ioc.get_slow_queries()").await;
    assert!(told.contains("pg_read_all_stats"), "{told}");
    run(&mut job, "SELECT ioc.record_performance('2026-03-02')").await;
    let kept =
        "SELECT concat(active_connections, slow_query_count) FROM ioc.performance_monitoring";
    assert_eq!(text(&mut back, kept).await, "", "what cannot be seen is not guessed");
}

async fn alerts() {
    let (server, _folder, postgres, job) = counting().await;
    let mut back = back_door(&postgres).await;
    let mut job = back_door(&job).await;
    // A server that has just begun has read most of its blocks from the disk.
    let names = "SELECT alert FROM ioc.check_performance_alerts() WHERE measured > bound
        AND hint <> '' AND alert <> 'cache_hit_ratio' ORDER BY alert";
    assert_eq!(texts(&mut job, names).await, [""; 0]);
    let event = "INSERT INTO ioc.user_activity_logs
        VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 0, '2026-03-02', 'login')";
    run(&mut back, event).await;
    run(&mut back, "SELECT pg_sleep(5.01)").await;
    let mut others = Vec::new();
    for _ in 0..8 {
        others.push(back_door(&server.url("postgres", "template1")).await);
    }
    let found = texts(&mut job, names).await;
    assert_eq!(found, ["connection_usage", "default_partition", "slow_queries"]);
    run(&mut job, "SELECT ioc.record_performance('2026-03-02')").await;
    let kept = "SELECT format('%s %s', jsonb_path_query_array(alerts, 
                '$[*].alert ? (@ != \"cache_hit_ratio\")'),
            slow_query_count)
        FROM ioc.performance_monitoring";
    let wanted = r#"["connection_usage", "default_partition", "slow_queries"] 1"#;
    assert_eq!(text(&mut back, kept).await, wanted);
    run(&mut job, "SELECT ioc.manage_partitions('2026-03-02')").await;
    assert!(!texts(&mut job, names).await.contains(&"default_partition".to_owned()));
}

async fn snapshots() {
    let database = Database::new().await;
    let mut job = job(&database).await;
    for at in ["2026-03-02 10:00Z", "2026-03-02 10:05Z", "2026-03-02 10:05Z"] {
        run(&mut job, &format!("SELECT ioc.record_performance('{at}')")).await;
    }
    let kept =
        "SELECT format('%s %s %s', active_connections > 0, blocks_hit > 0, jsonb_typeof(alerts))
        FROM ioc.performance_monitoring";
    assert_eq!(texts(&mut job, kept).await, ["t t array"; 2]);
}

async fn looks() {
    let (server, _folder, postgres, _) = counting().await;
    let store = open_at(postgres.clone()).await.unwrap();
    let at = |minute: u32| format!("2026-03-02T08:{minute:02}:00Z").parse().unwrap();
    let first = store.observe_any_organization(at(0), None).await.unwrap();
    assert_eq!(first.slow_queries, Some(0), "nobody knows when older ones were");
    let usable = first.connections.unwrap().whole;
    assert_eq!(usable, 9, "three of twelve are for superusers");
    let mut back = back_door(&postgres).await;
    run(&mut back, "SELECT pg_sleep(5.01)").await;
    let mut others = Vec::new();
    for _ in 0..6 {
        others.push(back_door(&server.url("postgres", "template1")).await);
    }
    let second = store.observe_any_organization(at(5), None).await.unwrap();
    assert_eq!(second.slow_queries, Some(1));
    let used = second.connections.unwrap().part;
    assert!((8..=9).contains(&used), "{second:?}");
    let (before, since) = (first.blocks.unwrap(), second.blocks.unwrap());
    assert!(since.whole > 0 && since.whole < before.whole, "{first:?} {second:?}");
    let third = store.observe_any_organization(at(10), None).await.unwrap();
    assert_eq!(third.slow_queries, Some(0));
    assert_eq!(store.observe_any_organization(at(10), None).await.unwrap(), third);
}

async fn by_the_job() {
    let database = Database::new().await;
    let mut back = back_door(&database.url("postgres")).await;
    let stranger = format!("stranger_{}", database.name());
    let make = format!("CREATE ROLE {stranger} LOGIN; GRANT USAGE ON SCHEMA ioc TO {stranger}");
    run(&mut back, &make).await;
    let asked = [
        "SELECT ioc.get_cache_hit_ratio()",
        "SELECT * FROM ioc.get_slow_queries()",
        "SELECT * FROM ioc.check_performance_alerts()",
        "SELECT ioc.record_performance('2026-03-02')",
    ];
    let others = ["ioc_test_application", "ioc_test_readonly", "ioc_test_backup", &stranger];
    for sql in asked {
        for user in others {
            let mut connection = back_door(&database.url(user)).await;
            assert_eq!(refused(&mut connection, sql).await, "42501", "{user}: {sql}");
        }
        run(&mut job(&database).await, sql).await;
    }
}
