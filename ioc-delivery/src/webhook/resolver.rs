//! Names become addresses here, and only those are connected to: a name that changes
//! between a check and the connection leads nowhere else.

use std::fmt;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::vec;

use hyper_util::client::legacy::connect::dns::Name;
use tower::Service;

use crate::webhook::address::is_public;

/// How far a name may lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    Public,
    Anywhere,
}

/// Looks names up, and leaves out where they must not lead.
#[derive(Debug, Clone)]
pub(super) struct Resolver {
    reach: Reach,
}

impl Resolver {
    pub(super) fn new(reach: Reach) -> Self {
        Self { reach }
    }
}

/// Why a name has no address.
#[derive(Debug)]
pub(super) enum Unresolved {
    Unknown(io::Error),
    Private,
}

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(source) => write!(f, "the name cannot be looked up: {source}"),
            Self::Private => f.write_str("the name leads into a private network"),
        }
    }
}

impl std::error::Error for Unresolved {}

impl Service<Name> for Resolver {
    type Response = vec::IntoIter<SocketAddr>;
    type Error = Unresolved;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Unresolved>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Unresolved>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let reach = self.reach;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await;
            let mut addresses: Vec<_> = found.map_err(Unresolved::Unknown)?.collect();
            if reach == Reach::Public {
                addresses.retain(|address| is_public(address.ip()));
                if addresses.is_empty() {
                    return Err(Unresolved::Private);
                }
            }
            Ok(addresses.into_iter())
        })
    }
}
