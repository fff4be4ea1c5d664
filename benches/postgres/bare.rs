//! The same rows into the table beside, by the same driver, and nothing else.

use ioc_core::clock::Instant;
use ioc_core::model::activity::ActivityEvent;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use uuid::Uuid;

use crate::copy::CopyRows;

/// One statement, which is its own transaction.
pub(crate) async fn insert(connection: &mut PgConnection, events: &[ActivityEvent]) {
    let organization = events[0].organization_id.uuid();
    let sessions: Vec<Option<&str>> = events.iter().map(|it| it.session_id.as_deref()).collect();
    let metadata: Vec<Option<String>> =
        events.iter().map(|it| it.metadata.as_ref().map(ToString::to_string)).collect();
    let done = sqlx::query(include_str!("insert.sql"))
        .bind(organization)
        .bind(events.iter().map(|it| it.id.uuid()).collect::<Vec<Uuid>>())
        .bind(events.iter().map(|it| it.user_id.uuid()).collect::<Vec<Uuid>>())
        .bind(events.iter().map(|_| 1).collect::<Vec<i32>>())
        .bind(events.iter().map(|it| it.occurred_at).collect::<Vec<Instant>>())
        .bind(events.iter().map(|it| it.activity_type.as_str()).collect::<Vec<&str>>())
        .bind(sessions)
        .bind(events.iter().map(|it| it.duration_seconds.map(i64::from)).collect::<Vec<_>>())
        .bind(metadata)
        .execute(connection)
        .await
        .expect("inserted");
    assert_eq!(done.rows_affected(), events.len() as u64);
}

/// What stands around the statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Around {
    /// The message that begins a transaction and says whose the rows are, and the one
    /// that ends it.
    Context,
    /// Besides, the rows that a batch leaves with its events: what is told of it, what
    /// the audit trail keeps, what the rollups wait for.
    Kept,
}

/// The same statement inside the least transaction of its kind.
pub(crate) async fn insert_in(
    around: Around,
    connection: &mut PgConnection,
    events: &[ActivityEvent],
) {
    let organization = events[0].organization_id.uuid();
    let begin = format!("BEGIN; SET LOCAL ioc.organization_id = '{organization}'");
    let mut transaction = connection.begin_with(AssertSqlSafe(begin)).await.expect("begun");
    insert(&mut transaction, events).await;
    if around == Around::Kept {
        let ours = include_str!("../../ioc-store-postgres/queries/rollups/insert_delta.sql");
        let at = events[0].occurred_at;
        sqlx::query(AssertSqlSafe(ours.replace("ioc.", "bare.")))
            .bind(organization)
            .bind(Uuid::from_u128(at.timestamp_micros().cast_unsigned().into()))
            .bind("user_activity")
            .bind(at)
            .bind(events[0].id.uuid())
            .bind("host")
            .bind("activity.record")
            .bind(None::<String>)
            .bind(10_i64)
            .bind(at)
            // As many bytes as ten events come to.
            .bind(vec![1_u8; 200])
            .bind(vec![1_u8; 200])
            .bind(vec![1_u8; 100])
            .bind(at)
            .bind(None::<Uuid>)
            .execute(&mut *transaction)
            .await
            .expect("kept");
    }
    transaction.commit().await.expect("committed");
}

/// One COPY, which is its own transaction.
pub(crate) async fn copy(connection: &mut PgConnection, events: &[ActivityEvent]) {
    let sql = "COPY bare.user_activity_logs FROM STDIN (FORMAT binary)";
    let mut copy = connection.copy_in_raw(sql).await.expect("it takes rows");
    let mut rows = CopyRows::new(9);
    for event in events {
        let metadata = event.metadata.as_ref().map(ToString::to_string);
        rows.row()
            .uuid(event.organization_id.uuid())
            .uuid(event.id.uuid())
            .uuid(event.user_id.uuid())
            .integer(1)
            .instant(event.occurred_at)
            .text(Some(&event.activity_type))
            .text(event.session_id.as_deref())
            .bigint(event.duration_seconds.map(i64::from))
            .text(metadata.as_deref());
        if let Some(bytes) = rows.take(1 << 16) {
            copy.send(bytes).await.expect("sent");
        }
    }
    copy.send(rows.finish()).await.expect("sent");
    assert_eq!(copy.finish().await.expect("copied"), events.len() as u64);
}
