#![doc = include_str!("../README.md")]

mod open;
mod tokio_runtime;

#[cfg(feature = "cache")]
pub use ioc_cache as caches;
#[cfg(feature = "demo")]
pub use ioc_core::demo;
#[cfg(feature = "testing")]
pub use ioc_core::testing;
pub use ioc_core::{
    access, cache, clock, dashboard, delivery, diagnosis, document, error, ids, ingest, jobs,
    language, live, maintenance, model, organizations, page, platform, privacy, psychometrics,
    renderer, reports, runner, runtime, stats, store, subscriptions, system, upkeep,
};
#[cfg(feature = "conformance")]
pub use ioc_core::{conformance, store_conformance};
#[cfg(feature = "delivery")]
pub use ioc_delivery as channels;
#[cfg(feature = "http")]
pub use ioc_http as http;
#[cfg(feature = "render")]
pub use ioc_render as render;
#[cfg(feature = "postgres")]
pub use ioc_store_postgres as store_postgres;
#[cfg(feature = "sqlite")]
pub use ioc_store_sqlite as store_sqlite;

pub use ioc_core::error::{Error, ErrorKind, Result};
pub use ioc_core::platform::Platform;

#[cfg(feature = "postgres")]
pub use crate::open::builder_over;
pub use crate::open::{DatabaseKind, builder, database_kind, migrate, open, open_store};
pub use crate::tokio_runtime::TokioRuntime;
