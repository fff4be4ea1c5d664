//! The ports that a database fills.
//!
//! - Every method takes a [`crate::access::scope::Scope`] first, or is named
//!   `..._any_organization`.
//! - A write method is one transaction: the rows, their rollups, their outbox
//!   message, their audit row. It may be repeated.
//! - Lists end in a unique, byte-ordered key.
//! - `get` fails when nothing is there, `find` returns `Option`, `list` returns
//!   a page, `put` replaces, `delete` may be repeated.
//!
//! `crate::conformance` holds every store to this.

pub mod activity;
pub mod archives;
pub mod assessments;
pub mod audit;
pub mod bundle;
pub mod calculations;
pub mod deliveries;
pub mod diagnosis;
pub mod job_steps;
pub mod jobs;
pub mod keys;
pub mod maintenance;
pub mod metrics;
pub mod organizations;
pub mod outbox;
pub mod report_steps;
pub mod reports;
pub mod requests;
pub mod rollups;
pub mod subscription;
pub mod subscriptions;
pub mod system;
pub mod written;

use crate::error::Result;

/// How often a service reads and writes again that met another one.
const MEETINGS: u32 = 8;

/// Runs `attempt`, and runs it again where it failed with the code of one that
/// met another.
pub(crate) async fn again<T, F>(met_another: &str, attempt: impl Fn() -> F) -> Result<T>
where
    F: Future<Output = Result<T>>,
{
    for _ in 1..MEETINGS {
        match attempt().await {
            Err(error) if error.code() == met_another => {}
            done => return done,
        }
    }
    attempt().await
}
