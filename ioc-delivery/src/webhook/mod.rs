//! Parcels as signed requests to a URL.

mod address;
mod payload;
mod resolver;
pub(crate) mod signature;

use std::collections::BTreeSet;
use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use http_body_util::Full;
use hyper::{Request, StatusCode, header};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use ioc_core::clock::Clock;
use ioc_core::delivery::{Delivery, Parcel, Receipt};
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::ids::OrganizationId;
use secrecy::ExposeSecret;
use tokio::time::timeout;

use crate::fault;
use crate::webhook::address::{Receiver, receiver};
use crate::webhook::resolver::{Reach, Resolver, Unresolved};
use crate::webhook::signature::WebhookSecret;

/// How webhooks are sent.
#[derive(Debug, Clone)]
pub struct WebhookSettings {
    /// The most bytes of a request's body, files included; a larger parcel is refused.
    /// Files grow by a third on the way. 20 MiB.
    pub max_body_bytes: usize,
    /// How long a receiver may take, from the look-up of its name to its answer. 15 s.
    pub timeout: Duration,
    /// Receivers as `host:port`, such as `hooks.intern:443`, that may be without TLS, on
    /// this machine or in a private network. All others are asked over TLS at public
    /// addresses alone, so that nobody who may subscribe reaches what is inside. None.
    pub trusted: BTreeSet<String>,
}

impl Default for WebhookSettings {
    fn default() -> Self {
        Self {
            max_body_bytes: 20 << 20,
            timeout: Duration::from_secs(15),
            trusted: BTreeSet::new(),
        }
    }
}

/// Posts each parcel as JSON, signed as the Standard Webhooks specification 1.0 has it,
/// to the URL that is its address.
///
/// A body is `{"type": "delivery", "timestamp": .., "data": {"id", "organization_id",
/// "subject", "text", "html", "attachments": [{"name", "media_type", "size_bytes",
/// "content"}]}}` with contents in base64; it is the same for each attempt, and so is the
/// header `webhook-id`. Any 2xx is a success. 408, 425, 429, 5xx and no answer may pass;
/// any other answer is final, redirects too, which are never followed.
pub struct Webhook {
    secret: WebhookSecret,
    settings: WebhookSettings,
    clock: Arc<dyn Clock>,
    public: HttpClient,
    trusted: HttpClient,
}

type HttpClient = Client<HttpsConnector<HttpConnector<Resolver>>, Full<Bytes>>;

impl Webhook {
    /// Requests signed with secrets that come from `secret`: each receiver has its own
    /// ([`Webhook::secret_for`]).
    ///
    /// # Errors
    /// `Unavailable` where the machine trusts no certificates.
    pub fn new(
        secret: WebhookSecret,
        mut settings: WebhookSettings,
        clock: Arc<dyn Clock>,
    ) -> Result<Self> {
        settings.trusted = settings.trusted.iter().map(|it| it.to_lowercase()).collect();
        let (public, trusted) = (client(Reach::Public)?, client(Reach::Anywhere)?);
        Ok(Self { secret, settings, clock, public, trusted })
    }

    /// The secret of an organization's receiver at `to`, for whoever subscribes it. Each
    /// has its own, so that no receiver can sign what another one believes.
    pub fn secret_for(&self, organization_id: OrganizationId, to: &str) -> WebhookSecret {
        self.secret.derive(&[&organization_id.to_string(), to])
    }

    fn request(&self, parcel: &Parcel, to: &Receiver) -> Result<Request<Full<Bytes>>> {
        let body = payload::body(parcel, self.settings.max_body_bytes)?;
        let (id, timestamp) = (parcel.id.to_string(), self.clock.now().timestamp());
        let secret = self.secret_for(parcel.organization_id, &parcel.to);
        let signature = secret.sign(&id, timestamp, &body);
        Request::post(&to.uri)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::USER_AGENT, concat!("ioc-delivery/", env!("CARGO_PKG_VERSION")))
            .header("webhook-id", id)
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", signature)
            .body(Full::new(body))
            .map_err(|source| fault::refused("no request can be made of it").with_source(source))
    }
}

impl fmt::Debug for Webhook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Webhook").field("settings", &self.settings).finish_non_exhaustive()
    }
}

#[async_trait]
impl Delivery for Webhook {
    fn check_address(&self, to: &str) -> Result<()> {
        receiver(to, &self.settings.trusted).map(drop)
    }

    async fn deliver(&self, parcel: &Parcel) -> Result<Receipt> {
        let to = receiver(&parcel.to, &self.settings.trusted)?;
        let request = self.request(parcel, &to)?;
        let client = if to.trusted { &self.trusted } else { &self.public };
        let answer = timeout(self.settings.timeout, client.request(request)).await;
        let host = to.uri.host().unwrap_or_default();
        let late = |_| fault::failed(format!("{host} gave no answer in time"));
        // What the body says may come from inside of somebody's network: it is not read.
        let status = answer.map_err(late)?.map_err(|error| unanswered(host, error))?.status();
        judged(host, status)
    }

    fn secret_for(&self, organization_id: OrganizationId, to: &str) -> Option<String> {
        let secret = Self::secret_for(self, organization_id, to).reveal();
        Some(secret.expose_secret().to_owned())
    }
}

fn client(reach: Reach) -> Result<HttpClient> {
    let mut http = HttpConnector::new_with_resolver(Resolver::new(reach));
    http.enforce_http(false);
    let connector = HttpsConnectorBuilder::new()
        .with_native_roots()
        .map_err(|source| {
            let message = "this machine has no certificates to trust";
            Error::new(ErrorKind::Unavailable, "no_certificates", message)
                .with_hint("install them, such as Debian's ca-certificates")
                .with_source(source)
        })?
        .https_or_http()
        .enable_http1()
        .wrap_connector(http);
    // A connection that lay idle for a week would be closed as it is used.
    Ok(Client::builder(TokioExecutor::new()).pool_max_idle_per_host(0).build(connector))
}

fn judged(host: &str, status: StatusCode) -> Result<Receipt> {
    let message = format!("{host} answered {status}");
    match status {
        _ if status.is_success() => Ok(Receipt::new(&status.to_string())),
        StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_EARLY | StatusCode::TOO_MANY_REQUESTS => {
            Err(fault::failed(message))
        }
        _ if status.is_server_error() => Err(fault::failed(message)),
        _ if status.is_redirection() => Err(fault::refused(message)
            .with_hint("redirects are not followed: name the address that it leads to")),
        _ => Err(fault::refused(message)),
    }
}

fn unanswered(host: &str, error: hyper_util::client::legacy::Error) -> Error {
    let mut reason = String::new();
    let mut next: Option<&(dyn StdError + 'static)> = Some(&error);
    while let Some(cause) = next {
        if let Some(Unresolved::Private) = cause.downcast_ref() {
            let message = format!("{host} lies in a private network");
            return Error::new(ErrorKind::Forbidden, "private_address", message)
                .with_hint("name a public one, or have the operator trust this one");
        }
        reason = fault::said(cause);
        next = cause.source();
    }
    fault::failed(format!("{host} gave no answer")).with("reason", reason).with_source(error)
}
