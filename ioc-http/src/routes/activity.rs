//! `POST /api/activity`.

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc};
use ioc_core::access::role::Action;
use ioc_core::ids::Id;
use ioc_core::model::activity::NewActivity;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::body;
use crate::problem::Problem;
use crate::reply;
use crate::route::{Asked, Needs, Route};
use crate::routes::described::{batch, one};
use crate::routes::written::Counts;

/// One event.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewEvent {
    /// Its id, if the sender has one: sent again with the same `occurred_at`, it is
    /// the same event. Without one every call is a new event.
    id: Option<Uuid>,
    /// Who did it.
    user_id: Uuid,
    /// When it happened; at most five minutes ahead of the clock.
    occurred_at: DateTime<Utc>,
    /// What it was, such as `login`.
    #[schema(min_length = 1, max_length = 100)]
    activity_type: String,
    /// The session it belongs to.
    session_id: Option<String>,
    /// How long it took, in seconds.
    duration_seconds: Option<u32>,
    /// Anything else, as an object of at most 16 KiB without personal data.
    metadata: Option<serde_json::Map<String, serde_json::Value>>,
}

impl From<NewEvent> for NewActivity {
    fn from(new: NewEvent) -> Self {
        Self {
            id: new.id.map(Id::from_uuid),
            user_id: Id::from_uuid(new.user_id),
            occurred_at: new.occurred_at,
            activity_type: new.activity_type,
            session_id: new.session_id,
            duration_seconds: new.duration_seconds,
            metadata: new.metadata.map(Into::into),
        }
    }
}

pub(super) fn routes() -> Vec<Route> {
    let needs = Needs::Permission(Action::Ingest);
    vec![
        Route::new(Method::POST, "/api/activity", "record_activity", needs, |it| Box::pin(record(it)))
            .about("Takes in a batch of events: all of them, or none. An event sent again changes nothing.")
            .takes(batch::<NewEvent>())
            .replies(200, "What the batch came to.", Some(one::<Counts>())),
    ]
}

async fn record(asked: Asked) -> Result<Response, Problem> {
    let rows: Vec<NewEvent> = body::rows(&asked.headers, &asked.body)?;
    let new = rows.into_iter().map(NewActivity::from).collect();
    let written = asked.api.platform.ingest().record_activity(asked.scope()?, new).await?;
    reply::written(StatusCode::OK, &Counts::from(written))
}
