//! Documents: blocks of released figures, charts, tables and sentences. Every
//! number is formatted here, once; a renderer only draws.

pub mod block;
pub mod chart;
pub mod draft;
pub mod format;
mod map;
pub mod number;
pub mod sentence;
pub(crate) mod stored;
pub(crate) mod tables;
