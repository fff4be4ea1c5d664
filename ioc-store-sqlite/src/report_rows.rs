//! Rows of reports.

use std::cmp::Reverse;

use ioc_core::clock::Instant;
use ioc_core::error::Error;
use ioc_core::ids::{OrganizationId, ReportId};
use ioc_core::model::report::{Published, Report, ReportFilter, ReportStatus};
use ioc_core::model::report_sort::{ReportPlace, ReportSort};
use ioc_core::model::text::folded;
use ioc_core::page::cursor_gone;
use ioc_core::store::reports::{
    Expected, report_changed_meanwhile, report_exists, report_published,
};
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params};

use crate::error::StoreResult;
use crate::rows::{all, find_id, first, get_id, id, instant, to_date, to_instant};

const TABLE: &str = "weekly_reports";

/// Adds a report.
pub(crate) fn insert(
    connection: &Connection,
    organization: OrganizationId,
    report: &Report,
) -> StoreResult<()> {
    let sql = include_str!("../queries/reports/find_same.sql");
    let same = params![
        id(organization),
        report.period_start.to_string(),
        report.period_end.to_string(),
        report.title,
        report.template_id.map(id),
    ];
    let same = first(&mut *connection.prepare_cached(sql)?, same, |row| Ok(get_id(row, 0)?))?;
    if let Some(same) = same.filter(|_| report.status != ReportStatus::Archived) {
        return Err(report_exists(same).into());
    }
    connection.prepare_cached(include_str!("../queries/reports/insert.sql"))?.execute(params![
        id(organization),
        id(report.id),
        report.period_start.to_string(),
        report.period_end.to_string(),
        report.title,
        report.status.as_str(),
        report.executive_summary,
        report.template_id.map(id),
        report.version,
        instant(report.created_at),
        report.generated_at.map(instant),
        folded(&report.title),
        report.template_version,
    ])?;
    Ok(())
}

/// The report of an id.
pub(crate) fn get(
    connection: &Connection,
    organization: OrganizationId,
    key: ReportId,
) -> StoreResult<Report> {
    Ok(find(connection, organization, key)?.ok_or_else(|| {
        Error::not_found("unknown_report", format!("there is no report {key}"))
            .with_hint("`ioc report list` shows those that there are")
    })?)
}

fn find(
    connection: &Connection,
    organization: OrganizationId,
    key: ReportId,
) -> StoreResult<Option<Report>> {
    let sql = include_str!("../queries/reports/get.sql");
    let params = (id(organization), id(key));
    first(&mut *connection.prepare_cached(sql)?, params, |row| read(organization, row))
}

/// Where the report stands behind which a page goes on.
pub(crate) fn place(
    connection: &Connection,
    organization: OrganizationId,
    sort: ReportSort,
    after: Option<ReportId>,
) -> StoreResult<Option<(ReportPlace, ReportId)>> {
    let Some(after) = after else { return Ok(None) };
    let report = find(connection, organization, after)?.ok_or_else(cursor_gone)?;
    Ok(Some((sort.place(&report), after)))
}

/// At most `limit` reports of an organization behind `after`, in the filter's order.
pub(crate) fn list(
    connection: &Connection,
    organization: OrganizationId,
    filter: &ReportFilter,
    after: Option<&(ReportPlace, ReportId)>,
    limit: u32,
) -> StoreResult<Vec<Report>> {
    let sql = match filter.sort {
        ReportSort::PeriodNewest => include_str!("../queries/reports/list_period_newest.sql"),
        ReportSort::PeriodOldest => include_str!("../queries/reports/list_period_oldest.sql"),
        ReportSort::CreatedNewest => include_str!("../queries/reports/list_created_newest.sql"),
        ReportSort::CreatedOldest => include_str!("../queries/reports/list_created_oldest.sql"),
        ReportSort::Title => include_str!("../queries/reports/list_by_title.sql"),
    };
    let params = params![
        id(organization),
        filter.status.map(ReportStatus::as_str),
        filter.period_start.map(|date| date.to_string()),
        filter.period_end.map(|date| date.to_string()),
        filter.template_id.map(id),
        filter.q.as_deref().map(folded),
        after.map(|(_, key)| id(*key)),
        after.map(|(place, _)| value(place)),
        limit,
        instant(filter.at),
        filter.is_readable,
    ];
    all(&mut *connection.prepare_cached(sql)?, params, |row| read(organization, row))
}

/// A place as its column holds it.
fn value(place: &ReportPlace) -> Value {
    match place {
        ReportPlace::PeriodNewest(Reverse(day)) | ReportPlace::PeriodOldest(day) => {
            day.to_string().into()
        }
        ReportPlace::CreatedNewest(Reverse(at)) | ReportPlace::CreatedOldest(at) => {
            instant(*at).into()
        }
        ReportPlace::Title(title) => title.clone().into(),
    }
}

fn read(organization_id: OrganizationId, row: &Row<'_>) -> StoreResult<Report> {
    let (start, end, status): (String, String, String) = (row.get(2)?, row.get(3)?, row.get(4)?);
    let find_instant = |column, name| -> StoreResult<Option<Instant>> {
        let micros: Option<i64> = row.get(column)?;
        micros.map(|micros| to_instant(micros, TABLE, name)).transpose()
    };
    let published = match row.get::<_, Option<u32>>(12)? {
        None => None,
        Some(version) => Some(Published {
            version,
            executive_summary: row.get(13)?,
            generated_at: to_instant(row.get(14)?, "report_versions", "generated_at")?,
        }),
    };
    Ok(Report {
        id: get_id(row, 0)?,
        organization_id,
        title: row.get(1)?,
        period_start: to_date(&start, TABLE, "report_period_start")?,
        period_end: to_date(&end, TABLE, "report_period_end")?,
        status: ReportStatus::parse(&status)?,
        executive_summary: row.get(5)?,
        template_id: find_id(row, 6)?,
        version: row.get(7)?,
        created_at: to_instant(row.get(8)?, TABLE, "created_at")?,
        generated_at: find_instant(9, "generated_at")?,
        template_version: row.get(10)?,
        generating_until: find_instant(11, "generating_until")?,
        published,
    })
}

/// Replaces what can be changed of a report that is as it was seen.
pub(crate) fn put(
    connection: &Connection,
    organization: OrganizationId,
    seen: &Report,
    changed: &Report,
) -> StoreResult<()> {
    if !seen.is_what_was_seen_of(&get(connection, organization, seen.id)?) {
        return Err(report_changed_meanwhile(seen.id).into());
    }
    connection.prepare_cached(include_str!("../queries/reports/put.sql"))?.execute((
        id(organization),
        id(seen.id),
        &changed.title,
        folded(&changed.title),
        changed.period_start.to_string(),
        changed.period_end.to_string(),
        changed.template_id.map(id),
        changed.template_version,
        seen.status.as_str(),
        seen.until().map(instant),
    ))?;
    Ok(())
}

/// Deletes a report with all that belongs to it; returns how many there were.
pub(crate) fn delete(
    connection: &Connection,
    organization: OrganizationId,
    key: ReportId,
    expected: &Expected,
) -> StoreResult<u64> {
    if *expected != Expected::Any {
        expected.check(&get(connection, organization, key)?)?;
    }
    let params = (id(organization), id(key));
    let sql = include_str!("../queries/reports/was_published.sql");
    if first(&mut *connection.prepare_cached(sql)?, params, |row| Ok(row.get(0)?))? == Some(true) {
        return Err(report_published(key).into());
    }
    for sql in [
        include_str!("../queries/reports/delete_sections.sql"),
        include_str!("../queries/reports/delete_versions.sql"),
    ] {
        connection.prepare_cached(sql)?.execute(params)?;
    }
    let sql = include_str!("../queries/reports/delete.sql");
    Ok(connection.prepare_cached(sql)?.execute(params)? as u64)
}
