//! The formats of a report.

use std::str::FromStr;

use serde::Serialize;

use crate::error::{Error, Result, shown};

/// A format that a document can be drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Pages.
    Pdf,
    /// A workbook.
    Excel,
    /// One table as a file, several as a zip of files.
    Csv,
    /// One self-contained page.
    Html,
    /// The document itself.
    Json,
}

impl Format {
    /// All of them, in the seed's order.
    pub const ALL: [Self; 5] = [Self::Pdf, Self::Excel, Self::Csv, Self::Html, Self::Json];

    /// The format as it is asked for.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Excel => "excel",
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Json => "json",
        }
    }
}

impl FromStr for Format {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        if text == "xlsx" {
            return Ok(Self::Excel);
        }
        Self::ALL.into_iter().find(|format| format.as_str() == text).ok_or_else(|| {
            Error::invalid("unknown_format", format!("`{}` is not a report format", shown(text)))
                .with_hint("one of pdf, excel, csv, html, json")
        })
    }
}

/// A drawn document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Their media type, such as `application/pdf`.
    pub media_type: &'static str,
    /// The ending of a file that holds them, such as `pdf` or `csv.zip`.
    pub extension: &'static str,
}
