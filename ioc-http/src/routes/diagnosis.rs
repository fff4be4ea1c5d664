//! `/api/system/diagnosis`, `/api/reports/{id}/diagnosis` and `/api/system/explain`: what
//! is wrong, what bears that out, and what would mend it.

use axum::http::Method;
use axum::response::Response;
use ioc_core::access::role::Action;
use ioc_core::diagnosis::explain::Shipped;

use crate::diagnosis_shapes::{Diagnosis, Explanation};
use crate::parameter::{Kind, Parameter};
use crate::problem::Problem;
use crate::reply::{self, Keep};
use crate::route::{Asked, Handler, Needs, Route};
use crate::routes::described::one;
use crate::routes::reports::{ID, id};

const QUESTIONS: [&str; 4] = ["summary", "metrics", "trends", "report"];
const ASKED: &[Parameter] =
    &[Parameter::new("asked", Kind::Choice(&QUESTIONS), "What the program asks.")];

pub(super) fn routes() -> Vec<Route> {
    let (system, report) =
        (Needs::Permission(Action::ReadSystem), Needs::Permission(Action::WriteReports));
    let get =
        |path, name, needs, handler: Handler| Route::new(Method::GET, path, name, needs, handler);
    let checks = || Some(one::<Diagnosis>());
    vec![
        get(
            "/api/system/diagnosis/slow-dashboard",
            "diagnose_slow_dashboard",
            system,
            |it| Box::pin(slow_dashboard(it)),
        )
        .about("Why the dashboard is slow: hit ratios, age of views, slow statements, connections.")
        .replies(200, "The checks.", checks()),
        get("/api/system/diagnosis/memory", "diagnose_memory", system, |it| Box::pin(memory(it)))
            .about("Why memory runs short: connections, largest statements, leaks, caches.")
            .replies(200, "The checks.", checks()),
        get("/api/system/diagnosis/tuning", "diagnose_tuning", system, |it| Box::pin(tuning(it)))
            .about(
                "How the database could be quicker: the plans of the organization that is asked \
                 for, statements, indexes, its memory.",
            )
            .replies(200, "The checks.", checks()),
        get("/api/system/explain/{asked}", "explain", system, |it| Box::pin(explain(it)))
            .about(
                "How the database answers what the program asks for the organization. PostgreSQL \
                 runs the statements for that, and keeps nothing.",
            )
            .in_path(ASKED)
            .replies(200, "The plans.", Some(one::<Explanation>())),
        get("/api/reports/{id}/diagnosis", "diagnose_report", report, |it| Box::pin(failed(it)))
            .about("Why a report was not written: the log of its job, its template, its data, the disk.")
            .in_path(ID)
            .replies(200, "The checks.", checks()),
    ]
}

async fn slow_dashboard(asked: Asked) -> Result<Response, Problem> {
    let diagnosis = asked.api.platform.diagnosis().slow_dashboard().await?;
    reply::read(&asked.headers, &diagnosis, Keep::Never)
}

async fn memory(asked: Asked) -> Result<Response, Problem> {
    let diagnosis = asked.api.platform.diagnosis().memory().await?;
    reply::read(&asked.headers, &diagnosis, Keep::Never)
}

async fn tuning(asked: Asked) -> Result<Response, Problem> {
    let diagnosis = asked.api.platform.diagnosis().tuning(Some(asked.scope()?)).await?;
    reply::read(&asked.headers, &diagnosis, Keep::Never)
}

async fn explain(asked: Asked) -> Result<Response, Problem> {
    let shipped = Shipped::parse(asked.path.text("asked").unwrap_or_default())?;
    let service = asked.api.platform.diagnosis();
    let explanation = service.explain(asked.scope()?, shipped).await?;
    reply::read(&asked.headers, &explanation, Keep::Never)
}

async fn failed(asked: Asked) -> Result<Response, Problem> {
    let service = asked.api.platform.diagnosis();
    let diagnosis = service.failed_report(asked.scope()?, id(&asked), service.disk()).await?;
    reply::read(&asked.headers, &diagnosis, Keep::Never)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_shipped_can_be_explained() {
        assert_eq!(QUESTIONS, Shipped::ALL.map(Shipped::as_str));
    }
}
