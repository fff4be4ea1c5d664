//! What accompanies every write: its outbox message and its audit row.

use ioc_core::access::scope::Scope;
use ioc_core::model::message::Trace;
use sqlx::PgConnection;

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
        .bind(scope.user_id().map(ioc_core::ids::Id::uuid))
        .bind(trace.audit.action)
        .bind(rows.cast_signed())
        .bind(trace.audit.at)
        .bind(trace.message.subject)
        .execute(connection)
        .await?;
    Ok(())
}
