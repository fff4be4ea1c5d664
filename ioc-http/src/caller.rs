//! Who sent a request. A host says it through one trait; what they may do is
//! decided here and in the core.

use std::fmt;
use std::net::{IpAddr, SocketAddr};

use async_trait::async_trait;
use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::ids::{OrganizationId, UserId};
use ioc_core::model::member::Role;

use crate::problem::Problem;

/// Signs callers in. The host's own sign-in comes in here.
#[async_trait]
pub trait Resolver: fmt::Debug + Send + Sync + 'static {
    /// Who sent a request, from its head: a header, a cookie, what the host's own
    /// layers put into its extensions.
    ///
    /// # Errors
    /// [`Problem::unauthenticated`] for who is not known.
    async fn resolve(&self, head: &Parts) -> Result<Caller, Problem>;

    /// Who bears a token that came in a socket's first message, from an address where it
    /// is known.
    ///
    /// # Errors
    /// As [`Self::resolve`]; a host without tokens refuses all, unless it says
    /// otherwise.
    async fn resolve_token(&self, _token: &str, _peer: Option<IpAddr>) -> Result<Caller, Problem> {
        Err(Problem::unauthenticated("no_tokens", "tokens are not taken here"))
    }
}

/// The address that a request came from, where the server tells it.
pub(crate) fn peer(head: &Parts) -> Option<IpAddr> {
    head.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip())
}

/// Knows nobody: what a router does until it is told better.
#[derive(Debug, Clone, Copy, Default)]
pub struct DenyAll;

#[async_trait]
impl Resolver for DenyAll {
    async fn resolve(&self, _head: &Parts) -> Result<Caller, Problem> {
        Err(Problem::unauthenticated("no_sign_in", "nobody can sign in here"))
    }
}

/// Who asks.
#[derive(Debug, Clone)]
pub struct Caller {
    pub(crate) who: Who,
    pub(crate) until: Option<Instant>,
}

#[derive(Debug, Clone)]
pub(crate) enum Who {
    /// A person, with the role that the store has for each of their organizations.
    Person(UserId),
    /// A person for whom the host vouches, with the roles that it names.
    Vouched(UserId, Vec<(OrganizationId, Role)>),
    /// Who holds a key: it opens one organization.
    Key(Box<Scope>),
}

impl Caller {
    /// A person. Where they belong, and as what, says the store.
    pub fn person(user_id: UserId) -> Self {
        Self { who: Who::Person(user_id), until: None }
    }

    /// A person who need not be a member: the host says for which organizations
    /// they ask, and as what.
    pub fn vouched(user_id: UserId, grants: Vec<(OrganizationId, Role)>) -> Self {
        Self { who: Who::Vouched(user_id, grants), until: None }
    }

    /// Who was admitted already, such as the holder of an API key.
    pub fn admitted(scope: Scope) -> Self {
        Self { who: Who::Key(Box::new(scope)), until: None }
    }

    /// The same, until an instant: sockets are closed then.
    #[must_use]
    pub fn until(self, until: Instant) -> Self {
        Self { until: Some(until), ..self }
    }

    /// What tells one caller from all others, for limits and for what is kept of
    /// them.
    pub(crate) fn key(&self) -> String {
        match &self.who {
            Who::Person(user_id) | Who::Vouched(user_id, _) => user_id.to_string(),
            Who::Key(scope) => scope.actor().to_string(),
        }
    }
}
