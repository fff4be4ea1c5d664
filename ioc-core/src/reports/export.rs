//! Draws a version of a report as its reader wants it.

use chrono::NaiveDate;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::cache::service::Served;
use crate::dashboard::metrics::MetricRow;
use crate::dashboard::service::DashboardService;
use crate::document::block::SectionState;
use crate::document::draft::{Block, Cell, Draft, Measure, Section, Table};
use crate::document::format::{Format, Rendered};
use crate::error::{Error, Result};
use crate::ids::ReportId;
use crate::language::locale::Locale;
use crate::language::text::say;
use crate::model::metric::MetricFilter;
use crate::model::report::Report;
use crate::page::{Cursor, MAX_LIMIT, PageRequest};
use crate::privacy::registry;
use crate::reports::drawn::Export;
use crate::reports::generator::{ReportGenerator, refuse_unpublished, spoken};
use crate::reports::tables::{day, name, words};

/// The most rows of raw data that an export has.
const RAW_ROWS: usize = 10_000;

/// How a report is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportOptions {
    /// In which format.
    pub format: Format,
    /// Which version; the newest unless given.
    pub version: Option<u32>,
    /// Whether it has its charts.
    pub include_charts: bool,
    /// In which language, as a tag such as `de-AT`; in the organization's unless given.
    pub locale: Option<String>,
    /// Whether the released metrics of its period follow as a table. It needs the right
    /// to read OCEAN figures, which are among them.
    pub include_raw_data: bool,
}

impl ExportOptions {
    /// Whether what is drawn is kept: the report as it is, and nothing that is rarely
    /// asked for.
    fn is_kept(&self) -> bool {
        self.include_charts && !self.include_raw_data && self.locale.is_none()
    }
}

/// A drawn report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The bytes, with their tag.
    pub served: Served,
    /// Their media type, such as `application/pdf`.
    pub media_type: String,
    /// A name for a file that holds them, of plain letters, such as
    /// `weekly-report-2024-01-07.pdf`.
    pub file_name: String,
}

impl ReportGenerator {
    /// What [`Self::export_with`] answers, if it is kept and nothing has to be drawn.
    ///
    /// # Errors
    /// As [`Self::export_with`].
    pub async fn find_export_with(
        &self,
        scope: &Scope,
        id: ReportId,
        options: &ExportOptions,
    ) -> Result<Option<Exported>> {
        if !options.is_kept() {
            return Ok(None);
        }
        let report = self.get(scope, id).await?;
        refuse_unpublished(scope, &report, options.version)?;
        let version = options.version.unwrap_or(report.version);
        let Some(export) = self.find_export(scope, id, version, options.format).await? else {
            return Ok(None);
        };
        // Only what is handed out is an export.
        self.note_export(scope, id).await?;
        let Export { served, media_type, extension, .. } = export;
        let file_name = file_name(&report.title, report.period_end, &extension);
        Ok(Some(Exported { served, media_type, file_name }))
    }

    /// Draws a version of a report.
    ///
    /// # Errors
    /// `NotFound` for a report or version that is not there; `InvalidInput` with code
    /// `too_much_raw_data` for a period with more metrics than an export holds, with code
    /// `unknown_language` for a language that has no words here.
    pub async fn export_with(
        &self,
        dashboard: &DashboardService,
        scope: &Scope,
        id: ReportId,
        options: &ExportOptions,
    ) -> Result<Exported> {
        Self::checked(scope, options)?;
        let report = self.begin_export(scope, id).await?;
        self.drawn(dashboard, scope, &report, options).await
    }

    /// The language that is asked for, if all that is may be had.
    pub(super) fn checked(scope: &Scope, options: &ExportOptions) -> Result<Option<Locale>> {
        if options.include_raw_data {
            scope.permit(Action::ReadScores)?;
        }
        options.locale.as_deref().map(Locale::asked).transpose()
    }

    /// A version of a report that may be seen, and was written down as drawn.
    pub(super) async fn drawn(
        &self,
        dashboard: &DashboardService,
        scope: &Scope,
        report: &Report,
        options: &ExportOptions,
    ) -> Result<Exported> {
        let (id, locale) = (report.id, Self::checked(scope, options)?);
        refuse_unpublished(scope, report, options.version)?;
        let version = options.version.unwrap_or(report.version);
        let named = |extension: &str| file_name(&report.title, report.period_end, extension);
        if options.is_kept() {
            let Export { served, media_type, extension, .. } =
                self.export_of(scope, id, version, options.format).await?;
            return Ok(Exported { served, media_type, file_name: named(&extension) });
        }
        let mut document = self.stored_document(scope, id, Some(version)).await?;
        if !options.include_charts {
            document = document.without_charts();
        }
        if options.include_raw_data {
            let rows = raw_data(dashboard, scope, &document).await?;
            document.sections.push(section(&rows));
        }
        let document = match locale {
            Some(locale) => document.spoken(&locale),
            None => spoken(document),
        };
        let brand = self.store.get_brand(scope).await?;
        let Rendered { bytes, media_type, extension } =
            self.draw(&document, &brand, options.format)?;
        let served = Served::new(bytes, self.clock.now());
        Ok(Exported { served, media_type: media_type.to_owned(), file_name: named(extension) })
    }
}

/// The released metrics whose period lies in that of a document.
async fn raw_data(
    dashboard: &DashboardService,
    scope: &Scope,
    document: &Draft,
) -> Result<Vec<MetricRow>> {
    let filter = MetricFilter {
        period_start: Some(document.period_start),
        period_end: Some(document.period_end),
        ..MetricFilter::default()
    };
    let (mut rows, mut after): (Vec<MetricRow>, Option<Cursor>) = (Vec::new(), None);
    loop {
        let page = PageRequest { limit: MAX_LIMIT, after };
        let found = dashboard.page_of_metrics(scope, &filter, page).await?;
        rows.extend(found.items);
        if rows.len() > RAW_ROWS {
            let message = format!("the period has more than {RAW_ROWS} metrics");
            return Err(Error::invalid("too_much_raw_data", message)
                .with_hint("export without raw data, and page through the metrics themselves"));
        }
        after = found.next;
        if after.is_none() {
            return Ok(rows);
        }
    }
}

fn section(rows: &[MetricRow]) -> Section {
    let columns = [
        words("metric_type", say("column-type")),
        words("metric_name", say("column-name")),
        words("dimension_1", say("column-department")),
        words("dimension_2", say("column-job-role")),
        words("dimension_3", say("column-third-dimension")),
        words("period_start", say("column-from")),
        words("period_end", say("column-to")),
        words("metric_value", say("column-value")),
        words("metric_unit", say("column-unit")),
    ];
    let cells = |row: &MetricRow| {
        let decimals = registry::find_metric(&row.metric_type, &row.metric_name)
            .map_or(6, |spec| spec.decimals);
        let state = row.details.state();
        vec![
            name(&row.metric_type),
            name(&row.metric_name),
            name(&row.dimension_1),
            name(&row.dimension_2),
            name(&row.dimension_3),
            day(Some(row.period_start), state),
            day(Some(row.period_end), state),
            Cell::Number(Measure::of(row.details, decimals)),
            name(&row.metric_unit),
        ]
    };
    let table = Table {
        key: "raw_data".to_owned(),
        title: say("raw-data-table").into(),
        columns: columns.to_vec(),
        rows: rows.iter().map(cells).collect(),
    };
    Section {
        section_type: "raw_data".to_owned(),
        title: say("section-raw-data").into(),
        state: if rows.is_empty() { SectionState::Empty } else { SectionState::Ok },
        blocks: vec![Block::Table(table)],
    }
}

/// Plain letters, digits and hyphens: what every file system and header takes.
fn file_name(title: &str, last: NaiveDate, extension: &str) -> String {
    let plain: String = title
        .chars()
        .map(|char| if char.is_ascii_alphanumeric() { char.to_ascii_lowercase() } else { '-' })
        .collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    let mut name = parts.join("-");
    name.truncate(80);
    let name = if name.is_empty() { "report" } else { name.trim_end_matches('-') };
    format!("{name}-{last}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_is_plain_whatever_the_title() {
        let last = NaiveDate::from_ymd_opt(2024, 1, 7).unwrap();
        for (title, name) in [
            ("Weekly Performance Report", "weekly-performance-report-2024-01-07.pdf"),
            ("../../etc/passwd\r\nX: y", "etc-passwd-x-y-2024-01-07.pdf"),
            ("Überblick 週報", "berblick-2024-01-07.pdf"),
            ("週報", "report-2024-01-07.pdf"),
        ] {
            assert_eq!(file_name(title, last, "pdf"), name);
        }
    }
}
