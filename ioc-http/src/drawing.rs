//! Reports that are drawn, so that it keeps nobody from being answered.

use ioc_core::access::scope::Scope;
use ioc_core::document::block::Document;
use ioc_core::document::format::{Format, Rendered};
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::ids::ReportId;
use ioc_core::model::brand::Brand;
use ioc_core::model::report::Report;
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
    let platform = api.platform.clone();
    in_its_place(api, scope, async move |scope| {
        let (reports, dashboard) = (platform.reports(), platform.dashboard());
        reports.export_with(dashboard, &scope, id, &options).await
    })
    .await
}

/// Publishes a report: it is drawn in every format.
///
/// # Errors
/// Those of [`ioc_core::reports::generator::ReportGenerator::publish`].
pub(crate) async fn publish(
    api: &Api,
    scope: &Scope,
    id: ReportId,
    seen: Option<Report>,
) -> Result<Report, Problem> {
    let platform = api.platform.clone();
    in_its_place(api, scope, async move |scope| {
        platform.reports().publish(&scope, id, seen.as_ref()).await
    })
    .await
}

/// A document of the system as a file, in nobody's brand.
///
/// # Errors
/// Those of [`ioc_core::reports::generator::ReportGenerator::draw`].
pub(crate) async fn draw(
    api: &Api,
    scope: &Scope,
    document: Document,
    format: Format,
) -> Result<Rendered, Problem> {
    let platform = api.platform.clone();
    in_its_place(api, scope, async move |_| {
        let brand = Brand::plain(document.organization.as_str());
        platform.reports().draw(&document, &brand, format)
    })
    .await
}

/// Drawing keeps a core busy for a while, whether anybody still waits for it or not: not one
/// that answers others, and not more of them than there are places.
async fn in_its_place<T: Send + 'static>(
    api: &Api,
    scope: &Scope,
    draw: impl AsyncFnOnce(Scope) -> Result<T> + Send + 'static,
) -> Result<T, Problem> {
    let place = api.limits.drawing_place(scope.organization_id()).await?;
    let (scope, runtime) = (scope.clone(), Handle::current());
    let drawn = spawn_blocking(move || {
        let _place = place;
        runtime.block_on(draw(scope))
    });
    let drawn = drawn.await.map_err(|source| {
        Error::new(ErrorKind::Internal, "not_drawn", "a report was not drawn").with_source(source)
    })?;
    Ok(drawn?)
}
