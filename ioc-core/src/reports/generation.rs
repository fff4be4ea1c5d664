//! Writes the versions of reports: from one read to a document and its sections.

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::dashboard::breakdown;
use crate::document::block::{Block, Document, SCHEMA_VERSION, Section as DocumentSection};
use crate::document::format::{Format, Rendered};
use crate::document::sentence::Sentence;
use crate::document::stored;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{ReportId, new_id};
use crate::model::period::Period;
use crate::model::report::{Report, ReportSection, ReportStatus, ReportVersion, SectionsConfig};
use crate::model::rollup::Rollup;
use crate::reports::executive;
use crate::reports::generator::ReportGenerator;
use crate::reports::section::ReportContext;
use crate::store::reports::Expected;

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

impl ReportGenerator {
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
