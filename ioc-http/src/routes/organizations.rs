//! `/api/organizations`: those of the caller, and their settings.

use std::future::ready;

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc, Weekday};
use ioc_core::access::role::Action;
use ioc_core::model::organization::{
    NewOrganization, Organization, OrganizationChange, parse_zone,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::body;
use crate::parameter::{Kind, Parameter};
use crate::precondition::{guarded, seen};
use crate::problem::Problem;
use crate::reply::{self, Keep, Listed};
use crate::route::{Asked, Needs, Route, Told};
use crate::routes::described::{one, page as paged};

pub(super) const ID: &[Parameter] =
    &[Parameter::new("organization_id", Kind::Id, "The organization's id.")];

/// An organization.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Organization)]
struct OrganizationRow {
    /// Its id.
    id: Uuid,
    /// Its name.
    name: String,
    /// The IANA zone in which its days begin and end.
    time_zone: String,
    /// The weekday on which its weeks begin.
    week_start: WeekdayName,
    /// The language of its reports.
    locale: String,
    /// The smallest group of people whose figures are published.
    minimum_group: u32,
    /// When it was entered.
    created_at: DateTime<Utc>,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[schema(as = Weekday)]
#[serde(rename_all = "snake_case")]
enum WeekdayName {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl WeekdayName {
    const ALL: [(Self, Weekday); 7] = [
        (Self::Monday, Weekday::Mon),
        (Self::Tuesday, Weekday::Tue),
        (Self::Wednesday, Weekday::Wed),
        (Self::Thursday, Weekday::Thu),
        (Self::Friday, Weekday::Fri),
        (Self::Saturday, Weekday::Sat),
        (Self::Sunday, Weekday::Sun),
    ];
}

impl From<Weekday> for WeekdayName {
    fn from(day: Weekday) -> Self {
        Self::ALL[day.num_days_from_monday() as usize].0
    }
}

impl From<WeekdayName> for Weekday {
    fn from(name: WeekdayName) -> Self {
        WeekdayName::ALL[name as usize].1
    }
}

impl From<Organization> for OrganizationRow {
    fn from(it: Organization) -> Self {
        Self {
            id: it.id.uuid(),
            time_zone: it.zone().name().to_owned(),
            week_start: it.calendar.latest().week_start.into(),
            name: it.name,
            locale: it.locale,
            minimum_group: it.minimum_group,
            created_at: it.created_at,
        }
    }
}

/// A new organization.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewOrganization)]
#[serde(deny_unknown_fields)]
struct NewOrganizationRow {
    /// Its name.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// The IANA zone in which its days begin and end; UTC unless given.
    time_zone: Option<String>,
    /// The weekday on which its weeks begin; monday unless given.
    week_start: Option<WeekdayName>,
    /// The language of its reports; en-GB unless given.
    locale: Option<String>,
    /// The smallest group of people whose figures are published; 5 unless given.
    #[schema(minimum = 3)]
    minimum_group: Option<u32>,
}

/// What changes about an organization; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangedOrganization {
    /// Another name.
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    /// The IANA zone in which its days begin and end, from the next local midnight on.
    time_zone: Option<String>,
    /// The weekday on which its weeks begin, from the next local midnight on.
    week_start: Option<WeekdayName>,
    /// The language of its reports.
    locale: Option<String>,
    /// The smallest group of people whose figures are published, at once.
    #[schema(minimum = 3)]
    minimum_group: Option<u32>,
}

pub(super) fn routes() -> Vec<Route> {
    let edit = Needs::Permission(Action::EditOrganization);
    vec![
        Route::new(Method::GET, "/api/organizations", "list_organizations", Needs::Caller, |it| {
            Box::pin(list(it))
        })
        .about("The organizations that the caller may ask for, by name.")
        .replies(200, "All of them.", Some(paged::<OrganizationRow>()))
        .revalidated(),
        Route::new(
            Method::POST,
            "/api/organizations",
            "create_organization",
            Needs::Permission(Action::CreateOrganizations),
            |it| Box::pin(create(it)),
        )
        .about("Enters an organization; for an operator's key.")
        .takes(one::<NewOrganizationRow>())
        .replies(201, "The organization.", Some(one::<OrganizationRow>()))
        .told_with(&[Told::Tag, Told::Location]),
        Route::new(
            Method::GET,
            "/api/organizations/{organization_id}",
            "get_organization",
            Needs::Permission(Action::ReadFigures),
            |it| Box::pin(ready(get(&it))),
        )
        .about("One organization with its settings.")
        .in_path(ID)
        .replies(200, "The organization.", Some(one::<OrganizationRow>()))
        .revalidated(),
        Route::new(
            Method::PATCH,
            "/api/organizations/{organization_id}",
            "update_organization",
            edit,
            |it| Box::pin(update(it)),
        )
        .about(
            "Changes an organization's settings. `If-Match` keeps a change from undoing another.",
        )
        .in_path(ID)
        .takes(one::<ChangedOrganization>())
        .replies(200, "The organization as it is now.", Some(one::<OrganizationRow>()))
        .told_with(&[Told::Tag])
        .guarded(),
    ]
}

async fn list(asked: Asked) -> Result<Response, Problem> {
    let all = asked.api.admissions.organizations(asked.caller()?).await?;
    let data = all.into_iter().map(OrganizationRow::from).collect();
    reply::read(&asked.headers, &Listed { data, next_cursor: None }, Keep::Revalidated)
}

async fn create(asked: Asked) -> Result<Response, Problem> {
    let row: NewOrganizationRow = body::object(&asked.body)?;
    let default = NewOrganization::named(row.name);
    let new = NewOrganization {
        zone: row.time_zone.as_deref().map(parse_zone).transpose()?.unwrap_or(default.zone),
        week_start: row.week_start.map_or(default.week_start, Weekday::from),
        locale: row.locale.unwrap_or(default.locale),
        minimum_group: row.minimum_group.unwrap_or(default.minimum_group),
        name: default.name,
    };
    let organization = asked.api.platform.organizations().create_by(asked.scope()?, new).await?;
    let place = format!("organizations/{}", organization.id);
    let written = reply::written_tagged(StatusCode::CREATED, &OrganizationRow::from(organization))?;
    Ok(reply::placed(written, &place))
}

fn get(asked: &Asked) -> Result<Response, Problem> {
    let row = OrganizationRow::from(asked.scope()?.organization().clone());
    reply::read(&asked.headers, &row, Keep::Guarded)
}

async fn update(asked: Asked) -> Result<Response, Problem> {
    let scope = asked.scope()?;
    let row: ChangedOrganization = body::object(&asked.body)?;
    let organizations = asked.api.platform.organizations();
    let there = organizations.get_by_id(scope.organization_id());
    let seen = seen::<_, OrganizationRow>(&asked.headers, there).await?;
    let change = OrganizationChange {
        name: row.name,
        zone: row.time_zone.as_deref().map(parse_zone).transpose()?,
        week_start: row.week_start.map(Weekday::from),
        locale: row.locale,
        minimum_group: row.minimum_group,
    };
    let done = organizations.update(scope, change, seen.as_ref()).await;
    let changed = guarded(&asked.headers, done)?;
    asked.api.admissions.forget_all();
    reply::written_tagged(StatusCode::OK, &OrganizationRow::from(changed))
}
