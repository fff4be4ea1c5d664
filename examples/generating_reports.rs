//! The report of a week: created, written, drawn as PDF.
//!
//! ```console
//! $ cargo run --example generating_reports -- weekly.pdf
//! ```

#[path = "demo/acme.rs"]
mod acme;

use ioc_analytics::document::format::Format;
use ioc_analytics::reports::generator::NewReport;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (platform, scope) = acme::open().await?;
    let reports = platform.reports();

    let week = NewReport {
        title: "Weekly report".to_owned(),
        period_start: "2026-03-16".parse()?,
        period_end: "2026-03-22".parse()?,
        template_id: None,
    };
    let report = reports.create(&scope, week).await?;

    // Generate weekly report
    let result = reports.generate(&scope, report.id, Some(Format::Pdf)).await?;

    let pdf = result.rendered.ok_or("a format was asked for")?.bytes;
    assert!(pdf.starts_with(b"%PDF-"), "the report is a PDF");
    println!("{}", result.report.executive_summary.unwrap_or_default());
    println!("version {}, {} bytes of PDF", result.report.version, pdf.len());

    if let Some(file) = std::env::args().nth(1) {
        std::fs::write(file, pdf)?;
    }
    Ok(())
}
