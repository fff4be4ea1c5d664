//! The data backend of an assessment platform over HTTP.
//!
//! [`router`](fn@router) gives the routes, to be nested in an application with its own
//! sign-in ([`caller::Resolver`]). [`auth`] has a sign-in with tokens and API keys,
//! [`server`] listens.

mod admission;
mod api;
mod body;
mod dispatch;
mod drawing;
mod file_reply;
mod generations;
mod idempotency;
mod layer;
mod limits;
mod live;
mod pages;
mod parameter;
mod places;
mod precondition;
mod reply;
mod route;
mod router;
mod routes;

pub mod auth;
pub mod caller;
pub mod counted;
pub mod diagnosis_shapes;
pub mod digest_shapes;
pub mod month_shapes;
pub mod openapi;
pub mod operations;
pub mod problem;
pub mod server;
pub mod shapes;
pub mod system_shapes;

pub use api::ApiSettings;
pub use router::{Service, check_origin, router};
