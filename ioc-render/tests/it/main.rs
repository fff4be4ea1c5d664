//! The renderer over the sample document, format by format.

#![expect(clippy::unwrap_used, reason = "what a test cannot read has failed it")]

#[cfg(all(feature = "excel", feature = "pdf"))]
mod brand;
mod csv;
#[cfg(feature = "excel")]
mod excel;
#[cfg(feature = "pdf")]
mod fonts;
mod formats;
mod html;
mod json;
mod mail;
mod palette;
#[cfg(feature = "pdf")]
mod pdf;
mod sample;
mod svg;
