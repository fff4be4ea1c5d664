//! What the pages promise to who cannot see them, and to who opens them in many years.

use std::collections::BTreeSet;

use ioc_analytics::document::block::Document;
use serde_json::{Value, json};

use crate::tagged::tree::{Element, Pdf, plain};

/// Each promise that `pdf` does not keep, of the pages of `document`.
pub(crate) fn broken(pdf: &Pdf, document: &Document) -> Vec<String> {
    let mut broken = Vec::new();
    about(pdf, document, &mut broken);
    let elements = pdf.elements();
    headings(pdf, &elements, document, &mut broken);
    for figure in elements.iter().filter(|it| it.kind == "/Figure") {
        if figure.text("/Alt").is_none_or(|text| text.trim().is_empty()) {
            broken.push("a figure has no alternative text".to_owned());
        }
    }
    tables(&elements, &mut broken);
    broken
}

/// Language, title and what kind of file it claims to be.
fn about(pdf: &Pdf, document: &Document, broken: &mut Vec<String>) {
    let catalog = pdf.catalog();
    let language = plain(&catalog["/Lang"]).unwrap_or_default();
    let spoken = document.language.split('-').next().unwrap_or_default();
    // What stands in for a language without words of its own is English.
    let expected = if spoken == "ar" { "en" } else { spoken };
    if language.split('-').next() != Some(expected) {
        broken.push(format!("its language is {language:?}"));
    }
    if catalog["/ViewerPreferences"]["/DisplayDocTitle"] != true {
        broken.push("the title bar shows the name of the file".to_owned());
    }
    if catalog["/MarkInfo"] != json!({"/Marked": true, "/Suspects": false}) {
        broken.push("it is not tagged".to_owned());
    }
    for claim in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<dc:title>",
    ] {
        if !pdf.claims.contains(claim) {
            broken.push(format!("{claim} is missing"));
        }
    }
}

/// Headings follow each other without a gap, are those of the document, and the bookmarks.
fn headings(pdf: &Pdf, elements: &[Element<'_>], document: &Document, broken: &mut Vec<String>) {
    let level = |element: &Element<'_>| element.kind.strip_prefix("/H")?.parse::<usize>().ok();
    let headings: Vec<(usize, &str)> = elements
        .iter()
        .filter_map(|it| Some((level(it)?, it.text("/T").unwrap_or_default())))
        .collect();
    let mut before = 0;
    for (level, title) in &headings {
        if *level > before + 1 {
            broken.push(format!("{title:?} skips a level"));
        }
        before = *level;
    }
    let first = headings.iter().filter(|(level, _)| *level == 1).map(|(_, title)| *title);
    let first: Vec<&str> = first.collect();
    let sections: Vec<&str> = document.sections.iter().map(|it| it.title.as_str()).collect();
    if !first.windows(sections.len().max(1)).any(|some| some == sections) {
        broken.push(format!("the headings {first:?} are not those of the sections {sections:?}"));
    }
    if pdf.bookmarks() != headings {
        broken.push(format!("the bookmarks are {:?}", pdf.bookmarks()));
    }
}

/// Every table has a head, and each cell names the heads that it stands under and beside.
fn tables(elements: &[Element<'_>], broken: &mut Vec<String>) {
    let heads = || elements.iter().filter(|it| it.kind == "/TH");
    let of = |scope: &str| -> BTreeSet<&str> {
        let found = heads().filter(|it| it.of_table("/Scope").is_some_and(|it| it == scope));
        found.filter_map(|it| it.text("/ID")).collect()
    };
    let (columns, rows) = (of("/Column"), of("/Row"));
    if columns.len() + rows.len() != heads().count() {
        broken.push("a head says not what of".to_owned());
    }
    for (at, _) in elements.iter().enumerate().filter(|(_, it)| it.kind == "/Table") {
        let inside = elements[at + 1..].iter().take_while(|it| it.kind != "/Table");
        let inside: Vec<&Element<'_>> = inside.collect();
        let mut rows = inside.split(|it| it.kind == "/TR").skip(1).map(cells);
        let is_head = |cell: &Element<'_>| cell.text("/ID").is_some_and(|it| columns.contains(it));
        if !rows.next().is_some_and(|first| !first.is_empty() && first.into_iter().all(is_head)) {
            broken.push("a table has no head".to_owned());
        }
        if rows.any(|row| row.first().is_none_or(|name| name.kind != "/TH")) {
            broken.push("a row has no name".to_owned());
        }
    }
    for cell in elements.iter().filter(|it| it.kind == "/TD") {
        let names = cell.of_table("/Headers").and_then(Value::as_array);
        let names: Vec<&str> = names.into_iter().flatten().filter_map(plain).collect();
        let is_under = names.iter().any(|name| columns.contains(name));
        if !is_under || names.iter().any(|it| !columns.contains(it) && !rows.contains(it)) {
            broken.push(format!("a cell stands under {names:?}"));
        }
    }
}

fn cells<'e>(row: &[&'e Element<'e>]) -> Vec<&'e Element<'e>> {
    row.iter().copied().filter(|it| matches!(it.kind, "/TH" | "/TD")).collect()
}
