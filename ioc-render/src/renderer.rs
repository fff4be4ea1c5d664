//! The filler of the core's `Renderer` port.

use ioc_core::document::block::Document;
use ioc_core::document::format::{Format, Rendered};
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::renderer::Renderer;

/// Draws documents in the formats that this build has.
#[derive(Debug, Clone, Copy, Default)]
pub struct DocumentRenderer;

impl Renderer for DocumentRenderer {
    fn render(&self, document: &Document, format: Format) -> Result<Rendered> {
        match format {
            #[cfg(feature = "pdf")]
            Format::Pdf => crate::pdf::render(document),
            #[cfg(not(feature = "pdf"))]
            Format::Pdf => Err(unsupported(format).with_hint("build with the feature `pdf`")),
            Format::Excel => {
                Err(unsupported(format).with_hint("csv has the same tables, one file each"))
            }
            Format::Csv => crate::csv::render(document),
            Format::Html => crate::html::render(document),
            Format::Json => crate::json::render(document),
        }
    }
}

fn unsupported(format: Format) -> Error {
    Error::new(ErrorKind::Unsupported, "format_not_built", "this build cannot draw the format")
        .with("format", format.as_str())
}
