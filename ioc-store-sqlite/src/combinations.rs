//! How many combinations of dimensions a metric has: nothing is kept for it,
//! the index of the natural key is leapt through.

use std::collections::BTreeMap;

use ioc_core::ids::OrganizationId;
use ioc_core::model::metric::{Metric, too_many_combinations};
use rusqlite::Connection;

use crate::error::StoreResult;
use crate::rows::{first, id};

/// One metric of each type and name to which `metrics` bring a combination that
/// is not there yet.
pub(crate) fn that_grow<'m>(
    connection: &Connection,
    organization: OrganizationId,
    metrics: &'m [Metric],
) -> StoreResult<Vec<&'m Metric>> {
    let mut grow = BTreeMap::new();
    for metric in metrics {
        let name = (&metric.metric_type, &metric.metric_name);
        if !grow.contains_key(&name) && !has(connection, organization, metric, dimensions(metric))?
        {
            grow.insert(name, metric);
        }
    }
    Ok(grow.into_values().collect())
}

/// Fails if one of the metrics that grew has more than `most` combinations.
pub(crate) fn hold(
    connection: &Connection,
    organization: OrganizationId,
    grown: &[&Metric],
    most: u32,
) -> StoreResult<()> {
    for metric in grown {
        if has_more_than(connection, organization, metric, most)? {
            return Err(too_many_combinations(metric, most).into());
        }
    }
    Ok(())
}

fn dimensions(metric: &Metric) -> [&str; 3] {
    [&metric.dimension_1, &metric.dimension_2, &metric.dimension_3]
}

fn has(
    connection: &Connection,
    organization: OrganizationId,
    metric: &Metric,
    dimensions: [&str; 3],
) -> StoreResult<bool> {
    let sql = include_str!("../queries/metrics/has_combination.sql");
    let ([one, two, three], organization) = (dimensions, id(organization));
    let params = (organization, &metric.metric_type, &metric.metric_name, one, two, three);
    Ok(first(&mut *connection.prepare_cached(sql)?, params, |_| Ok(()))?.is_some())
}

fn has_more_than(
    connection: &Connection,
    organization: OrganizationId,
    metric: &Metric,
    most: u32,
) -> StoreResult<bool> {
    // Nothing lies before the whole.
    let mut last: [String; 3] = Default::default();
    let mut count = u32::from(has(connection, organization, metric, [""; 3])?);
    let sql = include_str!("../queries/metrics/next_combination.sql");
    let mut next = connection.prepare_cached(sql)?;
    while count <= most {
        let [one, two, three] = &last;
        let name = (&metric.metric_type, &metric.metric_name);
        let params = (id(organization), name.0, name.1, one, two, three);
        let found = first(&mut next, params, |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?;
        let Some(found) = found else { return Ok(false) };
        last = found;
        count += 1;
    }
    Ok(true)
}
