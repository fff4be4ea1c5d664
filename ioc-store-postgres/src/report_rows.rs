//! Rows of reports.

use ioc_core::error::Error;
use ioc_core::ids::{Id, OrganizationId, ReportId};
use ioc_core::model::report::{Published, Report, ReportFilter, ReportStatus};
use ioc_core::model::report_sort::{ReportPlace, ReportSort};
use ioc_core::model::text::folded;
use ioc_core::page::cursor_gone;
use ioc_core::store::reports::{
    Expected, report_changed_meanwhile, report_exists, report_published,
};
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::error::StoreResult;
use crate::rows::{all, find_count, find_id, get_count, get_id};
use crate::statement::query;

/// Adds a report.
pub(crate) async fn insert(
    connection: &mut PgConnection,
    organization: OrganizationId,
    report: &Report,
) -> StoreResult<()> {
    let same = query(include_str!("../queries/reports/find_same.sql"))
        .bind(organization.uuid())
        .bind(report.period_start)
        .bind(report.period_end)
        .bind(&report.title)
        .bind(report.template_id.map(Id::uuid))
        .fetch_optional(&mut *connection)
        .await?;
    if let Some(same) = same.filter(|_| report.status != ReportStatus::Archived) {
        return Err(report_exists(get_id(&same, 0)?).into());
    }
    query(include_str!("../queries/reports/insert.sql"))
        .bind(organization.uuid())
        .bind(report.id.uuid())
        .bind(report.period_start)
        .bind(report.period_end)
        .bind(&report.title)
        .bind(report.status.as_str())
        .bind(&report.executive_summary)
        .bind(report.template_id.map(Id::uuid))
        .bind(report.version.cast_signed())
        .bind(report.created_at)
        .bind(report.generated_at)
        .bind(folded(&report.title))
        .bind(report.template_version.map(u32::cast_signed))
        .execute(connection)
        .await?;
    Ok(())
}

/// The report of an id.
pub(crate) async fn get(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: ReportId,
) -> StoreResult<Report> {
    Ok(find(connection, organization, key).await?.ok_or_else(|| {
        Error::not_found("unknown_report", format!("there is no report {key}"))
            .with_hint("`ioc report list` shows those that there are")
    })?)
}

async fn find(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: ReportId,
) -> StoreResult<Option<Report>> {
    let row = query(include_str!("../queries/reports/get.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .fetch_optional(connection)
        .await?;
    row.map(|row| read(organization, &row)).transpose()
}

/// Where the report stands behind which a page goes on.
pub(crate) async fn place(
    connection: &mut PgConnection,
    organization: OrganizationId,
    sort: ReportSort,
    after: Option<ReportId>,
) -> StoreResult<Option<(ReportPlace, ReportId)>> {
    let Some(after) = after else { return Ok(None) };
    let report = find(connection, organization, after).await?.ok_or_else(cursor_gone)?;
    Ok(Some((sort.place(&report), after)))
}

/// At most `limit` reports of an organization behind `after`, in the filter's order.
pub(crate) async fn list(
    connection: &mut PgConnection,
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
    // Planned for the filters that there are, each time.
    let statement = query(sql)
        .persistent(false)
        .bind(organization.uuid())
        .bind(filter.status.map(ReportStatus::as_str))
        .bind(filter.period_start)
        .bind(filter.period_end)
        .bind(filter.template_id.map(Id::uuid))
        .bind(filter.q.as_deref().map(folded))
        .bind(after.map(|(_, key)| key.uuid()));
    let place = after.map(|(place, _)| place);
    let statement = match filter.sort {
        ReportSort::PeriodNewest | ReportSort::PeriodOldest => {
            statement.bind(place.and_then(ReportPlace::day))
        }
        ReportSort::CreatedNewest | ReportSort::CreatedOldest => {
            statement.bind(place.and_then(ReportPlace::instant))
        }
        ReportSort::Title => statement.bind(place.and_then(ReportPlace::title)),
    };
    let rows = statement
        .bind(i64::from(limit))
        .bind(filter.at)
        .bind(filter.is_readable)
        .fetch_all(connection)
        .await?;
    all(&rows, |row| read(organization, row))
}

fn read(organization_id: OrganizationId, row: &PgRow) -> StoreResult<Report> {
    let published = match find_count(row, 12)? {
        None => None,
        Some(version) => Some(Published {
            version,
            executive_summary: row.try_get(13)?,
            generated_at: row.try_get(14)?,
        }),
    };
    Ok(Report {
        id: get_id(row, 0)?,
        organization_id,
        title: row.try_get(1)?,
        period_start: row.try_get(2)?,
        period_end: row.try_get(3)?,
        status: ReportStatus::parse(row.try_get(4)?)?,
        executive_summary: row.try_get(5)?,
        template_id: find_id(row, 6)?,
        version: get_count(row, 7)?,
        created_at: row.try_get(8)?,
        generated_at: row.try_get(9)?,
        template_version: find_count(row, 10)?,
        generating_until: row.try_get(11)?,
        published,
    })
}

/// Replaces what can be changed of a report that is as it was seen.
pub(crate) async fn put(
    connection: &mut PgConnection,
    organization: OrganizationId,
    seen: &Report,
    changed: &Report,
) -> StoreResult<()> {
    if !seen.is_what_was_seen_of(&get(&mut *connection, organization, seen.id).await?) {
        return Err(report_changed_meanwhile(seen.id).into());
    }
    query(include_str!("../queries/reports/put.sql"))
        .bind(organization.uuid())
        .bind(seen.id.uuid())
        .bind(&changed.title)
        .bind(folded(&changed.title))
        .bind(changed.period_start)
        .bind(changed.period_end)
        .bind(changed.template_id.map(Id::uuid))
        .bind(changed.template_version.map(u32::cast_signed))
        .bind(seen.status.as_str())
        .bind(seen.until())
        .execute(connection)
        .await?;
    Ok(())
}

/// Deletes a report with all that belongs to it; returns how many there were.
pub(crate) async fn delete(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: ReportId,
    expected: &Expected,
) -> StoreResult<u64> {
    if *expected != Expected::Any {
        expected.check(&get(&mut *connection, organization, key).await?)?;
    }
    let found = query(include_str!("../queries/reports/was_published.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .fetch_optional(&mut *connection)
        .await?;
    if let Some(row) = found
        && row.try_get(0)?
    {
        return Err(report_published(key).into());
    }
    let mut deleted = 0;
    for sql in [
        include_str!("../queries/reports/delete_sections.sql"),
        include_str!("../queries/reports/delete_versions.sql"),
        include_str!("../queries/reports/delete.sql"),
    ] {
        let done =
            query(sql).bind(organization.uuid()).bind(key.uuid()).execute(&mut *connection).await?;
        deleted = done.rows_affected();
    }
    Ok(deleted)
}
