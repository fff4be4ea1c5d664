//! `/api/audit`: who did what when.

use axum::http::Method;
use axum::response::Response;
use chrono::{DateTime, Utc};
use ioc_core::access::role::Action;
use ioc_core::error::Error;
use ioc_core::ids::UserId;
use ioc_core::model::audit::{Actor, AuditFilter, AuditRow};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::parameter::{Kind, Parameter};
use crate::problem::Problem;
use crate::reply::{self, Keep, Listed};
use crate::route::{Asked, Needs, Route};
use crate::routes::dashboard::{CURSOR, LIMIT, page};
use crate::routes::described::{one, page as paged};

const LIST: &[Parameter] = &[
    Parameter::new("actor", Kind::Text(60), "Only what this one did, as rows name it."),
    Parameter::new("user_id", Kind::Id, "Only what this person did; not together with `actor`."),
    Parameter::new("action", Kind::Text(100), "Only this deed, such as `report.export`."),
    Parameter::new("from", Kind::Instant, "Only from this instant on."),
    Parameter::new("to", Kind::Instant, "Only before this instant."),
    LIMIT,
    CURSOR,
];

/// A row of the audit trail.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AuditEntry)]
struct Entry {
    /// Its id.
    id: Uuid,
    /// Who did it: `host`, `key:ID`, or `member:PSEUDONYM`.
    actor: String,
    /// What was done.
    action: String,
    /// What it was done to.
    #[schema(required)]
    subject: Option<String>,
    /// How many rows it touched.
    row_count: u64,
    /// When.
    at: DateTime<Utc>,
}

impl From<AuditRow> for Entry {
    fn from(row: AuditRow) -> Self {
        Self {
            id: row.id.uuid(),
            actor: row.actor.to_string(),
            action: row.action,
            subject: row.subject,
            row_count: row.row_count,
            at: row.at,
        }
    }
}

/// Whether the chain of the audit trail holds.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AuditVerdict)]
struct Verdict {
    /// Whether every link holds.
    holds: bool,
    /// How many links were checked.
    links: u64,
    /// The place of the first link that does not hold.
    #[schema(required)]
    broken_at: Option<u64>,
    /// What is wrong with it.
    #[schema(required)]
    reason: Option<String>,
    /// The hash of the last link that holds. Kept elsewhere it shows later that the chain
    /// was not made anew.
    hash: String,
    /// How many rows are not sealed yet: a change of those is not found.
    unsealed: u64,
    /// The instant of the oldest of them.
    #[schema(required)]
    unsealed_since: Option<DateTime<Utc>>,
}

pub(super) fn routes() -> Vec<Route> {
    let needs = Needs::Permission(Action::ReadAudit);
    vec![
        Route::new(Method::GET, "/api/audit", "list_audit", needs, |it| Box::pin(list(it)))
            .about("The audit trail, newest first. People stand in it by pseudonyms.")
            .with(LIST)
            .replies(200, "A page of the trail.", Some(paged::<Entry>())),
        Route::new(Method::GET, "/api/audit/verify", "verify_audit", needs, |it| {
            Box::pin(verify(it))
        })
        .about("Checks the chain that seals the audit trail.")
        .replies(200, "Whether it holds.", Some(one::<Verdict>())),
    ]
}

async fn list(asked: Asked) -> Result<Response, Problem> {
    let scope = asked.scope()?;
    // Rows have the pseudonym alone: whoever asks for a person knows already whom they mean.
    let person: Option<UserId> = asked.query.get("user_id");
    let person = person.map(|id| Actor::Member(scope.organization().audit_key.pseudonym(id)));
    let actor = asked.query.parsed("actor", str::parse)?;
    if actor.is_some() && person.is_some() {
        let message = "`actor` and `user_id` both say whose rows are asked for";
        return Err(Error::invalid("two_actors", message).with_hint("name one of them").into());
    }
    let filter = AuditFilter {
        actor: actor.or(person),
        action: asked.query.text("action").map(str::to_owned),
        from: asked.query.get("from"),
        to: asked.query.get("to"),
    };
    let found = asked.api.platform.audit().list(scope, &filter, &page(&asked)?).await?;
    reply::read(&asked.headers, &Listed::of(found, Entry::from), Keep::Never)
}

async fn verify(asked: Asked) -> Result<Response, Problem> {
    let verdict = asked.api.platform.audit().verify(asked.scope()?).await?;
    let broken = verdict.broken.as_ref();
    let told = Verdict {
        holds: broken.is_none(),
        links: verdict.links,
        broken_at: broken.map(|it| it.sequence),
        reason: broken.map(|it| it.why.as_str().to_owned()),
        hash: verdict.hash_text(),
        unsealed: verdict.unsealed.rows,
        unsealed_since: verdict.unsealed.since,
    };
    reply::read(&asked.headers, &told, Keep::Never)
}
