//! Who reads, and whether they still may.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::OriginalUri;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use ioc_core::access::scope::Scope;
use ioc_core::clock;
use ioc_core::ids::OrganizationId;
use ioc_core::live::connection::Connection;
use tokio::time::{Instant, Interval, MissedTickBehavior, interval_at, timeout};

use crate::api::Api;
use crate::caller::{Caller, peer};
use crate::limits::LivePlace;
use crate::live::close::Code;
use crate::problem::Problem;

/// How often it is asked whether a reader still may read. What was asked before holds
/// for two seconds more, so that who is revoked is out within five.
pub(super) const CHECK: Duration = Duration::from_secs(2);

/// How long that may take.
const ANSWER: Duration = Duration::from_secs(5);
/// For how long a reader goes on of whom nobody can say whether they still may read: a
/// database that begins anew closes nobody, and one that stays away everybody.
const UNSURE: Duration = Duration::from_secs(10);

/// What a head says of the connection, and nothing of who opened it.
const OF_CONNECTION: [HeaderName; 5] = [
    header::CONNECTION,
    header::UPGRADE,
    header::SEC_WEBSOCKET_KEY,
    header::SEC_WEBSOCKET_VERSION,
    header::SEC_WEBSOCKET_EXTENSIONS,
];

/// Ticks whenever a reader is to be asked again.
pub(super) fn checks() -> Interval {
    let mut ticks = interval_at(Instant::now() + CHECK, CHECK);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    ticks
}

/// With what somebody showed who they are. It is shown to the resolver again, as long
/// as the connection lasts.
pub(super) enum Shown {
    Head(Box<Parts>),
    /// A token, and from where it came.
    Token(String, Option<IpAddr>),
}

impl Shown {
    /// The head of a request, in memory of its own: the bytes that it was read from
    /// are many times its length.
    pub(super) fn head(head: &Parts) -> Self {
        let mut own = head.clone();
        let of_caller = || head.headers.iter().filter(|(name, _)| !OF_CONNECTION.contains(name));
        own.headers = HeaderMap::with_capacity(of_caller().count());
        for (name, value) in of_caller() {
            if let Ok(copy) = HeaderValue::from_bytes(value.as_bytes()) {
                own.headers.append(name.clone(), copy);
            }
        }
        own.uri = copy(&head.uri);
        own.extensions.remove::<hyper::upgrade::OnUpgrade>();
        if let Some(OriginalUri(uri)) = own.extensions.remove() {
            own.extensions.insert(OriginalUri(copy(&uri)));
        }
        Self::Head(Box::new(own))
    }

    fn peer(&self) -> Option<IpAddr> {
        match self {
            Self::Head(head) => peer(head),
            Self::Token(_, peer) => *peer,
        }
    }

    async fn resolve(&self, api: &Api) -> Result<Caller, Problem> {
        match self {
            Self::Head(head) => api.resolver.resolve(head).await,
            Self::Token(token, peer) => api.resolver.resolve_token(token, *peer).await,
        }
    }
}

/// Whether a problem is a refusal, and not that nobody could say it.
fn says_no(problem: &Problem) -> bool {
    problem.status() < 500 && problem.status() != 429
}

fn copy(uri: &Uri) -> Uri {
    uri.to_string().parse().unwrap_or_default()
}

/// Somebody who was let in to read an organization's messages.
pub(super) struct Reader {
    api: Arc<Api>,
    shown: Shown,
    scope: Scope,
    until: Option<clock::Instant>,
    /// Since when nobody can say whether the reader may read.
    unsure: Option<Instant>,
    key: String,
    /// Kept for as long as it reads.
    place: Option<LivePlace>,
}

impl Reader {
    /// Lets in who shows something, and counts it as a request.
    ///
    /// # Errors
    /// Those of a request.
    pub(super) async fn enter(
        api: Arc<Api>,
        shown: Shown,
        named: Option<OrganizationId>,
    ) -> Result<Self, Problem> {
        let caller = shown.resolve(&api).await?;
        let key = caller.key();
        api.limits.count_caller(&key)?;
        let scope = api.admissions.admit(&caller, named).await?;
        api.limits.count_organization(scope.organization_id())?;
        Ok(Self { api, shown, scope, until: caller.until, unsure: None, key, place: None })
    }

    /// The same for a request that was admitted already.
    pub(super) fn admitted(api: Arc<Api>, shown: Shown, caller: &Caller, scope: Scope) -> Self {
        let key = caller.key();
        Self { api, shown, scope, until: caller.until, unsure: None, key, place: None }
    }

    pub(super) fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Connects to the hub, if the reader may have one connection more.
    ///
    /// # Errors
    /// 429 if not; what the hub says.
    pub(super) fn connect(&mut self) -> Result<Connection, Problem> {
        let place = self.free_place()?;
        let connection = self.api.platform.live().connect(self.scope.clone())?;
        self.place = Some(place);
        Ok(connection)
    }

    /// Takes a place for what is no connection to the hub, and is read as long.
    ///
    /// # Errors
    /// 429 where there is none.
    pub(super) fn take_place(&mut self) -> Result<(), Problem> {
        self.place = Some(self.free_place()?);
        Ok(())
    }

    fn free_place(&self) -> Result<LivePlace, Problem> {
        self.api.limits.live_place(&self.key, self.scope.organization_id())
    }

    /// For how long an export may be read.
    pub(super) fn export_timeout(&self) -> Duration {
        self.api.settings.export_timeout
    }

    /// Counts what is said on a socket as a request.
    pub(super) fn count(&self) -> Result<(), Problem> {
        self.api.limits.count_caller(&self.key)
    }

    /// Goes on with a newer token of the same caller.
    ///
    /// # Errors
    /// 403 for another caller and for another role; 401 for what opens nothing.
    pub(super) async fn renew(&mut self, token: String) -> Result<(), Problem> {
        let shown = Shown::Token(token, self.shown.peer());
        let caller = shown.resolve(&self.api).await?;
        let scope = self.api.admissions.admit(&caller, Some(self.scope.organization_id())).await?;
        if !self.is_still(&scope) {
            let detail = "the token is of another caller, or of another role";
            return Err(Problem::new(StatusCode::FORBIDDEN, "another_caller", detail)
                .with_hint("open another connection with it"));
        }
        (self.shown, self.until) = (shown, caller.until);
        Ok(())
    }

    /// Asks again whether the reader may read.
    ///
    /// # Errors
    /// Why not. Where nobody can say it, it stays open for [`UNSURE`].
    pub(super) async fn check(&mut self) -> Result<(), Code> {
        if self.until.is_some_and(|until| until <= self.api.platform.clock().now()) {
            return Err(Code::Expired);
        }
        let asked = async {
            let caller = self.shown.resolve(&self.api).await?;
            let named = Some(self.scope.organization_id());
            let scope = self.api.admissions.admit(&caller, named).await?;
            Ok::<_, Problem>((caller.until, scope))
        };
        let begun = Instant::now();
        match timeout(ANSWER, asked).await {
            Ok(Ok((until, scope))) if self.is_still(&scope) => {
                (self.until, self.unsure) = (until, None);
                Ok(())
            }
            Ok(Err(problem)) if !says_no(&problem) => self.unsure_since(begun),
            Err(_) => self.unsure_since(begun),
            Ok(_) => Err(Code::Revoked),
        }
    }

    fn unsure_since(&mut self, begun: Instant) -> Result<(), Code> {
        let since = *self.unsure.get_or_insert(begun);
        if since.elapsed() >= UNSURE { Err(Code::TryLater) } else { Ok(()) }
    }

    /// Whether a scope lets the same one read the same.
    fn is_still(&self, scope: &Scope) -> bool {
        scope.actor() == self.scope.actor()
            && scope.role() == self.scope.role()
            && scope.organization_id() == self.scope.organization_id()
    }
}
