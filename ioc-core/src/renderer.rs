//! The port that draws documents.

use std::fmt;

use crate::document::block::Document;
use crate::document::format::{Format, Rendered};
use crate::error::Result;

/// Draws one document in a format. It draws kinds of block and computes
/// nothing: the same document gives the same bytes.
pub trait Renderer: Send + Sync + fmt::Debug {
    /// The document in `format`.
    ///
    /// # Errors
    /// `Unsupported` for a format that this build has not.
    fn render(&self, document: &Document, format: Format) -> Result<Rendered>;
}
