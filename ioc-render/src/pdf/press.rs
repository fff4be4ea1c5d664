//! Sets the pages and writes them as PDF.

use chrono::{Datelike, Timelike};
use ioc_core::document::block::Document;
use ioc_core::document::format::Rendered;
use ioc_core::error::Result;
use ioc_core::model::brand::Brand;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::fault::Fault;
use crate::pdf::data;
use crate::pdf::fonts::Fonts;
use crate::pdf::world::{Desk, TEMPLATE};

/// What a document is set from: the template and its data.
#[derive(Debug, Clone)]
pub struct Source {
    /// The template in typst's language.
    pub template: &'static str,
    /// What the template reads as `/data.json`.
    pub data: Vec<u8>,
}

/// What `document` is set from in a brand without a logo, to set it by hand.
pub fn source(document: &Document) -> Result<Source> {
    let brand = Brand::plain(&document.organization);
    Ok(Source { template: TEMPLATE, data: data(document, &brand, &Fonts::default())? })
}

/// `document` as pages in a brand. It takes a thread some hundredths of a second, for a
/// thousand rows half a second, and cannot be cancelled: call it where that
/// blocks nobody.
///
/// # Errors
/// `Internal` if the template cannot be set, which is a defect.
pub fn render(document: &Document, brand: &Brand, fonts: &Fonts) -> Result<Rendered> {
    let bytes = set(document, brand, fonts)?;
    Ok(Rendered { bytes, media_type: "application/pdf", extension: "pdf" })
}

fn set(document: &Document, brand: &Brand, fonts: &Fonts) -> Result<Vec<u8>, Fault> {
    let _forget = Forget;
    let written = written_at(document)?;
    let desk = Desk {
        data: Bytes::new(data(document, brand, fonts)?),
        logo: brand.logo.as_ref().map(|logo| Bytes::new(logo.bytes().clone())),
        fonts: fonts.clone(),
        today: written,
    };
    let pages: PagedDocument = typst::compile(&desk).output.map_err(|faults| fault(&faults))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|refusal| Fault::Pdf(refusal.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {}", document.report_id, document.version)),
        creator: Smart::Custom(Some(concat!("ioc-render ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: Some(Timestamp::new_utc(written)),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&pages, &options).map_err(|faults| fault(&faults))
}

fn data(document: &Document, brand: &Brand, fonts: &Fonts) -> Result<Vec<u8>, Fault> {
    Ok(serde_json::to_vec(&data::of(document, brand, fonts))?)
}

/// Keeps typst's memory of earlier documents small; dropped on every way out,
/// since what failed is remembered too.
struct Forget;

impl Drop for Forget {
    fn drop(&mut self) {
        comemo::evict(8);
    }
}

fn written_at(document: &Document) -> Result<Datetime, Fault> {
    let at = document.generated_at;
    // No part of a time is above 59, of a date above 31.
    let part = |part: u32| u8::try_from(part).unwrap_or(u8::MAX);
    Datetime::from_ymd_hms(
        at.year(),
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    )
    .ok_or_else(|| Fault::Pdf(format!("{at} is no date")))
}

fn fault(faults: &[SourceDiagnostic]) -> Fault {
    Fault::Pdf(faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join("; "))
}
