//! Creates, reads and exports reports.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::access::role::{Action, permits};
use crate::access::scope::Scope;
use crate::cache::service::CacheService;
use crate::change::{Change, Changes};
use crate::clock::{Clock, Instant};
use crate::document::block::Document;
use crate::document::draft::Draft;
use crate::document::format::{Format, Rendered};
use crate::document::stored;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{IdSource, ReportId, TemplateId, new_id};
use crate::language::locale::Locale;
use crate::model::brand::Brand;
use crate::model::message::MessageType;
use crate::model::period::Period;
use crate::model::report::{Report, ReportFilter, ReportSection, ReportStatus};
use crate::model::text::checked;
use crate::organizations::audit::AuditService;
use crate::page::{Page, PageRequest};
use crate::renderer::Renderer;
use crate::reports::catalogue::TemplateCatalogue;
use crate::reports::section::Section;
use crate::reports::template::SectionRegistry;
use crate::store::bundle::Store;
use crate::store::report_steps::{KeptExport, ListedVersion};

/// The most letters that a title or a name may have.
pub(super) const TITLE_LIMIT: usize = 300;

/// What a new report is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReport {
    /// Its title.
    pub title: String,
    /// The first day that it covers.
    pub period_start: NaiveDate,
    /// The last day that it covers, inclusive.
    pub period_end: NaiveDate,
    /// The template that it follows; nothing for the shipped one.
    pub template_id: Option<TemplateId>,
}

/// Writes reports over a store.
#[derive(Debug, Clone)]
pub struct ReportGenerator {
    pub(super) store: Arc<dyn Store>,
    pub(super) renderer: Option<Arc<dyn Renderer>>,
    pub(super) sections: Arc<SectionRegistry>,
    pub(super) templates: TemplateCatalogue,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) ids: Arc<dyn IdSource>,
    pub(super) cache: Arc<dyn CacheService>,
    audit: AuditService,
    changes: Changes,
}

impl ReportGenerator {
    /// The generator over a store, and a cache for what it draws; without a
    /// renderer it generates, but draws nothing.
    pub fn new(
        store: Arc<dyn Store>,
        renderer: Option<Arc<dyn Renderer>>,
        sections: Arc<SectionRegistry>,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
        cache: Arc<dyn CacheService>,
    ) -> Self {
        let changes = Changes::new(Arc::clone(&ids), Arc::clone(&cache));
        let audit = AuditService::new(store.clone(), clock.clone(), ids.clone());
        let templates = TemplateCatalogue::shipped(&sections);
        Self { store, renderer, sections, templates, clock, ids, cache, audit, changes }
    }

    /// The same, with other templates for every organization than the shipped ones.
    #[must_use]
    pub fn with_templates(self, templates: TemplateCatalogue) -> Self {
        Self { templates, ..self }
    }

    /// The section builders that templates can name.
    pub fn sections(&self) -> &SectionRegistry {
        &self.sections
    }

    /// Creates a report; it has no content yet.
    ///
    /// # Errors
    /// `InvalidInput` for an empty title, and for a period that ends before it
    /// starts or has more than 366 days; `NotFound` for a template that is not there.
    /// `Conflict` with code `report_exists` while there is one of the same title, period
    /// and template that is not archived.
    pub async fn create(&self, scope: &Scope, new: NewReport) -> Result<Report> {
        scope.permit(Action::WriteReports)?;
        let title = checked_new(scope, &new)?;
        let template = match new.template_id {
            Some(id) => Some(self.followed(scope, id).await?),
            None => None,
        };
        let now = self.clock.now();
        let report = Report {
            id: new_id(&*self.ids, now),
            organization_id: scope.organization_id(),
            title,
            period_start: new.period_start,
            period_end: new.period_end,
            status: ReportStatus::Draft,
            executive_summary: None,
            template_id: template.map(|(id, _)| id),
            version: 0,
            created_at: now,
            generated_at: None,
            template_version: template.map(|(_, version)| version),
            generating_until: None,
            published: None,
        };
        let change = self.change(scope, now, "report.create").about(report.id.uuid());
        self.store.insert_report(scope, &report, &change).await?;
        Ok(report)
    }

    /// The report of an id. Who may not write reports sees what was published of it,
    /// also while a newer version is written.
    pub async fn get(&self, scope: &Scope, id: ReportId) -> Result<Report> {
        scope.permit(Action::ReadReports)?;
        let report = self.store.get_report(scope, id).await?;
        self.as_seen_by(scope, report)
            .ok_or_else(|| Error::not_found("unknown_report", format!("there is no report {id}")))
    }

    /// What somebody sees of a report now, if anything.
    fn as_seen_by(&self, scope: &Scope, report: Report) -> Option<Report> {
        let report = report.at(self.clock.now());
        if writes(scope) { Some(report) } else { report.as_published() }
    }

    /// The reports that pass the filter, in its order. Who may not write reports sees
    /// what was published of them. Readability and the instant of the filter are not
    /// the caller's to say.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_q` for a part of a title that no title has,
    /// `bad_cursor` for the cursor of another order.
    pub async fn list(
        &self,
        scope: &Scope,
        filter: &ReportFilter,
        page: PageRequest,
    ) -> Result<Page<Report>> {
        scope.permit(Action::ReadReports)?;
        let mut filter = filter.clone();
        filter.q = match filter.q.as_deref().map(str::trim) {
            None | Some("") => None,
            Some(q) => Some(checked("bad_q", "a part of a title", q, TITLE_LIMIT)?),
        };
        filter.at = self.clock.now();
        filter.is_readable = !writes(scope);
        if filter.is_readable {
            if filter.status.is_some_and(|status| status != ReportStatus::Published) {
                return Ok(Page { items: Vec::new(), next: None });
            }
            filter.status = None;
        }
        let page = self.store.list_reports(scope, &filter, &page.checked()?).await?;
        let items = page.items.into_iter().filter_map(|report| self.as_seen_by(scope, report));
        Ok(Page { items: items.collect(), next: page.next })
    }

    /// The sections of a report's newest version. Where they tell OCEAN figures it
    /// stands in the audit trail before they are handed out.
    pub async fn list_sections(&self, scope: &Scope, id: ReportId) -> Result<Vec<ReportSection>> {
        let version = self.get(scope, id).await?.version;
        let sections = self.store.list_report_sections(scope, id, Some(version)).await?;
        self.note_scores(scope, id, sections.iter().map(|it| &*it.section_type)).await?;
        Ok(sections)
    }

    pub(super) async fn note_scores<'a>(
        &self,
        scope: &Scope,
        id: ReportId,
        mut sections: impl Iterator<Item = &'a str>,
    ) -> Result<()> {
        // What this process does not know may tell any figure.
        let tells = |name| self.sections.find(name).map_or(true, Section::tells_scores);
        if sections.any(tells) {
            self.audit.record(scope, "ocean.read", Some(id.to_string()), 1).await?;
        }
        Ok(())
    }

    /// The versions of a report, the newest first. Who may not write reports sees the
    /// published one alone.
    pub async fn list_versions(&self, scope: &Scope, id: ReportId) -> Result<Vec<ListedVersion>> {
        let report = self.get(scope, id).await?;
        let mut versions = self.store.list_report_versions(scope, id).await?;
        versions.retain(|it| it.version == report.version || writes(scope));
        Ok(versions)
    }

    /// The document of a version, of the newest without a number. Where it tells OCEAN
    /// figures it stands in the audit trail before it is handed out.
    pub async fn document(
        &self,
        scope: &Scope,
        id: ReportId,
        version: Option<u32>,
    ) -> Result<Document> {
        let draft = self.stored_document(scope, id, version).await?;
        self.note_scores(scope, id, draft.sections.iter().map(|it| &*it.section_type)).await?;
        Ok(spoken(draft))
    }

    /// The same, for what was written down already, and for who tells no figure of it.
    pub(crate) async fn stored_document(
        &self,
        scope: &Scope,
        id: ReportId,
        version: Option<u32>,
    ) -> Result<Draft> {
        let report = self.get(scope, id).await?;
        refuse_unpublished(scope, &report, version)?;
        // The newest one that there is where it is read, which may lag a little.
        let newest = if writes(scope) { None } else { Some(report.version) };
        let (scope, version) = (scope.tolerating_lag(), version.or(newest));
        stored::read(&self.store.get_report_document(&scope, id, version).await?)
    }

    /// A version in a format, as this build draws it; the newest without a number. What a
    /// published one was drawn as comes from [`Self::serve_export`]. It stands in the audit
    /// trail before it is handed out, as with every other export.
    pub async fn export(
        &self,
        scope: &Scope,
        id: ReportId,
        version: Option<u32>,
        format: Format,
    ) -> Result<Rendered> {
        self.begin_export(scope, id).await?;
        self.draw_version(scope, id, version, format).await
    }

    /// The report, if it may be seen, once it is written down that it is exported: every
    /// export begins here.
    pub(super) async fn begin_export(&self, scope: &Scope, id: ReportId) -> Result<Report> {
        let report = self.get(scope, id).await?;
        self.note_export(scope, id).await?;
        Ok(report)
    }

    pub(super) async fn note_export(&self, scope: &Scope, id: ReportId) -> Result<()> {
        self.audit.record(scope, "report.export", Some(id.to_string()), 1).await
    }

    /// A version of a report whose export was begun.
    pub(super) async fn draw_version(
        &self,
        scope: &Scope,
        id: ReportId,
        version: Option<u32>,
        format: Format,
    ) -> Result<Rendered> {
        let document = spoken(self.stored_document(scope, id, version).await?);
        self.draw(&document, &self.store.get_brand(scope).await?, format)
    }

    /// A document of whatever is told, as a file.
    ///
    /// # Errors
    /// `Unsupported` for a format that this build has not, with code `no_renderer` without a
    /// renderer.
    pub fn draw(&self, document: &Document, brand: &Brand, format: Format) -> Result<Rendered> {
        let renderer = self.renderer.as_ref().ok_or_else(|| {
            Error::new(ErrorKind::Unsupported, "no_renderer", "this build draws no reports")
                .with_hint("build it with the feature `render` or `pdf`")
        })?;
        renderer.render(document, brand, format)
    }

    /// A version in each format that there is, to be kept; none without a renderer.
    pub(super) async fn drawings(
        &self,
        scope: &Scope,
        id: ReportId,
        version: u32,
    ) -> Result<Vec<KeptExport>> {
        let Some(renderer) = &self.renderer else { return Ok(Vec::new()) };
        let document = self.store.get_report_document(scope, id, Some(version)).await?;
        let document = spoken(stored::read(&document)?);
        let brand = self.store.get_brand(scope).await?;
        let mut drawings = Vec::new();
        for format in Format::ALL {
            match renderer.render(&document, &brand, format) {
                Ok(drawing) => drawings.push(KeptExport::of(format, drawing)),
                Err(error) if error.kind() == ErrorKind::Unsupported => {}
                Err(error) => return Err(error),
            }
        }
        Ok(drawings)
    }

    /// A change after which a report may be read.
    pub(super) fn ready(&self, scope: &Scope, at: Instant, action: &'static str) -> Change {
        self.changes.begin(scope.organization_id(), at, MessageType::ReportReady, action)
    }

    pub(super) fn change(&self, scope: &Scope, at: Instant, action: &'static str) -> Change {
        self.changes.begin(scope.organization_id(), at, MessageType::DashboardUpdate, action)
    }
}

/// The title of a new report that can be.
pub(super) fn checked_new(scope: &Scope, new: &NewReport) -> Result<String> {
    let calendar = &scope.organization().calendar;
    Period::within_a_year(calendar, new.period_start, new.period_end)?;
    checked("bad_title", "a title", &new.title, TITLE_LIMIT)
}

/// A document in the words of its own language.
pub(super) fn spoken(draft: Draft) -> Document {
    let locale = Locale::of(&draft.language);
    draft.spoken(&locale)
}

/// Who may not write reports sees the version that was published: those before it may
/// have been mended for a reason.
pub(super) fn refuse_unpublished(
    scope: &Scope,
    report: &Report,
    version: Option<u32>,
) -> Result<()> {
    match version {
        Some(version) if version != report.version && !writes(scope) => {
            let message = format!("the report {} has no such version", report.id);
            Err(Error::not_found("unknown_version", message))
        }
        _ => Ok(()),
    }
}

fn writes(scope: &Scope) -> bool {
    permits(scope.role(), Action::WriteReports)
}
