//! The document itself, for programs.

use ioc_core::document::block::Document;
use ioc_core::document::format::Rendered;
use ioc_core::error::Result;

use crate::fault::Fault;

/// `document` as indented JSON with the figures at full precision.
///
/// # Errors
/// `Internal` if it cannot be written, which is a defect.
pub fn render(document: &Document) -> Result<Rendered> {
    let mut bytes = serde_json::to_vec_pretty(document).map_err(Fault::from)?;
    bytes.push(b'\n');
    Ok(Rendered { bytes, media_type: "application/json", extension: "json" })
}
