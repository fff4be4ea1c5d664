//! What lies around all routes.

pub(crate) mod observed;
mod tags;
