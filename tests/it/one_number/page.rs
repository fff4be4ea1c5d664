//! Figures as a browser shows them.

use std::collections::BTreeMap;

use ioc_analytics::document::block::Document;
use ioc_analytics::document::format::Format;
use ioc_analytics::document::number::Number;
use ioc_analytics::privacy::figure::State;
use scraper::{ElementRef, Html, Selector};

use crate::one_number::figures::{Place, place, tiles_of};
use crate::one_number::reader::Reader;

pub(crate) const READER: Reader =
    Reader { format: Format::Html, read, tells, place: |shown| &shown.told };

/// What is older than the report has a dagger.
fn tells(number: &Number) -> String {
    let dagger = if number.figure.state() == State::Stale { "\u{2020}" } else { "" };
    format!("{}{dagger}", number.text)
}

pub(crate) fn parse(bytes: &[u8]) -> Html {
    Html::parse_document(str::from_utf8(bytes).expect("text"))
}

pub(crate) fn all<'h>(within: ElementRef<'h>, selector: &str) -> Vec<ElementRef<'h>> {
    within.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// The text of an element itself, without those in it.
fn own_text(element: ElementRef<'_>) -> String {
    let texts = element.children().filter_map(|node| node.value().as_text().map(|it| &**it));
    texts.collect::<String>().trim().to_owned()
}

fn read(document: &Document, bytes: &[u8]) -> BTreeMap<Place, String> {
    let page = parse(bytes);
    let root = page.root_element();
    let mut read = BTreeMap::new();
    let mut tiles = |key: &str, rows: Vec<ElementRef<'_>>| {
        let figures = rows.into_iter().flat_map(|row| all(row, "dd.figure"));
        for (at, figure) in figures.enumerate() {
            read.insert(place(key, at, 1), own_text(figure));
        }
    };
    tiles("summary", all(root, "main > dl.tiles"));
    let sections = all(root, "main > section[aria-labelledby^=section-]");
    assert_eq!(sections.len(), document.sections.len());
    for (section, element) in document.sections.iter().zip(sections) {
        tiles(&tiles_of(&section.section_type), all(element, "dl.tiles"));
    }
    for table in all(root, "table") {
        let caption = all(table, "caption")[0].value().id().expect("an id");
        let key = caption.strip_suffix("-caption").expect("a key");
        for (row, line) in all(table, "tbody > tr").into_iter().enumerate() {
            let cells = line.children().filter_map(ElementRef::wrap).enumerate();
            for (column, cell) in
                cells.filter(|(_, cell)| cell.value().classes().any(|it| it == "number"))
            {
                read.insert(place(key, row, column), own_text(cell));
            }
        }
    }
    read
}
