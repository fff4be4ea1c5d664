//! A report as one of its readers is sent it.

use crate::access::scope::Scope;
use crate::dashboard::service::DashboardService;
use crate::document::block::Document;
use crate::error::{ErrorKind, Result};
use crate::ids::ReportId;
use crate::reports::export::{ExportOptions, Exported};
use crate::reports::generator::ReportGenerator;

/// A drawn report and what it says.
#[derive(Debug)]
pub(crate) struct Delivered {
    /// The drawing.
    pub(crate) exported: Exported,
    /// The document in the reader's language.
    pub(crate) document: Document,
}

impl ReportGenerator {
    /// What [`Self::export_with`] draws for whoever has the scope. That it is drawn is for
    /// the caller to write down: nobody exports it.
    pub(crate) async fn delivered(
        &self,
        dashboard: &DashboardService,
        scope: &Scope,
        id: ReportId,
        options: &ExportOptions,
    ) -> Result<Delivered> {
        let locale = Self::checked(scope, options)?;
        let report = self.get(scope, id).await?;
        let exported = self.drawn(dashboard, scope, &report, options).await?;
        let draft = self.stored_document(scope, id, options.version).await?;
        let locale = locale.unwrap_or_else(|| crate::language::locale::Locale::of(&draft.language));
        Ok(Delivered { exported, document: draft.spoken(&locale) })
    }

    /// The first page of a document as the body of a mail, in the brand of its
    /// organization; nothing where the renderer makes none.
    pub(crate) async fn mail_page(
        &self,
        scope: &Scope,
        document: &Document,
        notes: &[String],
    ) -> Result<Option<String>> {
        let Some(renderer) = &self.renderer else { return Ok(None) };
        let brand = self.store.get_brand(scope).await?;
        match renderer.mail_page(document, &brand, notes) {
            Err(error) if error.kind() == ErrorKind::Unsupported => Ok(None),
            page => page.map(Some),
        }
    }
}
