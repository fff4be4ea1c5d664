//! The workbook and the order of its sheets.

use ioc_core::document::block::{Document, Section};
use ioc_core::document::format::Rendered;
use ioc_core::error::Result;
use ioc_core::language::locale::Paper;
use ioc_core::model::brand::Brand;
use rust_xlsxwriter::{DocProperties, Workbook, Worksheet};

use crate::excel::dictionary::Dictionary;
use crate::excel::names::Names;
use crate::excel::page::Page;
use crate::excel::{read_me, section, summary, text};
use crate::fault::Fault;
use crate::words::Words;

/// The most that we write into a property.
const PROPERTY: usize = 250;
/// Less than the usual 6: a fifth less time for a quarter more bytes.
const COMPRESSION: u8 = 3;
/// The most rows of a section that are held in memory.
const HELD: usize = 100_000;

/// `document` as a workbook in a brand. The rows of a section with more than 100,000 leave
/// memory as they are written; its tables are plain ranges with a filter.
///
/// # Errors
/// `InvalidInput` with code `too_many_rows` for a section with more rows than a
/// sheet holds; `Internal` if the workbook cannot be written, which is a defect.
pub fn render(document: &Document, brand: &Brand) -> Result<Rendered> {
    Ok(Rendered {
        bytes: write(document, brand, HELD)?,
        media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        extension: "xlsx",
    })
}

fn write(document: &Document, brand: &Brand, held: usize) -> Result<Vec<u8>, Fault> {
    let words = Words::of(document);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(document, &words)?);
    workbook.set_zip_compression_level(COMPRESSION);
    let (mut names, mut tables) = (Names::of_sheets(), Names::default());
    let [read_me, summary, dictionary] = [
        words.say("workbook-read-me"),
        words.say("executive-summary"),
        words.say("workbook-dictionary"),
    ]
    .map(|title| names.sheet(&title));
    let sections: Vec<(&Section, String, String)> = document
        .sections
        .iter()
        .filter_map(|section| {
            let content = section::content(section, &words)?;
            Some((section, names.sheet(&section.title), content))
        })
        .collect();

    let mut columns = Dictionary::new(&words);
    let mut sheets = Vec::new();
    let sheet = summary::write(document, (&words, brand), &summary, &mut tables, &mut columns)?;
    sheets.push((sheet, summary.clone()));
    for (section, name, _) in &sections {
        let is_streamed = section::rows(section) > held;
        let sheet = if is_streamed {
            workbook.new_worksheet_with_constant_memory()?
        } else {
            Worksheet::new()
        };
        let sheet = (sheet, is_streamed);
        let sheet =
            section::write(section, (&words, brand), sheet, name, &mut tables, &mut columns)?;
        sheets.push((sheet, name.clone()));
    }
    let mut page = Page::new(Worksheet::new(), false, &words, brand);
    page.title(&words.say("workbook-dictionary"))?;
    page.table(&columns.table(), &tables.table("dictionary"))?;
    sheets.push((page.finish()?, dictionary.clone()));

    let listed = std::iter::once((summary, words.say("workbook-summary-holds")))
        .chain(sections.into_iter().map(|(_, name, content)| (name, content)))
        .chain([(dictionary, words.say("workbook-dictionary-holds"))]);
    let listed: Vec<(String, String)> = listed.collect();
    sheets.insert(0, (read_me::write(document, (&words, brand), &listed)?, read_me));
    for (mut sheet, name) in sheets {
        sheet.set_name(name)?;
        sheet.set_right_to_left(words.locale.is_right_to_left());
        sheet.set_paper_size(paper(words.locale.paper()));
        workbook.push_worksheet(sheet);
    }
    Ok(workbook.save_to_buffer()?)
}

/// The number of a paper in the file format.
fn paper(paper: Paper) -> u8 {
    match paper {
        Paper::Letter => 1,
        Paper::A4 => 9,
    }
}

/// The same document has the same properties, so it says when it was written
/// and not when it was drawn.
fn properties(document: &Document, words: &Words<'_>) -> Result<DocProperties, Fault> {
    let line = |value: &str| text::line(value, PROPERTY);
    Ok(DocProperties::new()
        .set_title(line(&document.title))
        .set_subject(line(&words.period()))
        .set_company(line(&document.organization))
        .set_author(line(&document.organization))
        .set_comment(line(&words.version()))
        .set_creation_datetime(&read_me::written(document)?))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Range, Reader, Xlsx};
    use ioc_core::conformance::brand::brand;
    use ioc_core::conformance::document::sample;
    use ioc_core::document::block::Coverage;

    use super::*;

    fn read(held: usize) -> Xlsx<Cursor<Vec<u8>>> {
        let (document, brand) = (sample(Coverage::Complete), brand("Acme", 1));
        let bytes = write(&document, &brand, held).unwrap();
        assert!(bytes == write(&document, &brand, held).unwrap());
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        book.load_tables().unwrap();
        book
    }

    #[test]
    fn a_sheet_that_memory_does_not_hold_has_the_same_cells() {
        let (mut held, mut streamed) = (read(HELD), read(0));
        assert_eq!(held.sheet_names(), streamed.sheet_names());
        for name in held.sheet_names() {
            let [one, two]: [Range<Data>; 2] =
                [&mut held, &mut streamed].map(|book| book.worksheet_range(&name).unwrap());
            assert!(one == two, "{name}");
        }
        let tables = streamed.table_names();
        assert!(!tables.iter().any(|name| *name == "tblEngagementByDepartment"), "{tables:?}");
    }
}
