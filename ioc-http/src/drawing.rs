//! Reports that are drawn, so that it keeps nobody from being answered.

use ioc_core::access::scope::Scope;
use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::ReportId;
use ioc_core::reports::export::{ExportOptions, Exported};
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

use crate::api::Api;
use crate::problem::Problem;

/// A report as a file: at once if it is kept, else drawn when it is its organization's
/// turn.
///
/// # Errors
/// Those of [`ioc_core::reports::generator::ReportGenerator::export_with`].
pub(crate) async fn export(
    api: &Api,
    scope: &Scope,
    id: ReportId,
    options: ExportOptions,
) -> Result<Exported, Problem> {
    if let Some(kept) = api.platform.reports().find_export_with(scope, id, &options).await? {
        return Ok(kept);
    }
    // Drawing keeps a core busy for a while, whether anybody still waits for it or not: not
    // one that answers others, and not more of them than there are places.
    let place = api.limits.drawing_place(scope.organization_id()).await?;
    let (platform, scope, runtime) = (api.platform.clone(), scope.clone(), Handle::current());
    let drawn = spawn_blocking(move || {
        let _place = place;
        let (reports, dashboard) = (platform.reports(), platform.dashboard());
        runtime.block_on(reports.export_with(dashboard, &scope, id, &options))
    });
    let drawn = drawn.await.map_err(|source| {
        Error::new(ErrorKind::Internal, "not_drawn", "a report was not drawn").with_source(source)
    })?;
    Ok(drawn?)
}
