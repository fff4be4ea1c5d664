//! A set of keys at an address.

use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use axum::http::{HeaderValue, Request, Uri, header};
use http_body_util::{BodyExt, Empty, Limited};
use hyper::body::Bytes;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use ioc_core::error::{Error, ErrorKind, Result};
use tokio::time::timeout;

use crate::auth::jwks::Source;

/// The most bytes that a set may have.
const SET_BYTES: usize = 256 << 10;
/// How long a set may take to arrive.
const PATIENCE: Duration = Duration::from_secs(5);

/// Where a set of keys is, such as
/// `https://project.supabase.co/auth/v1/.well-known/jwks.json`.
pub struct KeyAddress {
    uri: Uri,
    api_key: Option<HeaderValue>,
    client: Client<HttpsConnector<HttpConnector>, Empty<Bytes>>,
}

impl KeyAddress {
    /// The set at `url`. A key that whoever keeps it wants to see, such as Supabase's
    /// anonymous one, goes along as the header `apikey`; it gives no rights here.
    ///
    /// # Errors
    /// `InvalidInput` for what is no address, and for one without TLS that is not of this
    /// machine; `Unavailable` where the machine trusts nobody.
    pub fn new(url: &str, api_key: Option<&str>) -> Result<Self> {
        let bad = || {
            let shown = ioc_core::error::shown(url);
            Error::invalid("bad_key_address", format!("`{shown}` is no address of a set of keys"))
                .with_hint("https://HOST/PATH; without TLS on this machine alone")
        };
        let uri: Uri = url.parse().map_err(|_| bad())?;
        let here = matches!(uri.host(), Some("localhost" | "127.0.0.1" | "[::1]"));
        if uri.host().is_none() || !(uri.scheme_str() == Some("https") || here) {
            return Err(bad());
        }
        let api_key = api_key.map(|key| {
            let mut value = HeaderValue::from_str(key).map_err(|_| {
                Error::invalid("bad_api_key", "the API key has letters that no header can have")
            })?;
            value.set_sensitive(true);
            Ok::<_, Error>(value)
        });
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
            .build();
        let client = Client::builder(TokioExecutor::new()).build(connector);
        Ok(Self { uri, api_key: api_key.transpose()?, client })
    }
}

impl fmt::Debug for KeyAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyAddress").field("uri", &self.uri).finish_non_exhaustive()
    }
}

#[async_trait]
impl Source for KeyAddress {
    async fn fetch(&self) -> Result<Vec<u8>> {
        let unreachable = |why: &str| {
            Error::new(
                ErrorKind::Unavailable,
                "no_key_set",
                format!("the keys at {}: {why}", self.uri),
            )
            .temporary()
        };
        let mut request = Request::get(&self.uri).header(header::ACCEPT, "application/json");
        if let Some(key) = &self.api_key {
            request = request.header("apikey", key);
        }
        let request = request.body(Empty::new()).map_err(|_| unreachable("cannot be asked for"))?;
        // Redirects are not followed: the address is what was configured.
        let fetched = async {
            let response = self.client.request(request).await;
            let response = response.map_err(|error| unreachable("no answer").with_source(error))?;
            if !response.status().is_success() {
                return Err(unreachable(response.status().as_str()));
            }
            let body = Limited::new(response.into_body(), SET_BYTES).collect().await;
            Ok(body.map_err(|_| unreachable("too large"))?.to_bytes().to_vec())
        };
        timeout(PATIENCE, fetched).await.map_err(|_| unreachable("no answer in time"))?
    }
}
