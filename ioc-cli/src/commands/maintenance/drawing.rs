//! A digest as a file, in any of the formats of reports.

use std::path::PathBuf;

use clap::Args;
use ioc_analytics::document::block::Document;
use ioc_analytics::document::format::Format;
use ioc_analytics::error::Result;
use ioc_analytics::language::locale::Locale;
use ioc_analytics::model::brand::Brand;
use ioc_analytics::render::DocumentRenderer;
use ioc_analytics::renderer::Renderer;

use crate::files;

/// The file that is to be written, if one is.
#[derive(Debug, Args)]
pub(crate) struct Drawing {
    /// Also write the digest to this file.
    #[arg(long, value_name = "FILE", requires = "format")]
    output: Option<PathBuf>,
    /// How to draw it: `pdf`, `excel`, `html`, `csv` or `json`.
    #[arg(long, value_name = "FORMAT", requires = "output")]
    format: Option<String>,
    /// In which language: `en`, `de`, `fr` or `es`.
    #[arg(long, value_name = "TAG", default_value = "en")]
    locale: String,
}

impl Drawing {
    /// The format, before anything is done.
    pub(super) fn format(&self) -> Result<Option<Format>> {
        self.format.as_deref().map(str::parse).transpose()
    }

    /// Writes the digest, if that is wanted.
    pub(super) fn write(
        &self,
        format: Option<Format>,
        document: impl FnOnce(&Locale) -> Document,
    ) -> Result<()> {
        let (Some(path), Some(format)) = (&self.output, format) else { return Ok(()) };
        let document = document(&Locale::asked(&self.locale)?);
        let brand = Brand::plain(&*document.organization);
        let drawn = DocumentRenderer::default().render(&document, &brand, format)?;
        files::write(path, &drawn.bytes)
    }
}
