//! The document itself, for programs.

use ioc_core::document::block::Document;
use ioc_core::document::format::Rendered;
use ioc_core::error::Result;
use ioc_core::model::brand::Brand;
use serde::Serialize;

use crate::fault::Fault;

#[derive(Serialize)]
struct Branded<'a> {
    #[serde(flatten)]
    document: &'a Document,
    brand: Look<'a>,
}

/// What of a brand a program can use; the picture is none.
#[derive(Serialize)]
struct Look<'a> {
    name: &'a str,
    color: Option<String>,
    footer: Option<&'a str>,
}

/// `document` as indented JSON with the figures at full precision, and its `brand`
/// behind it.
///
/// # Errors
/// `Internal` if it cannot be written, which is a defect.
pub fn render(document: &Document, brand: &Brand) -> Result<Rendered> {
    let brand = Look {
        name: &brand.name,
        color: brand.color.map(|color| color.to_string()),
        footer: brand.footer.as_deref(),
    };
    let branded = Branded { document, brand };
    let mut bytes = serde_json::to_vec_pretty(&branded).map_err(Fault::from)?;
    bytes.push(b'\n');
    Ok(Rendered { bytes, media_type: "application/json", extension: "json" })
}
