//! The audit trail of a database that is older, and that nothing of it is written
//! again.

use ioc_core::ids::UserId;
use ioc_core::model::audit::{Actor, AuditKey};
use uuid::Uuid;

use crate::support::{Folder, three_people};

#[test]
fn whoever_did_something_before_is_the_actor_of_the_core() {
    let folder = Folder::new();
    folder.open();
    let connection = folder.back_door();
    let user_id = Uuid::from_u128(7);
    connection
        .execute_batch(
            "DROP TABLE api_keys; DROP TABLE audit_seals; DROP TABLE audit_unsealed;
             DROP TABLE audit_log;
             DROP INDEX idx_user_organizations_user;
             ALTER TABLE organizations DROP COLUMN audit_key;
             CREATE TABLE audit_log (organization_id BLOB NOT NULL, id BLOB NOT NULL,
                 user_id BLOB, action TEXT NOT NULL, row_count INTEGER NOT NULL,
                 occurred_at INTEGER NOT NULL, PRIMARY KEY (organization_id, id));
             INSERT INTO organizations (id, name, time_zone, week_start, locale, minimum_group,
                 created_at, entered_as)
             VALUES (x'00000000000000000000000000000001', 'o', 'UTC', 'Mon', 'en-GB', 5, 0, 'o');
             INSERT INTO audit_log VALUES
                 (x'00000000000000000000000000000001', x'01', NULL, 'members.record', 3, 1);
             ALTER TABLE weekly_reports DROP COLUMN title_folded;
             ALTER TABLE weekly_reports DROP COLUMN was_published;
             DROP TABLE keyed_requests; DROP TABLE outbox_positions;
             DROP INDEX idx_outbox_sequence; DROP INDEX idx_outbox_waiting;
             DROP INDEX idx_outbox_published;
             ALTER TABLE outbox DROP COLUMN sequence; ALTER TABLE outbox DROP COLUMN subject;
             ALTER TABLE weekly_reports DROP COLUMN published_version;
             ALTER TABLE weekly_reports DROP COLUMN generating_until;
             ALTER TABLE weekly_reports DROP COLUMN template_version;
             ALTER TABLE report_versions DROP COLUMN executive_summary;
             ALTER TABLE report_versions DROP COLUMN published_at;
             ALTER TABLE report_templates DROP COLUMN version;
             ALTER TABLE report_templates DROP COLUMN is_copy;
             DROP TABLE delivery_parcels; DROP TABLE delivery_attempts; DROP TABLE deliveries;
             DROP TABLE subscriptions;
             DROP TABLE report_exports; DROP TABLE report_template_versions;
             DROP TABLE organization_brands; DROP TABLE alert_rules; DROP TABLE alerts;
             DROP TABLE diagnosis_findings; DROP INDEX idx_weekly_reports_template;
             DROP INDEX idx_system_performance_metrics_watched;
             DROP INDEX idx_system_performance_metrics_time;
             ALTER TABLE system_performance_metrics DROP COLUMN unit;
             ALTER TABLE system_performance_metrics DROP COLUMN percentile;
             ALTER TABLE system_performance_metrics DROP COLUMN part;
             ALTER TABLE system_performance_metrics DROP COLUMN whole;
             ALTER TABLE system_performance_metrics DROP COLUMN histogram;
             ALTER TABLE system_performance_metrics DROP COLUMN window_ms;
             ALTER TABLE system_performance_metrics DROP COLUMN node_id;
             ALTER TABLE performance_monitoring DROP COLUMN connections_used;
             ALTER TABLE performance_monitoring DROP COLUMN connections_usable;
             ALTER TABLE performance_monitoring DROP COLUMN size_bytes;
             DROP TABLE scheduled_job_quarantine; DROP TABLE scheduled_job_runs;
             DROP TABLE scheduled_job_config; DROP TABLE scheduled_job_logs;
             CREATE TABLE scheduled_job_config (job_name TEXT NOT NULL PRIMARY KEY,
                 schedule_expression TEXT NOT NULL, is_active INTEGER NOT NULL DEFAULT 1,
                 failure_count INTEGER NOT NULL DEFAULT 0,
                 max_failures INTEGER NOT NULL DEFAULT 3);
             CREATE TABLE scheduled_job_logs (id BLOB NOT NULL PRIMARY KEY,
                 job_name TEXT NOT NULL, organization_id BLOB, status TEXT NOT NULL,
                 started_at INTEGER NOT NULL, finished_at INTEGER, error TEXT);
             DROP TABLE metric_calculations; DROP TABLE uncalculated_writes;
             DROP TABLE archive_batches; DROP TABLE user_activity_logs_history;
             DROP INDEX idx_dashboard_metrics_history_batch;
             ALTER TABLE dashboard_metrics_history DROP COLUMN batch_id;
             DELETE FROM schema_migrations WHERE version >= 2026112801",
        )
        .unwrap();
    connection
        .execute(
            "INSERT INTO audit_log VALUES
                (x'00000000000000000000000000000001', x'02', ?1, 'report.publish', 1, 2)",
            [user_id.as_bytes()],
        )
        .unwrap();
    folder.open();
    let key: Vec<u8> =
        connection.query_row("SELECT audit_key FROM organizations", [], |row| row.get(0)).unwrap();
    let pseudonym = AuditKey::from_bytes(&key).unwrap().pseudonym(UserId::from_uuid(user_id));
    let actors: Vec<String> = connection
        .prepare("SELECT actor FROM audit_log ORDER BY id")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert_eq!(actors, [Actor::Host, Actor::Member(pseudonym)].map(|actor| actor.to_string()));
}

#[tokio::test]
async fn nothing_of_the_audit_trail_is_written_again() {
    let folder = Folder::new();
    let store = folder.open();
    three_people(&store).await;
    let connection = folder.back_door();
    let seal = "INSERT INTO audit_seals
        SELECT organization_id, 1, id, x'00', 0 FROM audit_log LIMIT 1";
    connection.execute_batch(seal).unwrap();
    for table in ["audit_log", "audit_seals"] {
        for change in ["DELETE FROM ", "UPDATE "] {
            let set = if change == "UPDATE " { " SET organization_id = x'00'" } else { "" };
            let error = connection.execute_batch(&format!("{change}{table}{set}")).unwrap_err();
            assert!(error.to_string().contains("audit trail"), "{change}{table}: {error}");
        }
    }
}
