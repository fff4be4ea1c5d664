//! The first sheet: what the workbook is and what its cells mean.

use ioc_core::document::block::Document;
use ioc_core::model::brand::Brand;
use ioc_core::privacy::figure::State;
use rust_xlsxwriter::{ExcelDateTime, Worksheet};

use crate::excel::page::Page;
use crate::fault::Fault;
use crate::words::Words;

/// The sheet of `document`, whose other sheets are `sheets` with what is there.
pub(super) fn write(
    document: &Document,
    (words, brand): (&Words<'_>, &Brand),
    sheets: &[(String, String)],
) -> Result<Worksheet, Fault> {
    let mut page = Page::new(Worksheet::new(), false, words, brand);
    page.title(&document.title)?;
    page.logo()?;
    page.row += 1;
    page.property(&words.say("workbook-organization"), &document.organization)?;
    page.property(&words.say("workbook-period"), &words.period())?;
    page.day(&words.say("workbook-first-day"), document.period_start)?;
    page.day(&words.say("workbook-last-day"), document.period_end)?;
    page.property(&words.say("workbook-time-zone"), &document.time_zone)?;
    page.instant(&words.say("workbook-written"), &written(document)?)?;
    page.property(&words.say("workbook-report"), &document.report_id.to_string())?;
    page.count(&words.say("workbook-version"), document.version)?;
    page.count(&words.say("workbook-smallest-group"), document.minimum_group)?;
    page.row += 1;
    if let Some(coverage) = words.coverage() {
        page.paragraph(&coverage, false);
    }
    page.paragraph(&words.rule(), false);
    if let Some(footer) = &brand.footer {
        page.paragraph(footer, false);
    }
    page.paragraph(&words.say("workbook-how-to-read"), false);
    page.row += 1;
    page.heading(&words.say("workbook-states"))?;
    for state in [State::Ok, State::Suppressed, State::NoData, State::Partial, State::Stale] {
        let means = words.explanation(state);
        page.property(state.as_str(), &means.unwrap_or_else(|| words.say("workbook-stands")))?;
    }
    page.row += 1;
    page.heading(&words.say("workbook-sheets"))?;
    for (name, content) in sheets {
        page.property(name, content)?;
    }
    page.finish()
}

/// When `document` was written, to the second.
pub(super) fn written(document: &Document) -> Result<ExcelDateTime, Fault> {
    Ok(ExcelDateTime::from_timestamp(document.generated_at.timestamp())?)
}
