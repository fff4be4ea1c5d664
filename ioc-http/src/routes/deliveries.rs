//! `/api/deliveries`: what was sent to whom, and what came of it.

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc};
use ioc_core::access::role::Action;
use ioc_core::ids::{DeliveryId, Id};
use ioc_core::model::delivery::{
    DeliveredFile, DeliveryAttempt, DeliveryFault, DeliveryFilter, DeliveryRecord, DeliveryStatus,
};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::parameter::{Kind, Parameter};
use crate::problem::Problem;
use crate::reply::{self, Keep, Listed};
use crate::route::{Asked, Needs, Route};
use crate::routes::dashboard::{CURSOR, LIMIT, page};
use crate::routes::described::{one, page as paged};
use crate::routes::subscriptions;

const ID: &[Parameter] = &[Parameter::new("id", Kind::Id, "The delivery's id.")];
const STATUS: Parameter = Parameter::new(
    "status",
    Kind::Choice(&["pending", "sending", "delivered", "failed", "refused"]),
    "Only those that stand here.",
);
const LIST: &[Parameter] = &[
    Parameter::new("subscription_id", Kind::Id, "Only those of this subscription."),
    Parameter::new("user_id", Kind::Id, "Only those to this member."),
    STATUS,
    LIMIT,
    CURSOR,
];
const OF_SUBSCRIPTION: &[Parameter] = &[STATUS, LIMIT, CURSOR];

/// What a member is sent of one version of a report.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Delivery)]
struct DeliveryRow {
    /// Its id, which each attempt tells the recipient.
    id: Uuid,
    /// The subscription that it is for.
    subscription_id: Uuid,
    /// The recipient.
    user_id: Uuid,
    /// The channel, such as `mail`.
    channel: String,
    /// The recipient's address there.
    address: String,
    /// The report.
    report_id: Uuid,
    /// Its version.
    report_version: u32,
    /// The closed delivery in whose place it was made.
    #[schema(required)]
    resend_of: Option<Uuid>,
    /// When the report was due.
    slot: DateTime<Utc>,
    /// When the delivery was made.
    made_at: DateTime<Utc>,
    /// How far it has come.
    status: StatusName,
    /// How many attempts have begun.
    attempts: u32,
    /// When its next attempt is due, or the running one counts as interrupted.
    #[schema(required)]
    due_at: Option<DateTime<Utc>>,
    /// When it was closed.
    #[schema(required)]
    ended_at: Option<DateTime<Utc>>,
    /// What the channel said as it took the parcel.
    #[schema(required)]
    receipt: Option<String>,
    /// What went wrong last.
    #[schema(required)]
    error: Option<FaultRow>,
    /// The file that it brings, once that was made.
    #[schema(required)]
    file: Option<FileRow>,
}

/// How far a delivery has come.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeliveryStatus)]
#[serde(rename_all = "snake_case")]
enum StatusName {
    /// It waits for its next attempt.
    Pending,
    /// An attempt runs.
    Sending,
    /// Its channel took it.
    Delivered,
    /// It is not tried again.
    Failed,
    /// It may not be sent any more.
    Refused,
}

/// What went wrong.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeliveryError)]
struct FaultRow {
    /// The stable code of the error.
    code: String,
    /// A sentence.
    message: String,
}

/// A file that was sent.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeliveredFile)]
struct FileRow {
    /// Its name.
    name: String,
    /// Its media type.
    media_type: String,
    /// The SHA-256 of its bytes, in 64 hexadecimal digits.
    sha256: String,
    /// How many bytes it has.
    size_bytes: u64,
}

/// One attempt at a delivery.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeliveryAttempt)]
struct AttemptRow {
    /// 1 for the first.
    number: u32,
    /// When it began.
    started_at: DateTime<Utc>,
    /// When it ended; `null` for one that runs or was interrupted.
    #[schema(required)]
    ended_at: Option<DateTime<Utc>>,
    /// What the channel said as it took the parcel.
    #[schema(required)]
    receipt: Option<String>,
    /// What went wrong.
    #[schema(required)]
    error: Option<FaultRow>,
}

impl From<DeliveryFault> for FaultRow {
    fn from(DeliveryFault { code, message }: DeliveryFault) -> Self {
        Self { code, message }
    }
}

impl From<DeliveredFile> for FileRow {
    fn from(file: DeliveredFile) -> Self {
        let DeliveredFile { name, media_type, sha256, size_bytes } = file;
        Self { name, media_type, sha256, size_bytes }
    }
}

impl From<DeliveryStatus> for StatusName {
    fn from(status: DeliveryStatus) -> Self {
        match status {
            DeliveryStatus::Pending => Self::Pending,
            DeliveryStatus::Sending => Self::Sending,
            DeliveryStatus::Delivered => Self::Delivered,
            DeliveryStatus::Failed => Self::Failed,
            DeliveryStatus::Refused => Self::Refused,
        }
    }
}

impl From<DeliveryRecord> for DeliveryRow {
    fn from(it: DeliveryRecord) -> Self {
        Self {
            id: it.id.uuid(),
            subscription_id: it.subscription_id.uuid(),
            user_id: it.user_id.uuid(),
            channel: it.channel,
            address: it.address,
            report_id: it.report_id.uuid(),
            report_version: it.report_version,
            resend_of: it.resend_of.map(Id::uuid),
            slot: it.slot,
            made_at: it.made_at,
            status: it.status.into(),
            attempts: it.attempts,
            due_at: it.due_at,
            ended_at: it.ended_at,
            receipt: it.receipt,
            error: it.fault.map(FaultRow::from),
            file: it.file.map(FileRow::from),
        }
    }
}

impl From<DeliveryAttempt> for AttemptRow {
    fn from(it: DeliveryAttempt) -> Self {
        Self {
            number: it.number,
            started_at: it.started_at,
            ended_at: it.ended_at,
            receipt: it.receipt,
            error: it.fault.map(FaultRow::from),
        }
    }
}

pub(super) fn routes() -> Vec<Route> {
    let read = Needs::Permission(Action::ReadReports);
    let page = || Some(paged::<DeliveryRow>());
    vec![
        Route::new(Method::GET, "/api/deliveries", "list_deliveries", read, |it| {
            Box::pin(list(it))
        })
        .about("What was sent to whom, newest first: to oneself, for managers to everybody.")
        .with(LIST)
        .replies(200, "A page of deliveries.", page()),
        Route::new(
            Method::GET,
            "/api/subscriptions/{id}/deliveries",
            "list_deliveries_of_subscription",
            read,
            |it| Box::pin(list_of_subscription(it)),
        )
        .about("What was sent for a subscription, newest first; also after it has ended.")
        .in_path(subscriptions::ID)
        .with(OF_SUBSCRIPTION)
        .replies(200, "A page of deliveries.", page()),
        Route::new(
            Method::GET,
            "/api/deliveries/{id}/attempts",
            "list_delivery_attempts",
            read,
            |it| Box::pin(attempts(it)),
        )
        .about("The attempts at a delivery, in order.")
        .in_path(ID)
        .replies(200, "All of them.", Some(paged::<AttemptRow>())),
        Route::new(Method::POST, "/api/deliveries/{id}/resend", "resend_delivery", read, |it| {
            Box::pin(resend(it))
        })
        .about(
            "Sends what a closed delivery was about once more, as another delivery, to the \
             address and under the rights that there are now.",
        )
        .in_path(ID)
        .replies(201, "The delivery in its place.", Some(one::<DeliveryRow>())),
    ]
}

fn id(asked: &Asked) -> DeliveryId {
    DeliveryId::from_uuid(asked.path.get("id").unwrap_or_default())
}

async fn list(asked: Asked) -> Result<Response, Problem> {
    let filter = DeliveryFilter {
        subscription_id: asked.query.get("subscription_id").map(Id::from_uuid),
        user_id: asked.query.get("user_id").map(Id::from_uuid),
        status: asked.query.parsed("status", DeliveryStatus::parse)?,
    };
    listed(&asked, &filter).await
}

async fn list_of_subscription(asked: Asked) -> Result<Response, Problem> {
    let filter = DeliveryFilter {
        subscription_id: Some(subscriptions::id(&asked)),
        user_id: None,
        status: asked.query.parsed("status", DeliveryStatus::parse)?,
    };
    listed(&asked, &filter).await
}

async fn listed(asked: &Asked, filter: &DeliveryFilter) -> Result<Response, Problem> {
    let page = page(asked)?;
    let found = asked.api.platform.deliveries().list(asked.scope()?, filter, page).await?;
    reply::read(&asked.headers, &Listed::of(found, DeliveryRow::from), Keep::Never)
}

async fn attempts(asked: Asked) -> Result<Response, Problem> {
    let deliveries = asked.api.platform.deliveries();
    let found = deliveries.list_attempts(asked.scope()?, id(&asked)).await?;
    let data = found.into_iter().map(AttemptRow::from).collect();
    reply::read(&asked.headers, &Listed { data, next_cursor: None }, Keep::Never)
}

async fn resend(asked: Asked) -> Result<Response, Problem> {
    let made = asked.api.platform.deliveries().resend(asked.scope()?, id(&asked)).await?;
    reply::written(StatusCode::CREATED, &DeliveryRow::from(made))
}
