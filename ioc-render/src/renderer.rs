//! The filler of the core's `Renderer` port.

use ioc_core::document::block::Document;
use ioc_core::document::format::{Format, Rendered};
use ioc_core::error::Result;
use ioc_core::model::brand::Brand;
use ioc_core::renderer::Renderer;

#[cfg(feature = "pdf")]
use crate::pdf::Fonts;

/// Draws documents in the formats that this build has.
#[derive(Debug, Clone, Default)]
pub struct DocumentRenderer {
    #[cfg(feature = "pdf")]
    fonts: Fonts,
}

impl DocumentRenderer {
    /// One whose pages are set in these fonts.
    #[cfg(feature = "pdf")]
    pub fn with_fonts(fonts: Fonts) -> Self {
        Self { fonts }
    }
}

impl Renderer for DocumentRenderer {
    fn render(&self, document: &Document, brand: &Brand, format: Format) -> Result<Rendered> {
        match format {
            #[cfg(feature = "pdf")]
            Format::Pdf => crate::pdf::render(document, brand, &self.fonts),
            #[cfg(not(feature = "pdf"))]
            Format::Pdf => Err(not_built(format, "pdf")),
            #[cfg(feature = "excel")]
            Format::Excel => crate::excel::render(document, brand),
            #[cfg(not(feature = "excel"))]
            Format::Excel => Err(not_built(format, "excel")),
            Format::Csv => crate::csv::render(document, brand),
            Format::Html => crate::html::render(document, brand),
            Format::Json => crate::json::render(document, brand),
        }
    }

    fn mail_page(&self, document: &Document, brand: &Brand, notes: &[String]) -> Result<String> {
        crate::mail::page(document, brand, notes)
    }
}

#[cfg(not(all(feature = "excel", feature = "pdf")))]
fn not_built(format: Format, feature: &str) -> ioc_core::error::Error {
    use ioc_core::error::{Error, ErrorKind};
    Error::new(ErrorKind::Unsupported, "format_not_built", "this build cannot draw the format")
        .with("format", format.as_str())
        .with_hint(format!("build with the feature `{feature}`"))
}
