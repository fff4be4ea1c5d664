//! Live updates: the core's hub over sockets and server-sent events.

pub(crate) mod asyncapi;
mod close;
mod events;
mod frame;
mod guarded;
mod handshake;
mod origin;
mod publish;
mod reader;
mod retry;
mod routes;
mod socket;
mod state;

pub(crate) use guarded::Reading;
pub(crate) use publish::publish;
pub(crate) use routes::routes;
pub(crate) use state::Live;
