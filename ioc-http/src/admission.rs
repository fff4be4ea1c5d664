//! From who asks to a scope: for which organization, and as what.

use std::time::Duration;

use ioc_core::access::scope::Scope;
use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::{OrganizationId, UserId};
use ioc_core::model::member::Role;
use ioc_core::model::organization::Organization;
use ioc_core::platform::Platform;
use moka::sync::Cache;

use crate::caller::{Caller, Who};
use crate::problem::{FieldError, Problem};

/// For how long an admission holds without being looked up again. Who is
/// revoked has lost access after it.
const HOLDS: Duration = Duration::from_secs(2);
/// How many admissions are kept.
const KEPT: u64 = 10_000;

/// Admits callers to organizations.
#[derive(Debug)]
pub(crate) struct Admissions {
    platform: Platform,
    kept: Cache<(UserId, Option<OrganizationId>), Scope>,
    /// The organizations of those for whom a host vouches.
    organizations: Cache<OrganizationId, Organization>,
}

impl Admissions {
    pub(crate) fn new(platform: Platform) -> Self {
        let kept = Cache::builder().max_capacity(KEPT).time_to_live(HOLDS).build();
        let organizations = Cache::builder().max_capacity(KEPT).time_to_live(HOLDS).build();
        Self { platform, kept, organizations }
    }

    /// The scope of a caller for the organization that the request names, or for the
    /// only one that the caller has.
    pub(crate) async fn admit(
        &self,
        caller: &Caller,
        named: Option<OrganizationId>,
    ) -> Result<Scope, Problem> {
        match &caller.who {
            Who::Key(scope) => match named {
                Some(named) if named != scope.organization_id() => Err(stranger(named).into()),
                _ => Ok((**scope).clone()),
            },
            Who::Vouched(user_id, grants) => self.vouched(*user_id, grants, named).await,
            Who::Person(user_id) => {
                if let Some(scope) = self.kept.get(&(*user_id, named)) {
                    return Ok(scope);
                }
                let organization = match named {
                    Some(named) => named,
                    None => self.only_one(*user_id).await?,
                };
                let scope = self.platform.organizations().admit(*user_id, organization).await?;
                self.kept.insert((*user_id, named), scope.clone());
                Ok(scope)
            }
        }
    }

    /// The organizations that a caller may ask for.
    pub(crate) async fn organizations(
        &self,
        caller: &Caller,
    ) -> Result<Vec<Organization>, Problem> {
        let organizations = self.platform.organizations();
        match &caller.who {
            Who::Key(scope) => Ok(vec![scope.organization().clone()]),
            Who::Person(user_id) => Ok(organizations.organizations_of(*user_id).await?),
            Who::Vouched(_, grants) => {
                let mut found = Vec::with_capacity(grants.len());
                for (id, _) in grants {
                    found.push(organizations.get_by_id(*id).await?);
                }
                Ok(found)
            }
        }
    }

    /// Forgets all admissions: an organization's settings have changed.
    pub(crate) fn forget_all(&self) {
        self.kept.invalidate_all();
        self.organizations.invalidate_all();
    }

    async fn only_one(&self, user_id: UserId) -> Result<OrganizationId, Problem> {
        let all = self.platform.organizations().organizations_of(user_id).await?;
        one_of(&all.iter().map(|it| (it.id, &*it.name)).collect::<Vec<_>>())
    }

    async fn vouched(
        &self,
        user_id: UserId,
        grants: &[(OrganizationId, Role)],
        named: Option<OrganizationId>,
    ) -> Result<Scope, Problem> {
        let wanted = match named {
            Some(named) => named,
            None => one_of(&grants.iter().map(|(id, _)| (*id, "")).collect::<Vec<_>>())?,
        };
        let grant = grants.iter().find(|(id, _)| *id == wanted);
        let (_, role) = grant.ok_or_else(|| stranger(wanted))?;
        let organizations = self.platform.organizations();
        let organization = if let Some(kept) = self.organizations.get(&wanted) {
            kept
        } else {
            let organization = organizations.get_by_id(wanted).await?;
            self.organizations.insert(wanted, organization.clone());
            organization
        };
        Ok(organizations.vouch(&organization, user_id, *role)?)
    }
}

/// The only organization of a list; else the list is told.
fn one_of(organizations: &[(OrganizationId, &str)]) -> Result<OrganizationId, Problem> {
    match organizations {
        [(id, _)] => Ok(*id),
        [] => Err(Error::new(
            ErrorKind::Forbidden,
            "no_organization",
            "you belong to no organization",
        )
        .with_hint("an organization's manager records you as a member")
        .into()),
        many => {
            let errors = many.iter().map(|(id, name)| FieldError {
                at: "query/organization_id".to_owned(),
                code: "organization_needed".to_owned(),
                detail: format!("{id} {name}").trim_end().to_owned(),
            });
            let detail = "you belong to several organizations, and the request names none";
            let status = axum::http::StatusCode::BAD_REQUEST;
            Err(Problem::new(status, "organization_needed", detail)
                .with_errors(errors.collect())
                .with_hint("add organization_id=ID of one of those listed"))
        }
    }
}

/// As for an organization that is not there: which of the two is not told.
fn stranger(id: OrganizationId) -> Error {
    Error::not_found("unknown_organization", format!("there is no organization {id}"))
}
