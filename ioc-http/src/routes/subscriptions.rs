//! `/api/subscriptions`: who is sent which reports.

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc};
use ioc_core::access::role::Action;
use ioc_core::document::format::Format;
use ioc_core::ids::{Id, SubscriptionId};
use ioc_core::model::organization::parse_zone;
use ioc_core::model::schedule::Schedule;
use ioc_core::store::subscription::{PauseReason, Subscription};
use ioc_core::subscriptions::service::{NewSubscription, SubscriptionChange};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::body;
use crate::parameter::{Kind, Parameter};
use crate::precondition::{self, guarded};
use crate::problem::Problem;
use crate::reply::{self, Keep, Listed};
use crate::route::{Asked, Needs, Route, Told};
use crate::routes::change::{Change, present};
use crate::routes::dashboard::{CURSOR, LIMIT, page};
use crate::routes::described::{one, page as paged};

pub(super) const ID: &[Parameter] = &[Parameter::new("id", Kind::Id, "The subscription's id.")];
const LIST: &[Parameter] =
    &[Parameter::new("user_id", Kind::Id, "Only those of this member."), LIMIT, CURSOR];

/// What a member is sent.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Subscription)]
struct SubscriptionRow {
    /// Its id.
    id: Uuid,
    /// The member who gets the reports, under whose rights they are drawn.
    user_id: Uuid,
    /// The name of a channel, such as `mail`.
    channel: String,
    /// The address there.
    address: String,
    /// Reports that follow this template; `null` for all.
    #[schema(required)]
    template_id: Option<Uuid>,
    /// When: `published`, or days and a time such as `mon,thu 08:00`.
    schedule: String,
    /// The IANA zone of that time.
    time_zone: String,
    /// In which language; `null` for the organization's.
    #[schema(required)]
    locale: Option<String>,
    /// In which format the report is attached.
    format: FormatName,
    /// Whether it has its charts.
    include_charts: bool,
    /// Whether it has its raw data.
    include_raw_data: bool,
    /// Since when nothing is sent; `null` while something is.
    #[schema(required)]
    paused_at: Option<DateTime<Utc>>,
    /// Why nothing is sent.
    #[schema(required)]
    pause_reason: Option<PauseName>,
    /// When a report is due; `null` while it waits for one to be published.
    #[schema(required)]
    due_at: Option<DateTime<Utc>>,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it was changed last.
    updated_at: DateTime<Utc>,
}

/// A format of a report.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[schema(as = ReportFormat)]
#[serde(rename_all = "snake_case")]
enum FormatName {
    Pdf,
    Excel,
    Csv,
    Html,
    Json,
}

/// Why nothing is sent.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PauseReason)]
#[serde(rename_all = "snake_case")]
enum PauseName {
    /// Somebody wants it so.
    Asked,
    /// The recipient is no member any more.
    NotAdmitted,
}

impl From<Format> for FormatName {
    fn from(format: Format) -> Self {
        match format {
            Format::Pdf => Self::Pdf,
            Format::Excel => Self::Excel,
            Format::Csv => Self::Csv,
            Format::Html => Self::Html,
            Format::Json => Self::Json,
        }
    }
}

impl From<FormatName> for Format {
    fn from(format: FormatName) -> Self {
        match format {
            FormatName::Pdf => Self::Pdf,
            FormatName::Excel => Self::Excel,
            FormatName::Csv => Self::Csv,
            FormatName::Html => Self::Html,
            FormatName::Json => Self::Json,
        }
    }
}

impl From<Subscription> for SubscriptionRow {
    fn from(it: Subscription) -> Self {
        Self {
            id: it.id.uuid(),
            user_id: it.user_id.uuid(),
            channel: it.channel,
            address: it.address,
            template_id: it.template_id.map(Id::uuid),
            schedule: it.schedule.when.to_string(),
            time_zone: it.schedule.zone.name().to_owned(),
            locale: it.locale,
            format: it.format.into(),
            include_charts: it.include_charts,
            include_raw_data: it.include_raw_data,
            paused_at: it.paused.map(|paused| paused.at),
            pause_reason: it.paused.map(|paused| match paused.reason {
                PauseReason::Asked => PauseName::Asked,
                PauseReason::NotAdmitted => PauseName::NotAdmitted,
            }),
            due_at: it.due_at,
            created_at: it.created_at,
            updated_at: it.updated_at,
        }
    }
}

/// A member to subscribe.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewSubscription)]
#[serde(deny_unknown_fields)]
struct NewSubscriptionRow {
    /// The member who gets the reports; who asks unless given.
    user_id: Option<Uuid>,
    /// The name of a channel: `mail` unless given.
    channel: Option<String>,
    /// The address there.
    #[schema(min_length = 1)]
    address: String,
    /// Only reports that follow this template.
    template_id: Option<Uuid>,
    /// When: `published`, or days and a time such as `mon,thu 08:00`.
    schedule: String,
    /// The IANA zone of that time; the organization's unless given.
    time_zone: Option<String>,
    /// In which language, such as `de-AT`; in the organization's unless given.
    locale: Option<String>,
    /// In which format the report is attached.
    format: FormatName,
    /// Whether it has its charts.
    #[serde(default = "yes")]
    #[schema(default = true)]
    include_charts: bool,
    /// Whether it has its raw data.
    #[serde(default)]
    include_raw_data: bool,
}

fn yes() -> bool {
    true
}

/// What changes about a subscription; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangedSubscription {
    /// Another address on the same channel.
    #[schema(min_length = 1)]
    address: Option<String>,
    /// Another template; `null` for reports of all.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Uuid>)]
    template_id: Change<Uuid>,
    /// Other times.
    schedule: Option<String>,
    /// Another zone.
    time_zone: Option<String>,
    /// Another language; `null` for the organization's.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    locale: Change<String>,
    /// Another format.
    format: Option<FormatName>,
    /// With charts or without.
    include_charts: Option<bool>,
    /// With raw data or without.
    include_raw_data: Option<bool>,
}

/// What a receiver checks signatures with.
#[derive(Debug, Serialize, ToSchema)]
struct ReceiverSecret {
    /// The secret, as Standard Webhooks write it.
    secret: String,
}

pub(super) fn routes() -> Vec<Route> {
    let read = Needs::Permission(Action::ReadReports);
    let all = Needs::Permission(Action::WriteSubscriptions);
    let row = || Some(one::<SubscriptionRow>());
    let (list_path, path) = ("/api/subscriptions", "/api/subscriptions/{id}");
    vec![
        Route::new(Method::GET, list_path, "list_subscriptions", read, |it| Box::pin(list(it)))
            .about("Who is sent which reports, newest first: one's own, for managers all.")
            .with(LIST)
            .replies(200, "A page of subscriptions.", Some(paged::<SubscriptionRow>())),
        Route::new(Method::POST, list_path, "create_subscription", read, |it| Box::pin(create(it)))
            .about(
                "Subscribes a member. Everybody may subscribe themselves by mail; others, and \
                 other channels, are for managers.",
            )
            .takes(one::<NewSubscriptionRow>())
            .replies(201, "The subscription.", row())
            .told_with(&[Told::Tag, Told::Location]),
        Route::new(Method::GET, path, "get_subscription", read, |it| Box::pin(get(it)))
            .about("One subscription.")
            .in_path(ID)
            .replies(200, "The subscription.", row())
            .revalidated(),
        Route::new(Method::PATCH, path, "update_subscription", read, |it| Box::pin(update(it)))
            .about("Changes a subscription. `If-Match` keeps a change from undoing another.")
            .in_path(ID)
            .takes(one::<ChangedSubscription>())
            .replies(200, "The subscription as it is now.", row())
            .told_with(&[Told::Tag])
            .guarded(),
        Route::new(Method::DELETE, path, "delete_subscription", read, |it| Box::pin(delete(it)))
            .about("Ends a subscription, and what is still to be sent for it.")
            .in_path(ID)
            .replies(204, "It is gone.", None),
        Route::new(
            Method::POST,
            "/api/subscriptions/{id}/pause",
            "pause_subscription",
            read,
            |it| Box::pin(pause(it)),
        )
        .about("Sends nothing more until it is resumed.")
        .in_path(ID)
        .replies(200, "The subscription as it is now.", row())
        .told_with(&[Told::Tag]),
        Route::new(
            Method::POST,
            "/api/subscriptions/{id}/resume",
            "resume_subscription",
            read,
            |it| Box::pin(resume(it)),
        )
        .about("Goes on; what was published meanwhile is left out.")
        .in_path(ID)
        .replies(200, "The subscription as it is now.", row())
        .told_with(&[Told::Tag]),
        Route::new(
            Method::GET,
            "/api/subscriptions/{id}/secret",
            "get_subscription_secret",
            all,
            |it| Box::pin(secret(it)),
        )
        .about("What its receiver checks signatures with, for a channel that signs.")
        .in_path(ID)
        .replies(200, "The secret.", Some(one::<ReceiverSecret>())),
    ]
}

pub(super) fn id(asked: &Asked) -> SubscriptionId {
    SubscriptionId::from_uuid(asked.path.get("id").unwrap_or_default())
}

async fn list(asked: Asked) -> Result<Response, Problem> {
    let user_id = asked.query.get("user_id").map(Id::from_uuid);
    let page = page(&asked)?;
    let found = asked.api.platform.subscriptions().list(asked.scope()?, user_id, page).await?;
    reply::read(&asked.headers, &Listed::of(found, SubscriptionRow::from), Keep::Never)
}

async fn create(asked: Asked) -> Result<Response, Problem> {
    let row: NewSubscriptionRow = body::object(&asked.body)?;
    let scope = asked.scope()?;
    let zone = match &row.time_zone {
        Some(zone) => parse_zone(zone)?,
        None => scope.organization().zone(),
    };
    let new = NewSubscription {
        user_id: row.user_id.map(Id::from_uuid),
        channel: row.channel.unwrap_or_else(|| "mail".to_owned()),
        address: row.address,
        template_id: row.template_id.map(Id::from_uuid),
        schedule: Schedule { when: row.schedule.parse()?, zone },
        locale: row.locale,
        format: row.format.into(),
        include_charts: row.include_charts,
        include_raw_data: row.include_raw_data,
    };
    let made = asked.api.platform.subscriptions().create(scope, new).await?;
    let place = format!("subscriptions/{}", made.id);
    let row = SubscriptionRow::from(made);
    Ok(reply::placed(reply::written_tagged(StatusCode::CREATED, &row)?, &place))
}

async fn get(asked: Asked) -> Result<Response, Problem> {
    let found = asked.api.platform.subscriptions().get(asked.scope()?, id(&asked)).await?;
    reply::read(&asked.headers, &SubscriptionRow::from(found), Keep::Guarded)
}

async fn update(asked: Asked) -> Result<Response, Problem> {
    let row: ChangedSubscription = body::object(&asked.body)?;
    let (scope, subscriptions) = (asked.scope()?, asked.api.platform.subscriptions());
    let (id, headers) = (id(&asked), &asked.headers);
    let seen =
        precondition::seen::<_, SubscriptionRow>(headers, subscriptions.get(scope, id)).await?;
    let schedule = if row.schedule.is_some() || row.time_zone.is_some() {
        let stands = match &seen {
            Some(seen) => seen.schedule,
            None => subscriptions.get(scope, id).await?.schedule,
        };
        let when = row.schedule.map_or(Ok(stands.when), |text| text.parse())?;
        let zone = row.time_zone.map_or(Ok(stands.zone), |text| parse_zone(&text))?;
        Some(Schedule { when, zone })
    } else {
        None
    };
    let change = SubscriptionChange {
        address: row.address,
        template_id: match row.template_id {
            Change::Stays => None,
            Change::Becomes(id) => Some(id.map(Id::from_uuid)),
        },
        schedule,
        locale: match row.locale {
            Change::Stays => None,
            Change::Becomes(locale) => Some(locale),
        },
        format: row.format.map(Format::from),
        include_charts: row.include_charts,
        include_raw_data: row.include_raw_data,
    };
    let done = subscriptions.update(scope, id, change, seen.as_ref()).await;
    let changed = guarded(headers, done)?;
    reply::written_tagged(StatusCode::OK, &SubscriptionRow::from(changed))
}

async fn delete(asked: Asked) -> Result<Response, Problem> {
    asked.api.platform.subscriptions().delete(asked.scope()?, id(&asked)).await?;
    Ok(reply::empty())
}

async fn pause(asked: Asked) -> Result<Response, Problem> {
    let paused = asked.api.platform.subscriptions().pause(asked.scope()?, id(&asked)).await?;
    reply::written_tagged(StatusCode::OK, &SubscriptionRow::from(paused))
}

async fn resume(asked: Asked) -> Result<Response, Problem> {
    let resumed = asked.api.platform.subscriptions().resume(asked.scope()?, id(&asked)).await?;
    reply::written_tagged(StatusCode::OK, &SubscriptionRow::from(resumed))
}

async fn secret(asked: Asked) -> Result<Response, Problem> {
    let secret = asked.api.platform.subscriptions().secret(asked.scope()?, id(&asked)).await?;
    reply::read(&asked.headers, &ReceiverSecret { secret }, Keep::Never)
}
