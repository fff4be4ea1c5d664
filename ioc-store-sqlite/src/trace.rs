//! What accompanies every write: its outbox message and its audit row.

use ioc_core::access::scope::Scope;
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::message::Trace;
use rusqlite::Connection;
use uuid::Uuid;

use crate::calculations;
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

/// As [`leave`], of a calculation: nobody need calculate anew for what it wrote itself.
pub(crate) fn leave_calculated(
    connection: &Connection,
    scope: &Scope,
    trace: &Trace,
    rows: u64,
) -> StoreResult<()> {
    if rows == 0 {
        return Ok(());
    }
    send(connection, scope, trace)?;
    keep(connection, scope, &trace.audit, rows)
}

/// Writes the trace of a write that changed something, be it no row.
pub(crate) fn tell(
    connection: &Connection,
    scope: &Scope,
    trace: &Trace,
    rows: u64,
) -> StoreResult<()> {
    send(connection, scope, trace)?;
    if trace.message.message_type.changes_figures() {
        calculations::note(connection, scope.organization_id(), &trace.message)?;
    }
    keep(connection, scope, &trace.audit, rows)
}

fn send(connection: &Connection, scope: &Scope, trace: &Trace) -> StoreResult<()> {
    connection.prepare_cached(include_str!("../queries/outbox/insert.sql"))?.execute((
        id(scope.organization_id()),
        id(trace.message.id),
        trace.message.message_type.as_str(),
        instant(trace.message.created_at),
        trace.message.subject.map(Uuid::into_bytes),
    ))?;
    Ok(())
}

/// Adds a row to the audit trail; one that is there stays as it is.
pub(crate) fn keep(
    connection: &Connection,
    scope: &Scope,
    entry: &AuditEntry,
    rows: u64,
) -> StoreResult<()> {
    let added =
        connection.prepare_cached(include_str!("../queries/audit/insert.sql"))?.execute((
            id(scope.organization_id()),
            id(entry.id),
            scope.actor().to_string(),
            entry.action,
            &entry.subject,
            rows.cast_signed(),
            instant(entry.at),
        ))?;
    if added > 0 {
        let waiting = (id(scope.organization_id()), instant(entry.at), id(entry.id));
        connection
            .prepare_cached(include_str!("../queries/audit/insert_unsealed.sql"))?
            .execute(waiting)?;
    }
    Ok(())
}
