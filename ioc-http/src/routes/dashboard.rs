//! `/api/dashboard`: the dashboard's questions.

use axum::http::Method;
use axum::response::Response;
use chrono::NaiveDate;
use ioc_core::access::role::{Action, permits};
use ioc_core::dashboard::ocean::Level;
use ioc_core::error::{Error, shown};
use ioc_core::model::metric::{MetricFilter, metric_type};
use ioc_core::model::rollup::Dimension;
use ioc_core::page::{Cursor, MAX_LIMIT, PageRequest};
use ioc_core::privacy::registry;

use crate::parameter::{Kind, Parameter};
use crate::problem::Problem;
use crate::reply::{self, Keep};
use crate::route::{Asked, Needs, Route, Told};
use crate::routes::described::{one, page as paged};
use crate::shapes;

const NAME: Kind = Kind::Text(100);
pub(super) const LIMIT: Parameter =
    Parameter::new("limit", Kind::Count(1, MAX_LIMIT), "How many rows at most; 100 unless given.");
pub(super) const CURSOR: Parameter = Parameter::new(
    "cursor",
    Kind::Text(20_000),
    "Where to go on: `next_cursor` of the page before.",
);
const START: Parameter = Parameter::new("period_start", Kind::Date, "The first day of the period.");
const END: Parameter =
    Parameter::new("period_end", Kind::Date, "The last day of the period, inclusive.");

const SUMMARY: &[Parameter] = &[
    Parameter::new("period_days", Kind::Count(1, 366), "So many days up to today; 7 unless given."),
    START,
    END,
];
const METRICS: &[Parameter] = &[
    Parameter::new("metric_type", NAME, "Only this family, such as `user_engagement`."),
    Parameter::new("metric_name", NAME, "Only this name, such as `engagement_rate`."),
    START,
    END,
    Parameter::new(
        "dimension_1",
        Kind::Text(300),
        "Only this department; empty: only those of none.",
    ),
    Parameter::new(
        "dimension_2",
        Kind::Text(300),
        "Only this job role; empty: only those of none.",
    ),
    Parameter::new(
        "dimension_3",
        Kind::Text(300),
        "Only this third dimension; empty: only those of none.",
    ),
    LIMIT,
    CURSOR,
];
const TRENDS: &[Parameter] = &[
    Parameter::new(
        "metric_type",
        NAME,
        "A family, which stands for its rate; `user_engagement` unless given.",
    ),
    Parameter::new(
        "metric_name",
        NAME,
        "A figure by its name; of that family, where both are given.",
    ),
    Parameter::new("weeks", Kind::Count(2, 104), "How many weeks up to this one; 12 unless given."),
];
const OCEAN: &[Parameter] = &[
    Parameter::new(
        "by",
        Kind::Choice(&["organization", "department", "job_role"]),
        "By which groups; `organization` unless given.",
    ),
    Parameter::new(
        "level",
        Kind::Choice(&["factor", "facet"]),
        "Factors or their facets; `factor` unless given.",
    ),
];

pub(super) fn routes() -> Vec<Route> {
    let get = |path, name, action, handler| {
        Route::new(Method::GET, path, name, Needs::Permission(action), handler)
    };
    vec![
        get("/api/dashboard/summary", "get_summary", Action::ReadFigures, |it| Box::pin(summary(it)))
            .about("People and assessments of a period at a glance.")
            .with(SUMMARY)
            .replies(200, "The summary.", Some(one::<shapes::Summary>()))
            .told_with(&[Told::Instant])
            .revalidated(),
        get("/api/dashboard/metrics", "list_metrics", Action::ReadFigures, |it| Box::pin(metrics(it)))
            .about("Stored metrics, newest period first. OCEAN figures need the role analyst.")
            .with(METRICS)
            .replies(200, "A page of metrics.", Some(paged::<shapes::Metric>()))
            .told_with(&[Told::Instant])
            .revalidated(),
        get("/api/dashboard/realtime", "get_realtime", Action::ReadFigures, |it| Box::pin(realtime(it)))
            .about("What happens right now.")
            .replies(200, "The counts of this moment.", Some(one::<shapes::Realtime>()))
            .told_with(&[Told::Instant])
            .revalidated(),
        get("/api/dashboard/trends", "get_trends", Action::ReadFigures, |it| Box::pin(trends(it)))
            .about("A metric week by week, and whether it has a direction.")
            .with(TRENDS)
            .replies(200, "The weeks, oldest first.", Some(one::<shapes::Trends>()))
            .told_with(&[Told::Instant])
            .revalidated(),
        get("/api/dashboard/ocean", "get_ocean", Action::ReadScores, |it| Box::pin(ocean(it)))
            .about("The five factors in the last closed week. Reading them is kept in the audit trail.")
            .with(OCEAN)
            .replies(200, "Factors by group.", Some(one::<shapes::Ocean>()))
            .told_with(&[Told::Instant]),
    ]
}

/// How many days a period may have.
const DAYS: i64 = 366;

/// Both ends of a period, or neither.
fn period(asked: &Asked) -> Result<Option<(NaiveDate, NaiveDate)>, Problem> {
    let (start, end): (Option<NaiveDate>, Option<NaiveDate>) =
        (asked.query.get("period_start"), asked.query.get("period_end"));
    match (start, end) {
        (Some(first), Some(last)) if (last - first).num_days() >= DAYS => {
            Err(Error::invalid("period_out_of_range", "the period is too long")
                .with_hint(format!("a period has at most {DAYS} days"))
                .into())
        }
        (Some(first), Some(last)) => Ok(Some((first, last))),
        (None, None) => Ok(None),
        _ => Err(Error::invalid("half_a_period", "a period has a start and an end")
            .with_hint("give both period_start and period_end")
            .into()),
    }
}

async fn summary(asked: Asked) -> Result<Response, Problem> {
    let (scope, dashboard) = (asked.scope()?, asked.api.platform.dashboard());
    let days: Option<u16> = asked.query.get("period_days");
    let served = match (period(&asked)?, days) {
        (Some(_), Some(_)) => {
            return Err(Error::invalid("two_periods", "period_days and a period are both given")
                .with_hint("give one of them")
                .into());
        }
        (Some((first, last)), None) => dashboard.serve_summary_between(scope, first, last).await?,
        (None, days) => dashboard.serve_summary(scope, days.unwrap_or(7), None).await?,
    };
    Ok(reply::served(&asked.headers, served, Keep::Revalidated))
}

async fn realtime(asked: Asked) -> Result<Response, Problem> {
    let served = asked.api.platform.dashboard().serve_realtime(asked.scope()?, None).await?;
    Ok(reply::served(&asked.headers, served, Keep::Revalidated))
}

/// What a trend is asked of: a figure by its name, or a family, which stands for its rate.
fn metric(asked: &Asked) -> Result<&str, Problem> {
    let (family, name) = (asked.query.text("metric_type"), asked.query.text("metric_name"));
    if let (Some(family), Some(name)) = (family, name)
        && family != name
    {
        let its = registry::find(name)?.metric_type;
        if its != family {
            let message = format!("`{name}` is of `{its}`, and not of `{}`", shown(family));
            return Err(Error::invalid("two_metrics", message)
                .with_hint(format!("give metric_type={its} with it, or the one without the other"))
                .into());
        }
    }
    Ok(name.or(family).unwrap_or("user_engagement"))
}

async fn trends(asked: Asked) -> Result<Response, Problem> {
    let (metric, weeks) = (metric(&asked)?, asked.query.get("weeks"));
    let dashboard = asked.api.platform.dashboard();
    let served = dashboard.serve_trends(asked.scope()?, metric, weeks.unwrap_or(12), None).await?;
    Ok(reply::served(&asked.headers, served, Keep::Revalidated))
}

async fn ocean(asked: Asked) -> Result<Response, Problem> {
    let by = asked.query.parsed("by", Dimension::parse)?.unwrap_or(Dimension::Organization);
    let level = asked.query.parsed("level", Level::parse)?.unwrap_or(Level::Factor);
    let dashboard = asked.api.platform.dashboard();
    let served = dashboard.serve_ocean(asked.scope()?, by, level, None).await?;
    Ok(reply::served(&asked.headers, served, Keep::Never))
}

async fn metrics(asked: Asked) -> Result<Response, Problem> {
    let text = |name| asked.query.text(name).map(str::to_owned);
    let filter = MetricFilter {
        metric_type: text("metric_type"),
        metric_name: text("metric_name"),
        period_start: asked.query.get("period_start"),
        period_end: asked.query.get("period_end"),
        dimension_1: text("dimension_1"),
        dimension_2: text("dimension_2"),
        dimension_3: text("dimension_3"),
    };
    let (scope, page) = (asked.scope()?, page(&asked)?);
    // A page may hold scores, for who may read them.
    let scores = permits(scope.role(), Action::ReadScores)
        && filter.metric_type.as_deref().is_none_or(|it| it == metric_type::OCEAN_SCORES);
    let served = asked.api.platform.dashboard().serve_metrics(scope, &filter, page).await?;
    let keep = if scores { Keep::Never } else { Keep::Revalidated };
    Ok(reply::served(&asked.headers, served, keep))
}

/// The page that a request asks for.
pub(super) fn page(asked: &Asked) -> Result<PageRequest, Problem> {
    let after = asked.query.parsed("cursor", str::parse::<Cursor>)?;
    Ok(PageRequest { limit: asked.query.get("limit").unwrap_or(100), after })
}
