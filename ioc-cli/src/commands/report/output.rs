//! Where a drawn report goes.

use std::path::PathBuf;

use clap::Args;
use ioc_analytics::document::format::{Format, Rendered};
use ioc_analytics::error::{Error, Result};
use ioc_analytics::model::report::Report;
use ioc_analytics::reports::export::Exported;
use serde_json::json;

use crate::cli::Global;
use crate::commands::report::view;
use crate::files;
use crate::reply::Reply;
use crate::table::paragraphs;

/// What was drawn.
#[derive(Debug)]
pub(crate) struct Drawn {
    bytes: Vec<u8>,
    media_type: String,
    extension: String,
}

impl From<Rendered> for Drawn {
    fn from(rendered: Rendered) -> Self {
        let Rendered { bytes, media_type, extension } = rendered;
        Self { bytes, media_type: media_type.to_owned(), extension: extension.to_owned() }
    }
}

impl From<Exported> for Drawn {
    fn from(exported: Exported) -> Self {
        // Its name has no other dot.
        let extension = exported.file_name.split_once('.').map_or("", |(_, extension)| extension);
        Self {
            bytes: exported.served.bytes.to_vec(),
            media_type: exported.media_type,
            extension: extension.to_owned(),
        }
    }
}

/// The file to write.
#[derive(Debug, Args)]
pub(crate) struct Output {
    /// The file to write; `-` is stdout. Without it a file in this folder that
    /// is named after the report's last day.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Output {
    /// Whether a file is named.
    pub(crate) fn is_given(&self) -> bool {
        self.output.is_some()
    }

    /// Refuses what contradicts itself, before anything is drawn.
    pub(crate) fn check(&self, global: &Global, format: Format) -> Result<()> {
        if self.is_stdout() && global.json && format != Format::Json {
            return Err(Error::invalid("two_outputs", "stdout cannot hold both")
                .with_hint("name a file with --output, or leave --json out"));
        }
        Ok(())
    }

    /// Writes what was drawn, and says where it is.
    pub(crate) fn deliver(
        &self,
        report: &Report,
        version: u32,
        format: Format,
        drawn: Drawn,
    ) -> Result<Reply> {
        if self.is_stdout() {
            return Ok(Reply::raw(drawn.bytes));
        }
        let usual = || format!("report-{}.{}", report.period_end, drawn.extension).into();
        let path = self.output.clone().unwrap_or_else(usual);
        files::write(&path, &drawn.bytes)?;
        let json = json!({
            "report": view::to_json(report),
            "version": version,
            "format": format,
            "media_type": drawn.media_type,
            "file": path,
            "size_bytes": drawn.bytes.len(),
        });
        let written = vec![format!("wrote version {version} to {}", path.display())];
        Ok(Reply::new(&json, paragraphs([view::lines(report), written])))
    }

    fn is_stdout(&self) -> bool {
        self.output.as_deref().is_some_and(|path| path.as_os_str() == "-")
    }
}
