//! How the sheets are set up.

use calamine::Reader;
use ioc_core::conformance::document::{draft, sample};
use ioc_core::document::block::Coverage;
use ioc_core::language::locale::Locale;

use crate::excel::book::Book;

#[test]
fn the_sheets_stand_in_the_order_of_the_report() {
    let book = Book::of(&sample(Coverage::Complete));
    let names = [
        "Read me",
        "Summary",
        "Key figures",
        "Trends",
        "Personality",
        "Departments",
        "Further charts",
        "Edge cases",
        "Dictionary",
    ];
    assert_eq!(book.cells.sheet_names(), names);
    let empty = Book::of(&sample(Coverage::NoData));
    assert_eq!(empty.cells.sheet_names(), ["Read me", "Summary", "Key figures", "Dictionary"]);
}

#[test]
fn every_sheet_can_be_scrolled_and_printed() {
    let book = Book::of(&sample(Coverage::Complete));
    for name in book.cells.sheet_names() {
        let sheet = book.sheet(&name);
        let find = |tag: &str| sheet.descendants().find(|node| node.tag_name().name() == tag);
        assert_eq!(find("pane").unwrap().attribute("state"), Some("frozen"), "{name}");
        let setup = find("pageSetup").unwrap();
        assert_eq!(setup.attribute("orientation"), Some("landscape"), "{name}");
        assert_eq!(setup.attribute("fitToHeight"), Some("0"), "{name}");
        assert_eq!(find("pageSetUpPr").unwrap().attribute("fitToPage"), Some("1"), "{name}");
        for column in sheet.descendants().filter(|node| node.tag_name().name() == "col") {
            let width: f64 = column.attribute("width").unwrap().parse().unwrap();
            assert!((8.0..62.0).contains(&width), "{name} {width}");
        }
    }
    let departments = book.sheet("Departments");
    let pane = departments.descendants().find(|node| node.tag_name().name() == "pane").unwrap();
    assert_eq!(pane.attribute("topLeftCell"), Some("A4"), "the header stays in sight");
}

#[test]
fn the_dictionary_explains_every_column_of_every_table() {
    let mut book = Book::of(&sample(Coverage::Complete));
    let dictionary = book.table("tblDictionary");
    let mut told = Vec::new();
    for row in dictionary.data().rows() {
        told.push((row[0].to_string(), row[1].to_string(), row[2].to_string()));
    }
    let names: Vec<String> = book.cells.table_names().into_iter().cloned().collect();
    for name in names.into_iter().filter(|name| name != "tblDictionary") {
        let table = book.table(&name);
        for column in table.columns() {
            let entry = (table.sheet_name().to_owned(), name.clone(), column.clone());
            assert!(told.contains(&entry), "{entry:?}");
        }
    }
    let means = |column: &str| {
        let row = dictionary.data().rows().find(|row| row[2] == *column).unwrap();
        [row[3].to_string(), row[4].to_string(), row[5].to_string()]
    };
    let engagement = ["number", "percent", "100 \u{D7} active members / members"];
    assert_eq!(means("Engagement"), engagement);
}

#[test]
fn the_properties_say_what_the_document_says() {
    let document = sample(Coverage::Complete);
    let book = Book::of(&document);
    let core = &book.parts["docProps/core.xml"];
    assert!(core.contains("<dc:title>Weekly report</dc:title>"), "{core}");
    assert!(core.contains(">2024-01-08T08:02:00Z</dcterms:created>"), "{core}");
    let app = book.part("docProps/app.xml");
    let company = app.descendants().find(|node| node.tag_name().name() == "Company").unwrap();
    assert_eq!(company.text(), Some(&*document.organization));
}

#[test]
fn the_sheets_speak_the_language_of_the_document() {
    for (tag, sheets, property) in [
        ("de", ["Lies mich", "Zusammenfassung", "Spaltenverzeichnis"], "Zeitzone"),
        ("fr", ["Lisez-moi", "Synth\u{E8}se", "Dictionnaire"], "Fuseau horaire"),
        ("es", ["L\u{E9}ame", "Resumen", "Diccionario"], "Zona horaria"),
    ] {
        let document = draft(Coverage::Complete).spoken(&Locale::of(tag));
        let mut book = Book::of(&document);
        let names = book.cells.sheet_names();
        assert_eq!([&*names[0], &*names[1], &*names[names.len() - 1]], sheets);
        let read_me = book.cells.worksheet_range(sheets[0]).unwrap();
        assert!(read_me.used_cells().any(|(_, _, cell)| *cell == property), "{tag}");
    }
}

#[test]
fn a_sheet_runs_and_prints_as_the_reader_s_region_does() {
    let drawn = |tag: &str| {
        let book = Book::of(&draft(Coverage::Complete).spoken(&Locale::of(tag)));
        let sheet = book.part("xl/worksheets/sheet2.xml");
        let find = |tag: &str| sheet.descendants().find(|node| node.tag_name().name() == tag);
        let runs = find("sheetView").unwrap().attribute("rightToLeft") == Some("1");
        (runs, find("pageSetup").unwrap().attribute("paperSize").map(str::to_owned))
    };
    assert_eq!(drawn("de"), (false, Some("9".to_owned())));
    assert_eq!(drawn("ar-XB"), (true, Some("9".to_owned())));
    assert!(drawn("en-US").1.is_none_or(|paper| paper == "1"));
}
