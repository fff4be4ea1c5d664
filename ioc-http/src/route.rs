//! Routes as data: the router, the checks before a handler runs, the table of
//! roles and the OpenAPI document come from it.

use std::sync::Arc;
use std::time::Duration;

use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use axum::response::Response;
use bytes::Bytes;
use futures_util::future::BoxFuture;
use ioc_core::access::role::Action;
use ioc_core::access::scope::Scope;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::Schema;

use crate::api::Api;
use crate::caller::Caller;
use crate::parameter::{Kind, Parameter, Values};
use crate::problem::Problem;

/// One route.
#[derive(Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of its own, as data")]
pub(crate) struct Route {
    pub(crate) method: Method,
    /// The path behind the prefix, such as `/api/reports/{id}`.
    pub(crate) path: &'static str,
    /// The name of the operation, such as `get_report`.
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) needs: Needs,
    pub(crate) path_parameters: &'static [Parameter],
    pub(crate) parameters: &'static [Parameter],
    pub(crate) body: Option<Described>,
    pub(crate) replies: Vec<Replied>,
    /// Whether its answer may be kept to be told again: not one that has a secret.
    pub(crate) is_kept: bool,
    /// Whether who has its answer already (`If-None-Match`) is told so.
    pub(crate) is_revalidated: bool,
    /// Whether it refuses to change what the caller has not seen (`If-Match`).
    pub(crate) is_guarded: bool,
    /// Whether its answer goes on for as long as who asked may read it, so that the
    /// handler gets the head, to ask again who that is.
    pub(crate) is_live: bool,
    /// How much longer than others it may take, which says nothing of how fast the server is.
    pub(crate) longer: Option<Duration>,
    pub(crate) handler: Handler,
}

/// What a caller needs before a handler runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Nothing: the route is public.
    Nothing,
    /// To be known.
    Caller,
    /// Any role in an organization: the handler asks what it permits.
    Membership,
    /// A role in an organization that permits it.
    Permission(Action),
    /// What the handler finds out itself: who asks may say it later.
    Later,
}

/// A body, as the document tells of it.
#[derive(Clone)]
pub(crate) struct Described {
    /// Its media types, such as `application/json`, with the schema of each.
    pub(crate) content: Vec<(&'static str, RefOr<Schema>)>,
    /// The schemas that those refer to, by name.
    pub(crate) schemas: Vec<(String, RefOr<Schema>)>,
}

/// A status that a route answers with when all is well.
#[derive(Clone)]
pub(crate) struct Replied {
    pub(crate) status: u16,
    pub(crate) about: &'static str,
    pub(crate) body: Option<Described>,
    pub(crate) headers: &'static [Told],
}

/// A header that an answer has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// `ETag`.
    Tag,
    /// `Location`.
    Location,
    /// `As-Of`.
    Instant,
    /// `Retry-After`.
    RetryAfter,
    /// `Content-Disposition`.
    FileName,
    /// `WWW-Authenticate`.
    Scheme,
}

/// What answers.
pub(crate) type Handler = fn(Asked) -> BoxFuture<'static, Result<Response, Problem>>;

/// A request that has passed all checks.
pub(crate) struct Asked {
    pub(crate) api: Arc<Api>,
    pub(crate) caller: Option<Caller>,
    pub(crate) scope: Option<Scope>,
    pub(crate) path: Values,
    pub(crate) query: Values,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// The whole head, for a live route.
    pub(crate) head: Option<Parts>,
}

/// What every route of an organization understands.
pub(crate) const ORGANIZATION: &[Parameter] = &[Parameter::new(
    "organization_id",
    Kind::Id,
    "The organization that is asked for; needed by who belongs to several.",
)];

impl Asked {
    /// The scope: routes that need a permission have one.
    pub(crate) fn scope(&self) -> Result<&Scope, Problem> {
        self.scope.as_ref().ok_or_else(|| not_of_an_organization("no_scope"))
    }

    pub(crate) fn caller(&self) -> Result<&Caller, Problem> {
        self.caller.as_ref().ok_or_else(|| not_of_an_organization("no_caller"))
    }

    /// The whole head: live routes have one.
    pub(crate) fn head(&self) -> Result<&Parts, Problem> {
        self.head.as_ref().ok_or_else(|| not_of_an_organization("no_head"))
    }
}

fn not_of_an_organization(code: &'static str) -> Problem {
    let kind = ioc_core::error::ErrorKind::Internal;
    ioc_core::error::Error::new(kind, code, "a route asks for what it does not need").into()
}

impl Route {
    /// A route without parameters, body and replies yet.
    pub(crate) fn new(
        method: Method,
        path: &'static str,
        name: &'static str,
        needs: Needs,
        handler: Handler,
    ) -> Self {
        Self {
            method,
            path,
            name,
            about: "",
            needs,
            path_parameters: &[],
            parameters: &[],
            body: None,
            replies: Vec::new(),
            is_kept: true,
            is_revalidated: false,
            is_guarded: false,
            is_live: false,
            longer: None,
            handler,
        }
    }

    pub(crate) fn about(self, about: &'static str) -> Self {
        Self { about, ..self }
    }

    pub(crate) fn in_path(self, path_parameters: &'static [Parameter]) -> Self {
        Self { path_parameters, ..self }
    }

    pub(crate) fn with(self, parameters: &'static [Parameter]) -> Self {
        Self { parameters, ..self }
    }

    pub(crate) fn takes(self, body: Described) -> Self {
        Self { body: Some(body), ..self }
    }

    pub(crate) fn replies(
        mut self,
        status: u16,
        about: &'static str,
        body: Option<Described>,
    ) -> Self {
        self.replies.push(Replied { status, about, body, headers: &[] });
        self
    }

    /// The headers of the reply that was named last.
    pub(crate) fn told_with(mut self, headers: &'static [Told]) -> Self {
        if let Some(reply) = self.replies.last_mut() {
            reply.headers = headers;
        }
        self
    }

    /// Who has its answer already is told so.
    pub(crate) fn revalidated(self) -> Self {
        Self { is_revalidated: true, ..self }
    }

    /// It refuses to change what the caller has not seen.
    pub(crate) fn guarded(self) -> Self {
        Self { is_guarded: true, ..self }
    }

    /// Whether its answer is drawn, which a server may not be able to.
    pub(crate) fn is_drawn(&self) -> bool {
        self.replies.iter().any(|reply| reply.headers.contains(&Told::FileName))
    }

    /// Whether it is done once for an `Idempotency-Key`.
    pub(crate) fn is_done_once(&self) -> bool {
        self.is_kept && self.method == Method::POST && matches!(self.needs, Needs::Permission(_))
    }

    /// Its answer has a secret, and is told once.
    pub(crate) fn told_once(self) -> Self {
        Self { is_kept: false, ..self }
    }

    /// Its answer goes on.
    pub(crate) fn goes_on(self) -> Self {
        Self { is_live: true, ..self }
    }

    /// It may take so much longer than others.
    pub(crate) fn longer(self, longer: Duration) -> Self {
        Self { longer: Some(longer), ..self }
    }

    /// What is understood beside the route's own parameters.
    pub(crate) fn common(&self) -> &'static [Parameter] {
        match self.needs {
            Needs::Membership | Needs::Permission(_) | Needs::Later
                if self.path_parameters.iter().all(|it| it.name != ORGANIZATION[0].name) =>
            {
                ORGANIZATION
            }
            _ => &[],
        }
    }
}
