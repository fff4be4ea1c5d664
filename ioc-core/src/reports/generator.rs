//! Creates, generates and exports reports.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::access::role::{Action, permits};
use crate::access::scope::Scope;
use crate::cache::service::CacheService;
use crate::change::{Change, Changes};
use crate::clock::{Clock, Instant};
use crate::dashboard::breakdown;
use crate::document::block::{Block, Document, SCHEMA_VERSION, Section as DocumentSection};
use crate::document::format::{Format, Rendered};
use crate::document::sentence::Sentence;
use crate::document::stored;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{IdSource, ReportId, TemplateId, new_id};
use crate::model::message::MessageType;
use crate::model::period::Period;
use crate::model::report::{
    Report, ReportFilter, ReportSection, ReportStatus, ReportVersion, SectionsConfig,
};
use crate::model::rollup::Rollup;
use crate::model::text::checked;
use crate::organizations::audit::AuditService;
use crate::page::{Page, PageRequest};
use crate::renderer::Renderer;
use crate::reports::executive;
use crate::reports::section::{ReportContext, Section};
use crate::reports::template::SectionRegistry;
use crate::store::bundle::Store;
use crate::store::reports::Expected;

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

/// A generated report, and its bytes if a format was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Generated {
    /// The report as it stands now.
    pub report: Report,
    /// The new version, drawn.
    pub rendered: Option<Rendered>,
}

/// A report whose next version is to be written: nobody else changes meanwhile what it
/// is about.
#[derive(Debug)]
#[must_use = "the report is `generating` until its version is written"]
pub struct Begun(Report);

impl Begun {
    /// The report as it stands now.
    pub fn report(&self) -> &Report {
        &self.0
    }
}

/// Writes reports over a store.
#[derive(Debug, Clone)]
pub struct ReportGenerator {
    pub(super) store: Arc<dyn Store>,
    renderer: Option<Arc<dyn Renderer>>,
    pub(super) sections: Arc<SectionRegistry>,
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
        Self { store, renderer, sections, clock, ids, cache, audit, changes }
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
    pub async fn create(&self, scope: &Scope, new: NewReport) -> Result<Report> {
        scope.permit(Action::WriteReports)?;
        let title = checked("bad_title", "a title", &new.title, TITLE_LIMIT)?;
        let calendar = &scope.organization().calendar;
        Period::within_a_year(calendar, new.period_start, new.period_end)?;
        let now = self.clock.now();
        let report = Report {
            id: new_id(&*self.ids, now),
            organization_id: scope.organization_id(),
            title,
            period_start: new.period_start,
            period_end: new.period_end,
            status: ReportStatus::Draft,
            executive_summary: None,
            template_id: new.template_id,
            version: 0,
            created_at: now,
            generated_at: None,
        };
        let change = self.change(scope, now, "report.create").about(report.id.uuid());
        self.store.insert_report(scope, &report, &change).await?;
        Ok(report)
    }

    /// The report of an id. Who may not write reports sees published ones
    /// only.
    pub async fn get(&self, scope: &Scope, id: ReportId) -> Result<Report> {
        scope.permit(Action::ReadReports)?;
        let report = self.store.get_report(scope, id).await?;
        if report.status != ReportStatus::Published && !writes(scope) {
            return Err(Error::not_found("unknown_report", format!("there is no report {id}")));
        }
        Ok(report)
    }

    /// The reports that pass the filter, in its order. Who may not write reports sees
    /// published ones only.
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
        if !writes(scope) {
            if filter.status.is_some_and(|status| status != ReportStatus::Published) {
                return Ok(Page { items: Vec::new(), next: None });
            }
            filter.status = Some(ReportStatus::Published);
        }
        self.store.list_reports(scope, &filter, &page.checked()?).await
    }

    /// The sections of a report's newest version. Where they tell OCEAN figures it
    /// stands in the audit trail before they are handed out.
    pub async fn list_sections(&self, scope: &Scope, id: ReportId) -> Result<Vec<ReportSection>> {
        self.get(scope, id).await?;
        let sections = self.store.list_report_sections(scope, id).await?;
        self.note_scores(scope, id, sections.iter().map(|it| &*it.section_type)).await?;
        Ok(sections)
    }

    async fn note_scores<'a>(
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

    /// Writes the next version of a report from one read of the rollups, and
    /// draws it if a format is given. A report whose writing breaks is
    /// `failed` and may be generated again.
    pub async fn generate(
        &self,
        scope: &Scope,
        id: ReportId,
        format: Option<Format>,
    ) -> Result<Generated> {
        let begun = self.begin(scope, id, None).await?;
        self.finish(scope, begun, format).await
    }

    /// Takes the first step of [`Self::generate`], for whoever does not wait for the
    /// others. With `seen` it is taken only if the report is still what the caller saw.
    ///
    /// # Errors
    /// As [`Self::publish`], for one that is archived.
    pub async fn begin(&self, scope: &Scope, id: ReportId, seen: Option<&Report>) -> Result<Begun> {
        scope.permit(Action::WriteReports)?;
        let change = self.change(scope, self.clock.now(), "report.generate");
        self.step(scope, id, seen, ReportStatus::Generating, change).await.map(Begun)
    }

    /// Takes the other steps of [`Self::generate`].
    pub async fn finish(
        &self,
        scope: &Scope,
        begun: Begun,
        format: Option<Format>,
    ) -> Result<Generated> {
        let (report, now) = (begun.0, self.clock.now());
        match self.write_version(scope, &report, now).await {
            Ok(document) => {
                let report = self.store.get_report(scope, report.id).await?;
                let Some(format) = format else { return Ok(Generated { report, rendered: None }) };
                self.note_export(scope, report.id).await?;
                let rendered = Some(self.draw(&document, format)?);
                Ok(Generated { report, rendered })
            }
            Err(error) => {
                let (id, running) = (report.id, Expected::Status(ReportStatus::Generating));
                let change = self.change(scope, now, "report.fail").about(id.uuid());
                let failed = ReportStatus::Failed;
                // The first error is the one to tell.
                let _ = self.store.set_report_status(scope, id, &running, failed, &change).await;
                Err(error)
            }
        }
    }

    async fn write_version(
        &self,
        scope: &Scope,
        report: &Report,
        now: Instant,
    ) -> Result<Document> {
        let config = match report.template_id {
            Some(template) => self.store.get_template(scope, template).await?.sections_config,
            None => self.sections.shipped(),
        };
        let calendar = &scope.organization().calendar;
        let period = Period::between(calendar, report.period_start, report.period_end)?;
        let context = ReportContext {
            organization: scope.organization().clone(),
            period,
            before: period.before(calendar)?,
            at: now,
            policy: scope.policy(),
        };
        let document = self.build(scope, report, &context, &config).await?;
        let version = ReportVersion {
            report_id: report.id,
            version: document.version,
            document: stored::write(&document)?,
            executive_summary: joined(&document.summary),
            sections: document
                .sections
                .iter()
                .map(|section| self.stored_section(section, now))
                .collect::<Result<_>>()?,
            generated_at: now,
        };
        let change = self.ready(scope, now, "report.version");
        let change = change.about(report.id.uuid());
        self.store.put_report_version(scope, &version, &change).await?;
        Ok(document)
    }

    async fn build(
        &self,
        scope: &Scope,
        report: &Report,
        context: &ReportContext,
        config: &SectionsConfig,
    ) -> Result<Document> {
        let mut queries = executive::needs(context)?;
        let mut parts = vec![queries.len()];
        for section in &config.sections {
            let needs = self.sections.find(&section.section_type)?.needs(context, section)?;
            parts.push(needs.len());
            queries.extend(needs);
        }
        breakdown::settle(&*self.store, scope, &queries).await?;
        let rollups = self.store.read(&scope.tolerating_lag(), &queries).await?;
        let mut rest: &[Rollup] = &rollups;
        let mut next = |length: usize| {
            let (part, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
            rest = after;
            part
        };
        let (coverage, summary) = executive::build(context, next(parts[0]))?;
        let mut sections = Vec::with_capacity(config.sections.len());
        for (section, length) in config.sections.iter().zip(&parts[1..]) {
            let builder = self.sections.find(&section.section_type)?;
            sections.push(DocumentSection {
                section_type: section.section_type.clone(),
                title: section.title.clone().unwrap_or_else(|| builder.title().to_owned()),
                blocks: builder.build(context, section, next(*length))?,
            });
        }
        Ok(Document {
            schema_version: SCHEMA_VERSION,
            report_id: report.id,
            version: report.version + 1,
            organization: context.organization.name.clone(),
            title: report.title.clone(),
            language: context.organization.locale.clone(),
            period_start: context.period.first,
            period_end: context.period.last,
            time_zone: context.zone().name().to_owned(),
            generated_at: context.at,
            minimum_group: context.policy.k(),
            coverage,
            summary,
            sections,
        })
    }

    fn stored_section(&self, section: &DocumentSection, now: Instant) -> Result<ReportSection> {
        let (mut text, mut charts, mut tables, mut insights) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for block in &section.blocks {
            match block {
                Block::Text { sentences } => {
                    text.extend(sentences.iter().map(|sentence| sentence.text.clone()));
                }
                Block::Note { text: note } => text.push(note.clone()),
                Block::Chart(chart) => charts.push(json(chart)?),
                Block::Table(table) => tables.push(json(table)?),
                Block::Tiles { tiles } => tables.push(json(tiles)?),
                Block::Findings { findings } => insights.push(json(findings)?),
                // No builder makes one.
                Block::Unknown(_) => {}
            }
        }
        Ok(ReportSection {
            id: new_id(&*self.ids, now),
            section_type: section.section_type.clone(),
            title: section.title.clone(),
            content: text.join("\n"),
            charts_data: charts.into(),
            tables_data: tables.into(),
            insights: insights.into(),
        })
    }

    /// The document of a version, of the newest without a number. Where it tells OCEAN
    /// figures it stands in the audit trail before it is handed out.
    pub async fn document(
        &self,
        scope: &Scope,
        id: ReportId,
        version: Option<u32>,
    ) -> Result<Document> {
        let document = self.stored_document(scope, id, version).await?;
        self.note_scores(scope, id, document.sections.iter().map(|it| &*it.section_type)).await?;
        Ok(document)
    }

    /// The same, for what was written down already.
    pub(super) async fn stored_document(
        &self,
        scope: &Scope,
        id: ReportId,
        version: Option<u32>,
    ) -> Result<Document> {
        let report = self.get(scope, id).await?;
        refuse_unpublished(scope, &report, version)?;
        let scope = scope.tolerating_lag();
        stored::read(&self.store.get_report_document(&scope, id, version).await?)
    }

    /// A version in a format; the newest without a number. It stands in the audit trail
    /// before it is handed out, as with every other export.
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

    async fn note_export(&self, scope: &Scope, id: ReportId) -> Result<()> {
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
        let document = self.stored_document(scope, id, version).await?;
        self.draw(&document, format)
    }

    pub(crate) fn draw(&self, document: &Document, format: Format) -> Result<Rendered> {
        let renderer = self.renderer.as_ref().ok_or_else(|| {
            Error::new(ErrorKind::Unsupported, "no_renderer", "this build draws no reports")
                .with_hint("build it with the feature `render` or `pdf`")
        })?;
        renderer.render(document, format)
    }

    /// A change after which a report may be read.
    pub(super) fn ready(&self, scope: &Scope, at: Instant, action: &'static str) -> Change {
        self.changes.begin(scope.organization_id(), at, MessageType::ReportReady, action)
    }

    pub(super) fn change(&self, scope: &Scope, at: Instant, action: &'static str) -> Change {
        self.changes.begin(scope.organization_id(), at, MessageType::DashboardUpdate, action)
    }
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

fn joined(sentences: &[Sentence]) -> String {
    sentences.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn json(value: &impl serde::Serialize) -> Result<serde_json::Value> {
    serde_json::to_value(value).map_err(|source| {
        Error::new(ErrorKind::Internal, "section_not_written", "a section cannot be written")
            .with_source(source)
    })
}
