//! What accompanies every write: its outbox message and its audit row.

use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::message::Trace;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::calculations;
use crate::error::StoreResult;
use crate::statement::query;

/// Writes the trace of a write that touched `rows` rows; a write that changed
/// nothing leaves none, since nothing is to be told.
pub(crate) async fn leave(
    connection: &mut PgConnection,
    scope: &Scope,
    trace: &Trace,
    rows: u64,
) -> StoreResult<()> {
    if rows == 0 { Ok(()) } else { tell(connection, scope, trace, rows).await }
}

/// Writes the trace of a write that changed something, be it no row.
pub(crate) async fn tell(
    connection: &mut PgConnection,
    scope: &Scope,
    trace: &Trace,
    rows: u64,
) -> StoreResult<()> {
    query(include_str!("../queries/outbox/insert_with_audit.sql"))
        .bind(scope.organization_id().uuid())
        .bind(trace.message.id.uuid())
        .bind(trace.message.message_type.as_str())
        .bind(trace.message.created_at)
        .bind(trace.audit.id.uuid())
        .bind(scope.actor().to_string())
        .bind(trace.audit.action)
        .bind(&trace.audit.subject)
        .bind(rows.cast_signed())
        .bind(trace.audit.at)
        .bind(trace.message.subject)
        .bind(trace.message.message_type.changes_figures())
        .execute(&mut *connection)
        .await?;
    if trace.message.message_type.changes_figures() {
        calculations::cover(connection, scope.organization_id(), &trace.message).await?;
    }
    Ok(())
}

/// Writes the traces of writes to several organizations, each with how many rows it
/// touched; those that touched none leave none.
pub(crate) async fn leave_all(
    connection: &mut PgConnection,
    traces: &[(&Scope, &Trace, u64)],
) -> StoreResult<()> {
    let told: Vec<_> = traces.iter().filter(|(_, _, rows)| *rows > 0).collect();
    if told.is_empty() {
        return Ok(());
    }
    let scopes = || told.iter().map(|(scope, ..)| scope);
    let traces = || told.iter().map(|(_, trace, _)| trace);
    query(include_str!("../queries/outbox/insert_of_all.sql"))
        .bind(scopes().map(|it| it.organization_id().uuid()).collect::<Vec<Uuid>>())
        .bind(traces().map(|it| it.message.id.uuid()).collect::<Vec<Uuid>>())
        .bind(traces().map(|it| it.message.message_type.as_str()).collect::<Vec<&str>>())
        .bind(traces().map(|it| it.message.created_at).collect::<Vec<Instant>>())
        .bind(traces().map(|it| it.message.subject).collect::<Vec<Option<Uuid>>>())
        .bind(traces().map(|it| it.audit.at).collect::<Vec<Instant>>())
        .bind(traces().map(|it| it.audit.id.uuid()).collect::<Vec<Uuid>>())
        .bind(scopes().map(|it| it.actor().to_string()).collect::<Vec<String>>())
        .bind(traces().map(|it| it.audit.action).collect::<Vec<&str>>())
        .bind(traces().map(|it| it.audit.subject.clone()).collect::<Vec<Option<String>>>())
        .bind(told.iter().map(|(.., rows)| rows.cast_signed()).collect::<Vec<i64>>())
        .execute(connection)
        .await?;
    Ok(())
}

/// Adds rows to the audit trail, each with how many rows it is about; those
/// that are there stay as they are.
pub(crate) async fn keep(
    connection: &mut PgConnection,
    scope: &Scope,
    entries: &[(AuditEntry, u64)],
) -> StoreResult<()> {
    let each = || entries.iter().map(|(entry, _)| entry);
    query(include_str!("../queries/audit/insert.sql"))
        .bind(scope.organization_id().uuid())
        .bind(scope.actor().to_string())
        .bind(each().map(|entry| entry.id.uuid()).collect::<Vec<Uuid>>())
        .bind(each().map(|entry| entry.action).collect::<Vec<&str>>())
        .bind(each().map(|entry| entry.subject.clone()).collect::<Vec<Option<String>>>())
        .bind(entries.iter().map(|(_, rows)| rows.cast_signed()).collect::<Vec<i64>>())
        .bind(each().map(|entry| entry.at).collect::<Vec<Instant>>())
        .execute(connection)
        .await?;
    Ok(())
}
