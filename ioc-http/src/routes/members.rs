//! `/api/members`: who belongs to the organization.

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc};
use ioc_core::access::role::Action;
use ioc_core::ids::Id;
use ioc_core::model::member::{Member, MemberRecord, Role};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::body;
use crate::parameter::Parameter;
use crate::problem::Problem;
use crate::reply::{self, Keep, Listed};
use crate::route::{Asked, Needs, Route};
use crate::routes::dashboard::{CURSOR, LIMIT, page};
use crate::routes::described::{batch, one, page as paged};
use crate::routes::written::Counts;

const PAGE: &[Parameter] = &[LIMIT, CURSOR];

/// What is known of a person: from this instant on, here.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewMember {
    /// The person's id; a new one unless given. A known `external_id` keeps its id.
    user_id: Option<Uuid>,
    /// The person's key in the organization's own files.
    #[schema(min_length = 1, max_length = 300)]
    external_id: String,
    /// The person's name.
    name: Option<String>,
    /// What the person may do; naming one needs the role admin.
    role: Option<RoleName>,
    /// From when on the person is known to be here; from now on unless given.
    from: Option<DateTime<Utc>>,
    /// When the person left, if that is known.
    to: Option<DateTime<Utc>>,
    /// The department.
    department: Option<String>,
    /// The job role.
    job_role: Option<String>,
}

/// What a person or a key may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = Role)]
#[serde(rename_all = "snake_case")]
pub(super) enum RoleName {
    /// Released figures and published reports.
    Viewer,
    /// And OCEAN figures, drafts, generating and exporting.
    Analyst,
    /// And publishing, templates, members.
    Manager,
    /// And roles, keys, policy, taking data in.
    Admin,
    /// The deployment's system, no organization's figures.
    Operator,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Viewer => Self::Viewer,
            RoleName::Analyst => Self::Analyst,
            RoleName::Manager => Self::Manager,
            RoleName::Admin => Self::Admin,
            RoleName::Operator => Self::Operator,
        }
    }
}

impl From<Role> for RoleName {
    fn from(role: Role) -> Self {
        match role {
            Role::Viewer => Self::Viewer,
            Role::Analyst => Self::Analyst,
            Role::Manager => Self::Manager,
            Role::Admin => Self::Admin,
            Role::Operator => Self::Operator,
        }
    }
}

/// A person's place in the organization today.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Member)]
struct MemberRow {
    /// The person's id.
    user_id: Uuid,
    /// The person's key in the organization's own files.
    external_id: String,
    /// The person's name.
    #[schema(required)]
    name: Option<String>,
    /// What the person may do.
    role: RoleName,
    /// Whether the person is a member now.
    is_active: bool,
    /// The department.
    #[schema(required)]
    department: Option<String>,
    /// The job role.
    #[schema(required)]
    job_role: Option<String>,
}

impl From<Member> for MemberRow {
    fn from(member: Member) -> Self {
        Self {
            user_id: member.user_id.uuid(),
            external_id: member.external_id,
            name: member.name,
            role: member.role.into(),
            is_active: member.is_active,
            department: member.department,
            job_role: member.job_role,
        }
    }
}

/// Who the records are about, and what they came to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RecordedMembers)]
struct Recorded {
    /// The ids of the people, in the order of the records.
    user_ids: Vec<Uuid>,
    /// What the batch came to.
    written: Counts,
}

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::new(
            Method::GET,
            "/api/members",
            "list_members",
            Needs::Permission(Action::ReadMembers),
            |it| Box::pin(list(it)),
        )
        .about("Members by `external_id`.")
        .with(PAGE)
        .replies(200, "A page of members.", Some(paged::<MemberRow>())),
        Route::new(
            Method::POST,
            "/api/members",
            "record_members",
            Needs::Permission(Action::WriteMembers),
            |it| Box::pin(record(it)),
        )
        .about(
            "Records what is known of people: who joined, moved, left. All of the batch, or none. \
             Nothing of somebody's membership is changed by who may not give the role that they \
             have or had.",
        )
        .takes(batch::<NewMember>())
        .replies(200, "Who they are.", Some(one::<Recorded>())),
    ]
}

async fn list(asked: Asked) -> Result<Response, Problem> {
    let page = page(&asked)?;
    let found = asked.api.platform.organizations().list_members(asked.scope()?, page).await?;
    reply::read(&asked.headers, &Listed::of(found, MemberRow::from), Keep::Never)
}

async fn record(asked: Asked) -> Result<Response, Problem> {
    let rows: Vec<NewMember> = body::rows(&asked.headers, &asked.body)?;
    let now = asked.api.platform.clock().now();
    let record = |row: NewMember| MemberRecord {
        user_id: Id::from_uuid(row.user_id.unwrap_or_default()),
        external_id: row.external_id,
        name: row.name,
        role: row.role.map(Role::from),
        from: row.from.unwrap_or(now),
        to: row.to,
        department: row.department,
        job_role: row.job_role,
    };
    let records: Vec<MemberRecord> = rows.into_iter().map(record).collect();
    let ingest = asked.api.platform.ingest();
    let (user_ids, written) = ingest.record_members(asked.scope()?, &records).await?;
    let user_ids = user_ids.into_iter().map(Id::uuid).collect();
    reply::written(StatusCode::OK, &Recorded { user_ids, written: written.into() })
}
