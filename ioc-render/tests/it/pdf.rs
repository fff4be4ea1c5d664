use std::path::Path;
use std::process::Command;

use ioc_core::conformance::document::sample;
use ioc_core::document::block::{Block, Cell, Coverage, Document, Table};
use ioc_core::document::chart::{Chart, Mark, Point};
use ioc_core::document::format::Format;
use ioc_core::language::locale::Locale;

use crate::sample::{COVERAGES, charts, draw, hostile, named, texts};

/// What a program of poppler, which shares no code with the writer, reads.
fn read(document: &Document, program: &str, arguments: &[&str]) -> String {
    read_bytes(&draw(document, Format::Pdf).bytes, program, arguments)
}

/// The same of pages that are drawn.
pub(crate) fn read_bytes(pdf: &[u8], program: &str, arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, pdf).unwrap();
    run(program, arguments, &path)
}

fn run(program: &str, arguments: &[&str], path: &Path) -> String {
    let mut command = Command::new(program);
    command.args(arguments).arg(path);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().unwrap_or_else(|error| {
        panic!("{program} does not run ({error}): install poppler-utils (apt-get install poppler-utils)")
    });
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What every font has of `text`, without its line breaks.
fn bare(text: &str) -> String {
    text.chars().filter(char::is_ascii_graphic).collect()
}

#[test]
fn a_reader_finds_every_text() {
    for coverage in COVERAGES {
        let document = sample(coverage);
        let seen = bare(&read(&document, "pdftotext", &["-raw"]));
        for text in texts(&document) {
            assert!(seen.contains(&bare(&text)), "{text:?} is missing");
        }
        assert!(seen.contains(&bare("1–7 January 2024")));
        assert!(seen.contains(&document.report_id.to_string()));
    }
}

#[test]
fn paper_tells_every_number_of_every_chart() {
    let document = sample(Coverage::Complete);
    let seen = bare(&read(&document, "pdftotext", &["-raw"]));
    // Behind the list of contents.
    let seen: String = seen.split("Figuresofthecharts").skip(2).collect();
    let english = Locale::of("en");
    let marks =
        |chart: &Chart| matches!(chart.mark, Mark::Trend { .. } | Mark::Distribution { .. });
    let charts: Vec<_> = charts(&document).into_iter().filter(|chart| marks(chart)).collect();
    assert_eq!(charts.len(), 2);
    for row in charts.iter().flat_map(|chart| chart.table(&english).rows) {
        let told: String = row.iter().map(|cell| bare(cell_text(cell))).collect();
        assert!(seen.contains(&told), "{told} is missing");
    }
}

#[test]
fn a_chart_that_would_leave_the_page_is_a_table() {
    let mut document = sample(Coverage::Complete);
    let last = document.sections.iter_mut().flat_map(|section| &mut section.blocks);
    for block in last {
        if let Block::Chart(Chart { mark: Mark::BarInterval { rows }, .. }) = block {
            let row = |at: usize| Point { label: format!("Group {at}."), ..rows[0].clone() };
            *rows = (0..400).map(row).collect();
        }
    }
    let seen = bare(&read(&document, "pdftotext", &["-raw"]));
    assert!((0..400).all(|at| seen.contains(&format!("Group{at}.76.9%"))));
}

fn cell_text(cell: &Cell) -> &str {
    match cell {
        Cell::Number(number) => &number.text,
        Cell::Text(text) | Cell::Date { text, .. } => text,
    }
}

#[test]
fn letters_beyond_ascii_are_read_as_they_were_written() {
    let seen = read(&sample(Coverage::Complete), "pdftotext", &["-raw"]);
    assert!(seen.contains("Müller & Søn — Αθήνα"));
    assert!(seen.contains('\u{FFFD}'));
}

#[test]
fn no_text_stops_a_report_or_is_run() {
    for text in hostile() {
        let seen = bare(&read(&named(text), "pdftotext", &["-raw"]));
        assert!(seen.contains(&bare(text)), "{text:?} is missing");
        assert!(!seen.contains("root:"));
    }
}

#[test]
fn the_pages_can_be_archived_and_read_aloud() {
    let document = sample(Coverage::Complete);
    let about = read(&document, "pdfinfo", &[]);
    assert!(about.contains("Weekly report") && about.contains("A4"));
    let marks = read(&document, "pdfinfo", &["-meta"]);
    assert!(marks.contains("<pdfaid:part>2</pdfaid:part>"));
    assert!(marks.contains("<pdfaid:conformance>A</pdfaid:conformance>"));
    assert!(marks.contains("<pdfuaid:part>1</pdfuaid:part>"));
    let tags = read(&document, "pdfinfo", &["-struct"]);
    for tag in ["Document", "H1", "Table", "TH", "TD", "Figure", "L", "Caption"] {
        assert!(tags.lines().any(|line| line.trim().starts_with(tag)), "{tag} is missing\n{tags}");
    }
}

#[test]
fn the_pages_bear_the_time_at_which_the_document_was_written() {
    let about = read(&sample(Coverage::Complete), "pdfinfo", &["-isodates"]);
    assert!(about.contains("2024-01-08T08:02:00Z"), "{about}");
}

#[test]
fn what_is_long_lists_its_contents_behind_the_first_page() {
    let mut document = sample(Coverage::Complete);
    let pages = |document: &Document| {
        let seen = read(document, "pdftotext", &["-layout"]);
        let pages: Vec<String> = seen.split('\u{C}').map(str::to_owned).collect();
        pages[..pages.len() - 1].to_vec()
    };
    let long = pages(&document);
    assert!(long.len() > 5);
    assert!(long[1].contains("Contents") && !long[0].contains("Contents"), "{}", long[1]);
    for (at, section) in document.sections.iter().enumerate() {
        let mut listed = long[1].lines().filter(|line| line.trim().starts_with(&section.title));
        let number = |line: &str| line.rsplit([' ', '\u{2060}']).next()?.parse::<usize>().ok();
        let page = listed.find_map(number);
        let page = page.unwrap_or_else(|| panic!("{at} is missing\n{}", long[1]));
        // The second page tells a title in the list and above what follows it.
        let told = long[page - 1].matches(&section.title).count();
        assert!(page >= 2 && told > usize::from(page == 2), "{at} {page}");
    }
    let tags = read(&document, "pdfinfo", &["-struct"]);
    for tag in ["TOC", "TOCI", "Link"] {
        assert!(tags.lines().any(|line| line.trim().starts_with(tag)), "{tag} is missing\n{tags}");
    }
    document.sections.truncate(1);
    document.sections[0].blocks.truncate(1);
    let short = pages(&document);
    assert!(short.len() < 5 && short.iter().all(|page| !page.contains("Contents")));
}

#[test]
fn a_table_over_several_pages_repeats_its_head() {
    let mut document = sample(Coverage::Complete);
    let tables = document.tables();
    let table = tables.iter().find(|it| it.key == "engagement_by_department").unwrap();
    let row = |at: usize| {
        let mut row = table.rows[at % table.rows.len()].clone();
        row[0] = Cell::Text(format!("Department {at}"));
        row
    };
    let rows = (0..200).map(row).collect();
    let long = Table { rows, ..table.clone().into_owned() };
    document.sections.truncate(1);
    document.sections[0].blocks = vec![Block::Table(long)];
    let seen = read(&document, "pdftotext", &["-layout"]);
    let pages: Vec<_> = seen.split('\u{C}').filter(|page| page.contains("Department ")).collect();
    assert!(pages.len() > 3);
    assert!(pages.iter().all(|page| page.contains("Mean time")));
    assert!((0..200).all(|at| seen.contains(&format!("Department {at} "))));
}
