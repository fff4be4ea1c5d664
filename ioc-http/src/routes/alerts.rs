//! `/api/system/alerts`: what fires.

use axum::http::{Method, StatusCode};
use axum::response::Response;
use ioc_core::access::operator::Operator;
use ioc_core::access::role::Action;
use ioc_core::ids::AlertId;

use crate::parameter::{Kind, Parameter};
use crate::problem::Problem;
use crate::reply::{self, Keep, Listed};
use crate::route::{Asked, Needs, Route};
use crate::routes::dashboard::{CURSOR, LIMIT, page};
use crate::routes::described::{one, page as paged};
use crate::system_shapes::SystemAlert;

const ID: &[Parameter] = &[Parameter::new("id", Kind::Id, "The alert's id.")];
const PAGE: &[Parameter] = &[LIMIT, CURSOR];

pub(super) fn routes() -> Vec<Route> {
    let read = Needs::Permission(Action::ReadSystem);
    let write = Needs::Permission(Action::RunSystem);
    let alert = || Some(one::<SystemAlert>());
    let of_alert = "/api/system/alerts/{id}";
    vec![
        Route::new(Method::GET, "/api/system/alerts", "list_alerts", read, |it| Box::pin(list(it)))
            .about("Alerts, those that began last first, also those that are over.")
            .with(PAGE)
            .replies(200, "A page of alerts.", Some(paged::<SystemAlert>())),
        Route::new(Method::GET, of_alert, "get_alert", read, |it| Box::pin(get(it)))
            .about("One alert.")
            .in_path(ID)
            .replies(200, "The alert.", alert()),
        Route::new(
            Method::POST,
            "/api/system/alerts/{id}/acknowledge",
            "acknowledge_alert",
            write,
            |it| Box::pin(acknowledge(it)),
        )
        .about("Says that one looks after an alert; who said so first stays.")
        .in_path(ID)
        .replies(200, "The alert as it is now.", alert()),
    ]
}

async fn list(asked: Asked) -> Result<Response, Problem> {
    let found = asked.api.platform.system().list_alerts(&page(&asked)?).await?;
    reply::read(&asked.headers, &Listed::of(found, |alert| alert), Keep::Never)
}

fn alert_id(asked: &Asked) -> AlertId {
    AlertId::from_uuid(asked.path.get("id").unwrap_or_default())
}

async fn get(asked: Asked) -> Result<Response, Problem> {
    let alert = asked.api.platform.system().get_alert(alert_id(&asked)).await?;
    reply::read(&asked.headers, &alert, Keep::Never)
}

async fn acknowledge(asked: Asked) -> Result<Response, Problem> {
    let by = Operator::of(asked.scope()?)?;
    let alert = asked.api.platform.system().acknowledge(&by, alert_id(&asked)).await?;
    reply::written(StatusCode::OK, &alert)
}
