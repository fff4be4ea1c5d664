//! What accompanies every write: its outbox message and its audit row.

use ioc_core::access::scope::Scope;
use ioc_core::model::message::Trace;
use rusqlite::Connection;
use uuid::Uuid;

use crate::error::StoreResult;
use crate::rows::{id, instant};

/// Writes the trace of a write that touched `rows` rows; a write that changed
/// nothing leaves none, since nothing is to be told.
pub(crate) fn leave(
    connection: &Connection,
    scope: &Scope,
    trace: &Trace,
    rows: u64,
) -> StoreResult<()> {
    if rows == 0 { Ok(()) } else { tell(connection, scope, trace, rows) }
}

/// Writes the trace of a write that changed something, be it no row.
pub(crate) fn tell(
    connection: &Connection,
    scope: &Scope,
    trace: &Trace,
    rows: u64,
) -> StoreResult<()> {
    let organization = id(scope.organization_id());
    connection.prepare_cached(include_str!("../queries/outbox/insert.sql"))?.execute((
        organization,
        id(trace.message.id),
        trace.message.message_type.as_str(),
        instant(trace.message.created_at),
        trace.message.subject.map(Uuid::into_bytes),
    ))?;
    connection.prepare_cached(include_str!("../queries/audit/insert.sql"))?.execute((
        organization,
        id(trace.audit.id),
        scope.user_id().map(id),
        trace.audit.action,
        rows.cast_signed(),
        instant(trace.audit.at),
    ))?;
    Ok(())
}
