//! `/api/system/digests`: what a day, a week and a month came to. They only look: what is
//! due, and what the next digest is compared with, is the work of `ioc maintenance`.

use axum::http::Method;
use axum::response::Response;
use ioc_core::access::role::Action;
use ioc_core::clock::Instant;
use ioc_core::diagnosis::daily::DailyDigest;
use ioc_core::diagnosis::monthly::MonthlyDigest;
use ioc_core::diagnosis::weekly::WeeklyDigest;
use ioc_core::document::block::Document;
use ioc_core::error::Result as Found;

use crate::parameter::Parameter;
use crate::problem::Problem;
use crate::reply::{self, Keep};
use crate::route::{Asked, Described, Handler, Needs, Route, Told};
use crate::routes::described::{file, one};
use crate::routes::drawn::{self, FORMAT, LOCALE};
use crate::{digest_shapes, month_shapes};

const DRAWN: &[Parameter] = &[FORMAT, LOCALE];

pub(super) fn routes() -> Vec<Route> {
    let get = |path, name, handler: Handler| {
        Route::new(Method::GET, path, name, Needs::Permission(Action::ReadSystem), handler)
    };
    let told = |path, name, about, body: Described, handler: Handler| {
        get(path, name, handler).about(about).replies(200, "The digest.", Some(body))
    };
    let drawn = |path, name, handler: Handler| {
        get(path, name, handler)
            .about("The same as a document, which tells nothing of people.")
            .with(DRAWN)
            .replies(200, "The file.", Some(file()))
            .told_with(&[Told::FileName])
    };
    vec![
        told(
            "/api/system/digests/daily",
            "get_daily_digest",
            "The last 24 hours: how old the views are, what alerts and jobs did.",
            one::<digest_shapes::DailyDigest>(),
            |it| Box::pin(async move { tell(&it, &daily(&it).await?) }),
        ),
        drawn("/api/system/digests/daily/report", "get_daily_digest_report", |it| {
            Box::pin(async move {
                let (locale, digest) = (drawn::locale(&it)?, daily(&it).await?);
                draw(&it, "daily", digest.as_of, digest.document(&locale)).await
            })
        }),
        told(
            "/api/system/digests/weekly",
            "get_weekly_digest",
            "The last seven days: statements, hit ratios, what cleaning would take, and whether \
             rollups are as their rows say, which reads rows of up to fifty organizations.",
            one::<digest_shapes::WeeklyDigest>(),
            |it| Box::pin(async move { tell(&it, &weekly(&it).await?) }),
        ),
        drawn("/api/system/digests/weekly/report", "get_weekly_digest_report", |it| {
            Box::pin(async move {
                let (locale, digest) = (drawn::locale(&it)?, weekly(&it).await?);
                draw(&it, "weekly", digest.as_of, digest.document(&locale)).await
            })
        }),
        told(
            "/api/system/digests/monthly",
            "get_monthly_digest",
            "Indexes, storage and its growth, how fast the system is against the last baseline, \
             and the security audit.",
            one::<month_shapes::MonthlyDigest>(),
            |it| Box::pin(async move { tell(&it, &monthly(&it).await?) }),
        ),
        drawn("/api/system/digests/monthly/report", "get_monthly_digest_report", |it| {
            Box::pin(async move {
                let (locale, digest) = (drawn::locale(&it)?, monthly(&it).await?);
                draw(&it, "monthly", digest.as_of, digest.document(&locale)).await
            })
        }),
    ]
}

async fn daily(asked: &Asked) -> Found<DailyDigest> {
    asked.api.platform.diagnosis().only_looking().daily().await
}

async fn weekly(asked: &Asked) -> Found<WeeklyDigest> {
    let platform = &asked.api.platform;
    platform.diagnosis().only_looking().weekly(platform.maintenance().plan()).await
}

async fn monthly(asked: &Asked) -> Found<MonthlyDigest> {
    let service = asked.api.platform.diagnosis().only_looking();
    service.monthly(service.disk()).await
}

fn tell(asked: &Asked, digest: &impl serde::Serialize) -> Result<Response, Problem> {
    reply::read(&asked.headers, digest, Keep::Never)
}

async fn draw(
    asked: &Asked,
    name: &str,
    as_of: Instant,
    document: Document,
) -> Result<Response, Problem> {
    drawn::file(asked, document, &format!("{name}-{}", as_of.date_naive())).await
}
