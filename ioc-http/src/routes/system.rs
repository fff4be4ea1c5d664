//! `/api/system`: how the system is, for those who run it.

use axum::http::Method;
use axum::response::Response;
use chrono::{Days, NaiveDate};
use ioc_core::access::role::Action;
use ioc_core::error::Error;

use crate::parameter::{Kind, Parameter};
use crate::problem::Problem;
use crate::reply::{self, Keep};
use crate::route::{Asked, Needs, Route, Told};
use crate::routes::described::{file, one};
use crate::routes::drawn::{self, FORMAT, LOCALE};
use crate::system_shapes;

/// How many days are told of where nobody says which: a week.
const DAYS_BEFORE: u64 = 6;

const PERIOD: &[Parameter] = &[
    Parameter::new(
        "period_start",
        Kind::Date,
        "The first day in UTC; the last seven days, today among them, unless given.",
    ),
    Parameter::new("period_end", Kind::Date, "The last day, inclusive; 92 days at most."),
];

const REPORT: &[Parameter] = &[PERIOD[0], PERIOD[1], FORMAT, LOCALE];

pub(super) fn routes() -> Vec<Route> {
    let get = |path, name, handler| {
        Route::new(Method::GET, path, name, Needs::Permission(Action::ReadSystem), handler)
    };
    vec![
        get("/api/system/health", "get_system_health", |it| Box::pin(health(it)))
            .about("How the system is, and why, by component.")
            .replies(200, "How it is.", Some(one::<system_shapes::SystemHealth>())),
        get("/api/system/performance", "get_system_performance", |it| Box::pin(performance(it)))
            .about("How fast the system was in a period, against as many days before it.")
            .with(PERIOD)
            .replies(200, "What was measured.", Some(one::<system_shapes::SystemPerformance>())),
        get("/api/system/performance/report", "get_performance_report", |it| Box::pin(report(it)))
            .about("The same as a document, which tells nothing of people.")
            .with(REPORT)
            .replies(200, "The file.", Some(file()))
            .told_with(&[Told::FileName]),
    ]
}

async fn health(asked: Asked) -> Result<Response, Problem> {
    let health = asked.api.platform.system().get_system_health().await;
    reply::read(&asked.headers, &health, Keep::Never)
}

async fn performance(asked: Asked) -> Result<Response, Problem> {
    let (first, last) = period(&asked)?;
    let performance = asked.api.platform.system().performance(first, last).await?;
    reply::read(&asked.headers, &performance, Keep::Never)
}

async fn report(asked: Asked) -> Result<Response, Problem> {
    let (first, last) = period(&asked)?;
    let (locale, system) = (drawn::locale(&asked)?, asked.api.platform.system());
    let document = system.get_performance_report(first, last, &locale).await?;
    drawn::file(&asked, document, &format!("performance-{last}")).await
}

fn period(asked: &Asked) -> Result<(NaiveDate, NaiveDate), Problem> {
    let (first, last): (Option<NaiveDate>, Option<NaiveDate>) =
        (asked.query.get("period_start"), asked.query.get("period_end"));
    match (first, last) {
        (Some(first), Some(last)) => Ok((first, last)),
        (None, None) => {
            let today = asked.api.platform.clock().now().date_naive();
            Ok((today - Days::new(DAYS_BEFORE), today))
        }
        _ => Err(Error::invalid("half_a_period", "a period has a start and an end")
            .with_hint("give both period_start and period_end")
            .into()),
    }
}
