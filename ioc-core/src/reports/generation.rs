//! Writes the versions of reports: from one read to a document and its sections.

use std::collections::HashMap;

use chrono::TimeDelta;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::dashboard::breakdown;
use crate::document::block::{
    Block as Spoken, Document, Front, SCHEMA_VERSION, Section as SpokenSection, SectionState,
};
use crate::document::draft::{Block, Draft, Section as DraftSection};
use crate::document::format::{Format, Rendered};
use crate::document::stored;
use crate::document::tables::without_charts;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{ReportId, new_id};
use crate::language::locale::Locale;
use crate::language::text::{Text, say};
use crate::model::period::Period;
use crate::model::report::{Report, ReportSection, ReportVersion, SectionConfig, SectionsConfig};
use crate::model::rollup::{Rollup, RollupQuery};
use crate::reports::front;
use crate::reports::generator::ReportGenerator;
use crate::reports::progress::{Observer, Progress};
use crate::reports::restatement;
use crate::reports::section::{ReportContext, Section, state_of};
use crate::store::report_steps::ReportStep;
use crate::store::reports::Expected;

/// How long a version may take. Who was killed while writing holds its report for so long.
const LEASE: TimeDelta = TimeDelta::minutes(10);

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
        self.finish(scope, begun, format, &|_| {}).await
    }

    /// Takes the first step of [`Self::generate`], for whoever does not wait for the
    /// others. With `seen` it is taken only if the report is still what the caller saw.
    /// Ten minutes later the report is failed unless its version is written.
    ///
    /// # Errors
    /// As [`Self::publish`], for one that is archived.
    pub async fn begin(&self, scope: &Scope, id: ReportId, seen: Option<&Report>) -> Result<Begun> {
        scope.permit(Action::WriteReports)?;
        let from = self.standing(scope, id, seen).await?;
        let now = self.clock.now();
        let step = ReportStep::Generate { until: now + LEASE };
        self.take(scope, from, &step, self.change(scope, now, "report.generate")).await.map(Begun)
    }

    /// Ends the writing of a report's next version: it is failed, and whoever writes it
    /// keeps nothing.
    ///
    /// # Errors
    /// `Conflict` with code `illegal_report_step` for one that is not being written, with
    /// code `report_moved_on` if it was written at the same time.
    pub async fn cancel(&self, scope: &Scope, id: ReportId) -> Result<Report> {
        scope.permit(Action::WriteReports)?;
        let from = self.standing(scope, id, None).await?;
        let change = self.change(scope, self.clock.now(), "report.cancel");
        self.take(scope, from, &ReportStep::Fail, change).await
    }

    /// Takes the other steps of [`Self::generate`], and tells how far they have come.
    pub async fn finish(
        &self,
        scope: &Scope,
        begun: Begun,
        format: Option<Format>,
        observer: Observer<'_>,
    ) -> Result<Generated> {
        let (report, now) = (begun.0, self.clock.now());
        match self.write_version(scope, &report, now, observer).await {
            Ok(document) => {
                let report = self.store.get_report(scope, report.id).await?;
                let Some(format) = format else { return Ok(Generated { report, rendered: None }) };
                self.note_export(scope, report.id).await?;
                let brand = self.store.get_brand(scope).await?;
                let rendered = Some(self.draw(&document, &brand, format)?);
                Ok(Generated { report, rendered })
            }
            Err(error) => {
                let (id, ours) = (report.id, Expected::Generating(report.generating_until));
                let change = self.change(scope, now, "report.fail").about(id.uuid());
                let failed = ReportStep::Fail;
                // The first error is the one to tell.
                let _ = self.store.take_report_step(scope, id, &ours, &failed, &change).await;
                Err(error)
            }
        }
    }

    async fn write_version(
        &self,
        scope: &Scope,
        report: &Report,
        now: Instant,
        observer: Observer<'_>,
    ) -> Result<Document> {
        let config = self.config_of(scope, report).await?;
        let calendar = &scope.organization().calendar;
        let period = Period::between(calendar, report.period_start, report.period_end)?;
        let context = context(scope, period, now)?;
        let mut draft = self.build(scope, report, &context, &config, observer).await?;
        if let Some(published) = &report.published {
            let before = self.store.get_report_document(scope, report.id, Some(published.version));
            draft.sections.push(match stored::read(&before.await?) {
                Ok(before) => {
                    let changed = restatement::between(&before, &draft);
                    restatement::section(published.version, &changed)
                }
                Err(error) => restatement::unread(&error),
            });
        }
        let document_bytes = stored::write(&draft)?;
        let document = draft.spoken(&Locale::of(&context.organization.locale));
        let version = ReportVersion {
            report_id: report.id,
            version: document.version,
            document: document_bytes,
            executive_summary: joined(&document.front),
            sections: document
                .sections
                .iter()
                .map(|section| self.stored_section(section, now))
                .collect::<Result<_>>()?,
            generated_at: now,
        };
        let change = self.ready(scope, now, "report.version");
        let change = change.about(report.id.uuid());
        let ours = Expected::Generating(report.generating_until);
        self.store.put_report_version(scope, &version, &ours, &change).await?;
        Ok(document)
    }

    /// The sections that a report is to have.
    pub(crate) async fn config_of(&self, scope: &Scope, report: &Report) -> Result<SectionsConfig> {
        Ok(match (report.template_id, report.template_version) {
            (Some(id), Some(version)) => {
                self.store.get_template_version(scope, id, version).await?
            }
            (Some(id), None) => self.store.get_template(scope, id).await?.sections_config,
            (None, _) => self.sections.shipped(),
        })
    }

    /// What a report of a period reads that has all shipped sections.
    pub(crate) fn needs_of_shipped(
        &self,
        scope: &Scope,
        period: Period,
    ) -> Result<Vec<RollupQuery>> {
        let context = context(scope, period, self.clock.now())?;
        let mut reading = Reading::default();
        reading.add(front::needs(&context)?);
        for section in &self.sections.shipped().sections {
            self.plan(&context, section, &mut reading)?;
        }
        Ok(reading.queries)
    }

    async fn build(
        &self,
        scope: &Scope,
        report: &Report,
        context: &ReportContext,
        config: &SectionsConfig,
        observer: Observer<'_>,
    ) -> Result<Draft> {
        let mut reading = Reading::default();
        let front = reading.add(front::needs(context)?);
        let planned: Vec<(&SectionConfig, Planned<'_>)> = config
            .sections
            .iter()
            .map(|section| (section, self.plan(context, section, &mut reading)))
            .collect();
        breakdown::settle(&*self.store, scope, &reading.queries).await?;
        let rollups = self.store.read(&scope.tolerating_lag(), &reading.queries).await?;
        let told = self.told_before(scope, context, report.template_id).await?;
        let (coverage, front) = front::build(context, &answers(&rollups, &front), told)?;
        let total = planned.len();
        let built = |(done, (section, planned)): (usize, (&SectionConfig, Planned<'_>))| {
            observer(Progress { done, total, section_type: &section.section_type });
            let blocks = planned.and_then(|(builder, places)| {
                builder.build(context, section, &answers(&rollups, &places))
            });
            self.section(section, blocks)
        };
        Ok(Draft {
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
            front,
            sections: planned.into_iter().enumerate().map(built).collect(),
        })
    }

    fn plan<'a>(
        &'a self,
        context: &ReportContext,
        section: &SectionConfig,
        reading: &mut Reading,
    ) -> Planned<'a> {
        let builder = self.sections.find(&section.section_type)?;
        let needs = builder.needs(context, section)?;
        Ok((builder, reading.add(needs)))
    }

    /// A section from its blocks; one that could not be built says so in its place, and
    /// the rest of the report stands.
    fn section(&self, config: &SectionConfig, blocks: Result<Vec<Block>>) -> DraftSection {
        let found = self.sections.find(&config.section_type);
        let title = match (&config.title, found) {
            (Some(title), _) => Text::plain(title),
            (None, Ok(builder)) => builder.title(),
            (None, Err(_)) => Text::plain(&config.section_type),
        };
        let (state, blocks) = match blocks {
            Ok(blocks) if config.include_charts => (state_of(&blocks), blocks),
            Ok(blocks) => (state_of(&blocks), without_charts(blocks)),
            Err(error) => {
                let text = say("section-failed").with("code", error.code()).into();
                (SectionState::Failed, vec![Block::Note { text }])
            }
        };
        DraftSection { section_type: config.section_type.clone(), title, state, blocks }
    }

    fn stored_section(&self, section: &SpokenSection, now: Instant) -> Result<ReportSection> {
        let (mut text, mut charts, mut tables, mut insights) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for block in &section.blocks {
            match block {
                Spoken::Text { sentences } => {
                    text.extend(sentences.iter().map(|sentence| sentence.text.clone()));
                }
                Spoken::Note { text: note } => text.push(note.clone()),
                Spoken::Chart(chart) => charts.push(json(chart)?),
                Spoken::Table(table) => tables.push(json(table)?),
                Spoken::Tiles { tiles } => tables.push(json(tiles)?),
                Spoken::Findings { findings } => insights.push(json(findings)?),
                // No builder makes one.
                Spoken::Unknown(_) => {}
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

/// What a report of a period is about that is written at an instant.
fn context(scope: &Scope, period: Period, at: Instant) -> Result<ReportContext> {
    let organization = scope.organization().clone();
    let before = period.before(&organization.calendar)?;
    Ok(ReportContext { organization, period, before, at, policy: scope.policy() })
}

/// A section's builder, and where its answers stand.
type Planned<'a> = Result<(&'a dyn Section, Vec<usize>)>;

/// One read for all that a report needs: what two sections ask is read once.
#[derive(Default)]
struct Reading {
    queries: Vec<RollupQuery>,
    places: HashMap<RollupQuery, usize>,
}

impl Reading {
    /// Adds queries, and returns where their answers will stand.
    fn add(&mut self, queries: Vec<RollupQuery>) -> Vec<usize> {
        let place = |query| {
            *self.places.entry(query).or_insert_with(|| {
                self.queries.push(query);
                self.queries.len() - 1
            })
        };
        queries.into_iter().map(place).collect()
    }
}

fn answers(rollups: &[Rollup], places: &[usize]) -> Vec<Rollup> {
    places.iter().filter_map(|place| rollups.get(*place).cloned()).collect()
}

fn joined(front: &Front) -> String {
    front.sentences().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn json(value: &impl serde::Serialize) -> Result<serde_json::Value> {
    serde_json::to_value(value).map_err(|source| {
        Error::new(ErrorKind::Internal, "section_not_written", "a section cannot be written")
            .with_source(source)
    })
}
