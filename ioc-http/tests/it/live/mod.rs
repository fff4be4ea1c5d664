//! Live updates over real sockets.

mod bounds;
mod events;
mod handshake;
mod journey;
mod publishing;
mod revocation;
mod schedules;
mod support;
