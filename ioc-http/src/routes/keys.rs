//! `/api/keys`: API keys of the organization.

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc};
use ioc_core::access::role::Action;
use ioc_core::ids::KeyId;
use ioc_core::model::key::ApiKey;
use ioc_core::organizations::keys::NewKey;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::body;
use crate::parameter::{Kind, Parameter};
use crate::problem::Problem;
use crate::reply::{self, Keep, Listed};
use crate::route::{Asked, Needs, Route};
use crate::routes::dashboard::{CURSOR, LIMIT, page};
use crate::routes::described::{one, page as paged};
use crate::routes::members::RoleName;

const ID: &[Parameter] = &[Parameter::new("id", Kind::Id, "The key's id.")];
const PAGE: &[Parameter] = &[LIMIT, CURSOR];

/// What is kept of a key.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Key)]
struct KeyRow {
    /// Its id.
    id: Uuid,
    /// What it is for.
    name: String,
    /// Its first letters.
    prefix: String,
    /// What it permits.
    role: RoleName,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// From when on it opens nothing any more.
    #[schema(required)]
    expires_at: Option<DateTime<Utc>>,
    /// When it was revoked.
    #[schema(required)]
    revoked_at: Option<DateTime<Utc>>,
}

impl From<ApiKey> for KeyRow {
    fn from(key: ApiKey) -> Self {
        Self {
            id: key.id.uuid(),
            name: key.name,
            prefix: key.prefix,
            role: key.role.into(),
            created_at: key.created_at,
            expires_at: key.expires_at,
            revoked_at: key.revoked_at,
        }
    }
}

/// A key to make.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewKey)]
#[serde(deny_unknown_fields)]
struct NewKeyRow {
    /// What it is for.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// What it permits.
    role: RoleName,
    /// From when on it opens nothing any more; never unless given.
    expires_at: Option<DateTime<Utc>>,
}

/// A key that was made. It is told this once.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = MadeKey)]
struct MadeKey {
    /// The key itself, for `Authorization: Bearer`.
    secret: String,
    /// What is kept of it.
    key: KeyRow,
}

pub(super) fn routes() -> Vec<Route> {
    let needs = Needs::Permission(Action::WriteKeys);
    vec![
        Route::new(Method::GET, "/api/keys", "list_keys", needs, |it| Box::pin(list(it)))
            .about("API keys, newest first; revoked and expired ones too.")
            .with(PAGE)
            .replies(200, "A page of keys.", Some(paged::<KeyRow>())),
        Route::new(Method::POST, "/api/keys", "create_key", needs, |it| Box::pin(create(it)))
            .about("Makes a key. It is told in the answer, and never again.")
            .takes(one::<NewKeyRow>())
            .told_once()
            .replies(201, "The key.", Some(one::<MadeKey>())),
        Route::new(Method::DELETE, "/api/keys/{id}", "revoke_key", needs, |it| {
            Box::pin(revoke(it))
        })
        .about("Revokes a key: within five seconds it opens nothing any more.")
        .in_path(ID)
        .replies(200, "The key as it is now.", Some(one::<KeyRow>())),
    ]
}

async fn list(asked: Asked) -> Result<Response, Problem> {
    let page = page(&asked)?;
    let found = asked.api.platform.keys().list(asked.scope()?, &page).await?;
    reply::read(&asked.headers, &Listed::of(found, KeyRow::from), Keep::Never)
}

async fn create(asked: Asked) -> Result<Response, Problem> {
    let row: NewKeyRow = body::object(&asked.body)?;
    let new = NewKey { name: row.name, role: row.role.into(), expires_at: row.expires_at };
    let (key, secret) = asked.api.platform.keys().create(asked.scope()?, new).await?;
    let made = MadeKey { secret: secret.reveal().to_owned(), key: key.into() };
    reply::written(StatusCode::CREATED, &made)
}

async fn revoke(asked: Asked) -> Result<Response, Problem> {
    let id = KeyId::from_uuid(asked.path.get("id").unwrap_or_default());
    let key = asked.api.platform.keys().revoke(asked.scope()?, id).await?;
    reply::written(StatusCode::OK, &KeyRow::from(key))
}
