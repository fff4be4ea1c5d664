//! Caches that fill the port of `ioc_core::cache`.

mod memory;
mod settings;
mod tier;

pub use crate::memory::MemoryCache;
pub use crate::settings::CacheSettings;
