//! A PostgreSQL server of its own for tests and benchmarks, from the binaries
//! that are installed: on a socket in a folder of its own, gone when nobody uses
//! it any more.
//!
//! The processes of a test run share one server: the first starts it, all hold
//! a lock on a file as long as they live, and a watcher stops it when nobody
//! does. A test gets a database of its own, a copy of a migrated template.

mod binaries;
mod database;
mod server;
mod shared;

pub use crate::binaries::{Binaries, MISSING, as_server};
pub use crate::database::Database;
pub use crate::server::{Server, Settings};
