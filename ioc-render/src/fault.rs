//! What can go wrong while drawing, and the one way it becomes an `Error`.

use ioc_core::error::{Error, ErrorKind};

#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    #[error("the page cannot be written")]
    Html(#[from] askama::Error),
    #[error("the table cannot be written")]
    Csv(#[from] ::csv::Error),
    #[error("the archive cannot be written")]
    Zip(#[from] zip::result::ZipError),
    #[error("the file cannot be written")]
    Io(#[from] std::io::Error),
    #[error("the document cannot be written as JSON")]
    Json(#[from] serde_json::Error),
    #[cfg(feature = "excel")]
    #[error("the workbook cannot be written")]
    Excel(#[from] rust_xlsxwriter::XlsxError),
    #[cfg(feature = "pdf")]
    #[error("the pages cannot be set: {0}")]
    Pdf(String),
}

impl From<Fault> for Error {
    /// Whatever a document holds can be drawn, so each of these is a defect; but
    /// for the rows of a sheet, of which there can be too many.
    fn from(fault: Fault) -> Self {
        #[cfg(feature = "excel")]
        if let Fault::Excel(rust_xlsxwriter::XlsxError::RowColumnLimitError) = fault {
            return Self::invalid("too_many_rows", "a section has more rows than a sheet holds")
                .with_hint("a sheet has 1,048,576 rows at most; csv has no limit");
        }
        let code = match &fault {
            Fault::Html(_) => "html_not_drawn",
            Fault::Csv(_) | Fault::Zip(_) | Fault::Io(_) => "csv_not_drawn",
            Fault::Json(_) => "json_not_drawn",
            #[cfg(feature = "excel")]
            Fault::Excel(_) => "excel_not_drawn",
            #[cfg(feature = "pdf")]
            Fault::Pdf(_) => "pdf_not_drawn",
        };
        Self::new(ErrorKind::Internal, code, fault.to_string()).with_source(fault)
    }
}
