//! The port that draws documents.

use std::fmt;

use crate::document::block::Document;
use crate::document::format::{Format, Rendered};
use crate::error::{Error, ErrorKind, Result};
use crate::model::brand::Brand;

/// Draws one document in a format, in the brand of its organization. It draws kinds of
/// block and computes nothing: the same document and brand give the same bytes.
pub trait Renderer: Send + Sync + fmt::Debug {
    /// The document in `format`.
    ///
    /// # Errors
    /// `Unsupported` for a format that this build has not.
    fn render(&self, document: &Document, brand: &Brand, format: Format) -> Result<Rendered>;

    /// The first page of a document as the body of a mail: HTML that needs nothing else,
    /// under 100 KB. The `notes` stand below it, such as why its reader gets it.
    ///
    /// # Errors
    /// `Unsupported` for a renderer that makes none.
    fn mail_page(&self, _document: &Document, _brand: &Brand, _notes: &[String]) -> Result<String> {
        let message = "this renderer makes no pages for mails";
        Err(Error::new(ErrorKind::Unsupported, "no_mail_page", message)
            .with_hint("build it with the feature `render` or `pdf`"))
    }
}
