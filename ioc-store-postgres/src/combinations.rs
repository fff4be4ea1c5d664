//! How many combinations of dimensions a metric has: nothing is kept for it,
//! the index of the natural key is leapt through.

use std::collections::BTreeMap;

use ioc_core::ids::OrganizationId;
use ioc_core::model::metric::{Metric, too_many_combinations};
use sqlx::{PgConnection, Row};

use crate::error::StoreResult;
use crate::statement::query;

/// One metric of each type and name to which `metrics` bring a combination that
/// is not there yet.
pub(crate) async fn that_grow<'m>(
    connection: &mut PgConnection,
    organization: OrganizationId,
    metrics: &'m [Metric],
) -> StoreResult<Vec<&'m Metric>> {
    let column = |of: fn(&Metric) -> &str| metrics.iter().map(of).collect::<Vec<&str>>();
    let rows = query(include_str!("../queries/metrics/new_combinations.sql"))
        .bind(organization.uuid())
        .bind(column(|it| &it.metric_type))
        .bind(column(|it| &it.metric_name))
        .bind(column(|it| &it.dimension_1))
        .bind(column(|it| &it.dimension_2))
        .bind(column(|it| &it.dimension_3))
        .fetch_all(connection)
        .await?;
    let mut grow = BTreeMap::new();
    for row in rows {
        let place: i64 = row.try_get(0)?;
        let metric = usize::try_from(place - 1).ok().and_then(|place| metrics.get(place));
        if let Some(metric) = metric {
            grow.entry((&metric.metric_type, &metric.metric_name)).or_insert(metric);
        }
    }
    Ok(grow.into_values().collect())
}

/// Fails if one of the metrics that grew has more than `most` combinations.
pub(crate) async fn hold(
    connection: &mut PgConnection,
    organization: OrganizationId,
    grown: &[&Metric],
    most: u32,
) -> StoreResult<()> {
    for metric in grown {
        let row = query(include_str!("../queries/metrics/has_more_combinations.sql"))
            .bind(organization.uuid())
            .bind(&metric.metric_type)
            .bind(&metric.metric_name)
            .bind(i64::from(most))
            .fetch_one(&mut *connection)
            .await?;
        if row.try_get(0)? {
            return Err(too_many_combinations(metric, most).into());
        }
    }
    Ok(())
}
