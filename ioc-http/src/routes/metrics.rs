//! `POST /api/metrics`.

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::NaiveDate;
use ioc_core::access::role::Action;
use ioc_core::ingest::metrics::NewMetric;
use rust_decimal::Decimal;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::body;
use crate::problem::Problem;
use crate::reply;
use crate::route::{Asked, Needs, Route};
use crate::routes::described::{batch, one};
use crate::routes::written::Counts;

/// A metric that the sender computed itself. Only a figure of the whole organization
/// that names how many people stand behind it is published.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewMetric)]
#[serde(deny_unknown_fields)]
struct NewMetricRow {
    /// The family, such as `training`.
    #[schema(min_length = 1, max_length = 100)]
    metric_type: String,
    /// The name in the family, such as `hours`.
    #[schema(min_length = 1, max_length = 100)]
    metric_name: String,
    /// The value, kept to six decimals; `null` where there was nothing to compute.
    #[schema(value_type = Option<f64>)]
    metric_value: Option<Decimal>,
    /// The unit, such as `count`.
    #[schema(min_length = 1, max_length = 100)]
    metric_unit: String,
    /// The department, or empty.
    #[serde(default)]
    #[schema(max_length = 300)]
    dimension_1: String,
    /// The job role, or empty.
    #[serde(default)]
    #[schema(max_length = 300)]
    dimension_2: String,
    /// Free, or empty.
    #[serde(default)]
    #[schema(max_length = 300)]
    dimension_3: String,
    /// The first day that it covers.
    period_start: NaiveDate,
    /// The last day that it covers, inclusive.
    period_end: NaiveDate,
    /// How many people stand behind it.
    people: Option<u32>,
    /// Anything else, as an object of at most 16 KiB without personal data.
    #[serde(default)]
    metadata: serde_json::Map<String, serde_json::Value>,
}

impl From<NewMetricRow> for NewMetric {
    fn from(row: NewMetricRow) -> Self {
        Self {
            metric_type: row.metric_type,
            metric_name: row.metric_name,
            value: row.metric_value,
            unit: row.metric_unit,
            dimension_1: row.dimension_1,
            dimension_2: row.dimension_2,
            dimension_3: row.dimension_3,
            period_start: row.period_start,
            period_end: row.period_end,
            people: row.people,
            metadata: row.metadata.into(),
        }
    }
}

pub(super) fn routes() -> Vec<Route> {
    let needs = Needs::Permission(Action::Ingest);
    vec![
        Route::new(Method::POST, "/api/metrics", "record_metrics", needs, |it| Box::pin(record(it)))
            .about("Takes in a batch of metrics of the sender's own, by their natural key: all of them, or none.")
            .takes(batch::<NewMetricRow>())
            .replies(200, "What the batch came to.", Some(one::<Counts>())),
    ]
}

async fn record(asked: Asked) -> Result<Response, Problem> {
    let rows: Vec<NewMetricRow> = body::rows(&asked.headers, &asked.body)?;
    let new = rows.into_iter().map(NewMetric::from).collect();
    let written = asked.api.platform.ingest().record_metrics(asked.scope()?, new).await?;
    reply::written(StatusCode::OK, &Counts::from(written))
}
