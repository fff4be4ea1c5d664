//! Reports for people and for programs.

use ioc_analytics::model::report::Report;
use serde_json::{Value, json};

use crate::calendar::words;
use crate::cells;
use crate::table::Table;

/// A report under the seed's names.
pub(crate) fn to_json(report: &Report) -> Value {
    json!({
        "id": report.id,
        "organization_id": report.organization_id,
        "title": report.title,
        "report_period_start": report.period_start,
        "report_period_end": report.period_end,
        "status": report.status,
        "version": report.version,
        "executive_summary": report.executive_summary,
        "template_id": report.template_id,
        "created_at": report.created_at,
        "generated_at": report.generated_at,
        "template_version": report.template_version,
        "published_version": report.published.as_ref().map(|published| published.version),
    })
}

/// What is to be known of a report, a line each.
pub(crate) fn lines(report: &Report) -> Vec<String> {
    let mut table = Table::new(["", ""]);
    let generated = report.generated_at.map(|at| at.format("%Y-%m-%d %H:%M UTC"));
    let published = match &report.published {
        Some(published) => format!("version {}", published.version),
        None => cells::or_none(None::<String>),
    };
    for (name, value) in [
        ("title", report.title.clone()),
        ("id", report.id.to_string()),
        ("period", words(report.period_start, report.period_end)),
        ("status", report.status.as_str().to_owned()),
        ("version", report.version.to_string()),
        ("published", published),
        ("generated", cells::or_none(generated)),
    ] {
        table.row([name.to_owned(), value]);
    }
    table.lines()
}
