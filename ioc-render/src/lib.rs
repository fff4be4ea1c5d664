//! Draws one document as PDF, Excel, HTML, CSV and JSON.
//!
//! Every number is formatted by `ioc-core` before a document comes here: this
//! crate draws kinds of block, computes no figure and knows no section. The
//! same document gives the same bytes.

pub mod csv;
#[cfg(feature = "excel")]
pub mod excel;
pub mod html;
pub mod json;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod renderer;
pub mod svg;

mod colors;
mod fault;
mod mail;
mod words;

pub use renderer::DocumentRenderer;
