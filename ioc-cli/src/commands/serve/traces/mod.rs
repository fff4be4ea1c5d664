//! Traces of requests for a collector, where the program is built with them.

#[cfg(feature = "otlp")]
mod otlp;
#[cfg(not(feature = "otlp"))]
mod without;

#[cfg(feature = "otlp")]
pub(super) use otlp::Traces;
#[cfg(not(feature = "otlp"))]
pub(super) use without::Traces;
