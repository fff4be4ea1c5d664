//! What a document says cannot become anything but text.

use calamine::Reader;

use crate::excel::book::{Book, MAIN};
use crate::sample::{hostile, named};

fn texts() -> Vec<String> {
    let more = [
        "https://example.com/?a=1&b=2",
        "mailto:a@example.com",
        "file:///etc/passwd",
        "+1",
        "-1",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "=HYPERLINK(\"https://example.com\")",
        "=cmd|' /C calc'!A0",
        "{=1+1}",
        "Sheet1!$A$1",
        "'Summary'!A1",
        "=Summary!$A$1",
        "<r><t>one</t></r>",
        "<r>&</r>",
        "_x0041_",
        "History",
        "'quoted'",
        "[a]:b*c?d/e\\f",
        "&L&G&\"Arial\"&A",
        "2024-01-01",
        "1e9999",
        "\u{1}\u{8}\u{B}\u{C}\u{1F}\u{FFFE}\u{FFFF}",
    ];
    let long = ["x".repeat(300), "\u{1F469}".repeat(300), "y".repeat(40_000)];
    let short = hostile().into_iter().chain(more).map(str::to_owned);
    short.chain(long).collect()
}

#[test]
fn no_text_becomes_a_formula_a_link_or_markup() {
    for text in texts() {
        let book = Book::of(&named(&text));
        for name in book.parts.keys() {
            assert!(!name.contains("vba") && !name.contains("external"), "{text:?}: {name}");
            let part = book.part(name);
            for node in part.descendants() {
                let tag = node.tag_name().name();
                let is_live = matches!(
                    tag,
                    "hyperlink" | "hlinkClick" | "calculatedColumnFormula" | "ddeLink" | "rPr"
                );
                let styled = name.ends_with("styles.xml") || name.contains("chart");
                let is_live = is_live && !styled;
                // A sparkline names its cells in an `f` of another namespace.
                let is_formula = node.has_tag_name((MAIN, "f"));
                assert!(!is_live && !is_formula, "{text:?}: <{tag}> in {name}");
                assert_ne!(node.attribute("TargetMode"), Some("External"), "{text:?}: {name}");
            }
        }
        let workbook = book.part("xl/workbook.xml");
        let names = workbook.descendants().filter(|it| it.tag_name().name() == "definedName");
        for name in names {
            assert_eq!(name.attribute("name"), Some("_xlnm.Print_Titles"), "{text:?}");
        }
    }
}

#[test]
fn a_text_is_read_back_as_it_was_written() {
    for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\n=1+1", "https://example.com", "{=1}"]
    {
        let mut book = Book::of(&named(text));
        let table = book.table("tblEngagementByDepartment");
        let cell = table.data().get((0, 0)).unwrap();
        assert_eq!(cell, &calamine::Data::String(text.to_owned()));
    }
}

#[test]
fn sheets_and_tables_have_legal_names_of_their_own() {
    for text in texts() {
        let book = Book::of(&named(&text));
        let sheets = book.cells.sheet_names();
        assert_eq!(sheets[..2], ["Read me", "Summary"]);
        for name in &sheets {
            assert!((1..=31).contains(&name.encode_utf16().count()), "{text:?}: {name}");
            assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\']), "{text:?}: {name}");
        }
        let distinct = |names: Vec<String>| {
            let all = names.len();
            let mut names: Vec<_> = names.into_iter().map(|name| name.to_lowercase()).collect();
            names.sort();
            names.dedup();
            names.len() == all
        };
        assert!(distinct(sheets), "{text:?}");
        let tables: Vec<String> = book.cells.table_names().into_iter().cloned().collect();
        assert!(tables.len() > 6 && distinct(tables), "{text:?}");
    }
}

#[test]
fn the_headings_of_a_table_are_its_header_cells() {
    for text in texts() {
        let book = Book::of(&named(&text));
        let mut cells: Vec<String> = Vec::new();
        for item in book.part("xl/sharedStrings.xml").descendants() {
            if item.tag_name().name() == "t" {
                cells.push(item.text().unwrap_or_default().to_owned());
            }
        }
        for table in book.parts_in("xl/tables/") {
            for column in table.descendants().filter(|it| it.tag_name().name() == "tableColumn") {
                let name = column.attribute("name").unwrap().to_owned();
                assert!(cells.contains(&name), "{text:?}: {name:?} is in no cell");
            }
        }
    }
}
