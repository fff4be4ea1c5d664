//! The renderer over the sample document, format by format.

#![expect(clippy::unwrap_used, reason = "what a test cannot read has failed it")]

mod csv;
#[cfg(feature = "excel")]
mod excel;
mod formats;
mod html;
mod json;
mod palette;
#[cfg(feature = "pdf")]
mod pdf;
mod sample;
mod svg;
