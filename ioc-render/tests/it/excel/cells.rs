//! The cells hold the figures.

use calamine::{Data, Reader};
use ioc_core::conformance::document::sample;
use ioc_core::document::block::{Block, Cell, Coverage, Document};
use ioc_core::document::number::{Measure, Number};
use ioc_core::language::locale::Locale;
use ioc_core::privacy::figure::State;

use crate::excel::book::{Book, cell_name, shown};
use crate::sample::{COVERAGES, named};

fn excel_name(key: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    format!("tbl{}", key.split('_').map(capital).collect::<String>())
}

/// Every number of the document with the table that it is read back from: its
/// name, the row and the heading of its column.
fn numbers(document: &Document) -> Vec<(String, usize, String, Number)> {
    let mut numbers = Vec::new();
    for table in document.tables() {
        for (row, cells) in table.rows.iter().enumerate() {
            for (cell, column) in cells.iter().zip(&table.columns) {
                if let Cell::Number(number) = cell {
                    let name = excel_name(&table.key);
                    numbers.push((name, row, column.label.clone(), number.clone()));
                }
            }
        }
    }
    let weeks = document.front.tiles.iter().flat_map(|tile| &tile.series);
    numbers.extend(weeks.enumerate().map(|(row, week)| {
        ("tblLastWeeks".to_owned(), row, "Value".to_owned(), week.number.clone())
    }));
    numbers
}

fn assert_reads_back(document: &Document) {
    let mut book = Book::of(document);
    let numbers = numbers(document);
    assert!(!numbers.is_empty());
    for (name, row, label, number) in numbers {
        let table = book.table(&name);
        let at = |heading: &str| table.columns().iter().position(|it| it == heading);
        let column = at(&label).unwrap();
        let cell = |column: usize| table.data().get((row, column)).unwrap_or(&Data::Empty);
        let figure = &number.figure;
        let place = format!("{name} {label} {row}");
        assert_eq!(
            cell(at(&format!("{label} state")).unwrap()),
            &Data::String(figure.state().as_str().to_owned()),
            "{place}"
        );
        let share = if figure.unit() == "percentage" { 100.0 } else { 1.0 };
        let is = |cell: &Data, value: Option<f64>| match (cell, value) {
            (Data::Empty, None) => true,
            (Data::Float(read), Some(value)) => (read * share - value).abs() <= 2e-12 * value.abs(),
            _ => false,
        };
        assert!(is(cell(column), figure.value()), "{place}: {:?} {figure:?}", cell(column));
        for (part, value) in [
            ("lower", figure.interval().map(|it| it.lower)),
            ("upper", figure.interval().map(|it| it.upper)),
            ("n", figure.n().map(|people| people as f64 * share)),
        ] {
            let detail = at(&format!("{label} {part}"));
            let states = table.columns().iter().filter(|it| it.ends_with(" state")).count();
            // A table with many figures has no room for it.
            if states > 2 {
                assert_eq!(detail, None, "{place} {part}");
                continue;
            }
            let read = detail.map_or(&Data::Empty, cell);
            assert!(is(read, value), "{place} {part}: {read:?} {value:?}");
        }
        if let Data::Float(read) = *cell(column) {
            let sheet = table.sheet_name().to_owned();
            let start = table.data().start().unwrap();
            let cell = cell_name(start.0 as usize + row, start.1 as usize + column);
            assert_eq!(shown(read, &book.number_format(&sheet, &cell)), number.text, "{place}");
        }
    }
}

#[test]
fn every_figure_reads_back_unrounded_and_shows_the_text_of_the_report() {
    for coverage in COVERAGES {
        assert_reads_back(&sample(coverage));
    }
}

#[test]
fn a_value_in_the_middle_shows_the_even_digit_as_the_report_does() {
    let mut document = sample(Coverage::Complete);
    let Block::Table(table) = &mut document.sections[5].blocks[0] else { panic!("a table") };
    for row in &mut table.rows {
        let Cell::Number(number) = &mut row[1] else { panic!("a number") };
        *number = Measure::of(number.figure, 0).spoken(&Locale::of("en"));
    }
    let text = |row: usize| match &table.rows[row][1] {
        Cell::Number(number) => number.text.clone(),
        Cell::Text(text) | Cell::Date { text, .. } => text.clone(),
    };
    assert_eq!((text(1), text(3)), ("-1,234".to_owned(), "-3,704".to_owned()));
    assert_reads_back(&document);
}

#[test]
fn beside_a_hidden_figure_nothing_is_said_of_it() {
    let document = sample(Coverage::Complete);
    let mut book = Book::of(&document);
    let mut hidden = 0;
    for name in book.cells.table_names().into_iter().cloned().collect::<Vec<_>>() {
        let table = book.table(&name);
        for row in table.data().rows() {
            for (state, heading) in row.iter().zip(table.columns()) {
                let Some(label) = heading.strip_suffix(" state") else { continue };
                if *state != Data::String("suppressed".to_owned()) {
                    continue;
                }
                hidden += 1;
                for (cell, heading) in row.iter().zip(table.columns()) {
                    let parts = ["", " n", " lower", " upper"].map(|part| format!("{label}{part}"));
                    assert!(!parts.contains(heading) || *cell == Data::Empty, "{name} {heading}");
                }
            }
        }
    }
    let all = numbers(&document);
    let suppressed = |it: &&(_, _, _, Number)| it.3.figure.state() == State::Suppressed;
    assert_eq!(hidden, all.iter().filter(suppressed).count());
}

#[test]
fn every_text_stands_in_a_cell() {
    for document in [sample(Coverage::Complete), sample(Coverage::NoData), named("a <b> & c")] {
        let mut book = Book::of(&document);
        let mut cells = Vec::new();
        for (_, range) in book.cells.worksheets() {
            cells.extend(range.used_cells().map(|(_, _, cell)| cell.to_string()));
        }
        let is_number = |text: &String| numbers(&document).iter().any(|it| it.3.text == *text);
        for text in crate::sample::texts(&document) {
            let line: String = text.replace("\r\n", "\n").replace('\u{7}', "");
            assert!(is_number(&text) || line.is_empty() || cells.contains(&line), "{text:?}");
        }
    }
}

#[test]
fn a_day_is_a_date_and_what_looks_like_one_is_a_text() {
    let mut document = sample(Coverage::Complete);
    let Block::Table(table) = &mut document.sections[5].blocks[0] else { panic!("a table") };
    for (row, day) in ["2024-02-29", "9999-12-31", "1899-12-31"].into_iter().enumerate() {
        let date = day.parse().unwrap();
        table.rows[row][0] = Cell::Date { date, text: "a day".to_owned() };
    }
    table.rows[3][0] = Cell::Text("2024-02-29".to_owned());
    let mut book = Book::of(&document);
    let read = book.table("tblEdgeCases");
    let cells: Vec<&Data> = (0..4).map(|row| read.data().get((row, 0)).unwrap()).collect();
    let day = |cell: &Data| match cell {
        Data::DateTime(day) => Some(day.to_ymd_hms_milli()),
        _ => None,
    };
    assert_eq!(day(cells[0]), Some((2024, 2, 29, 0, 0, 0, 0)));
    assert_eq!(day(cells[1]), Some((9999, 12, 31, 0, 0, 0, 0)));
    // A workbook has no day so early.
    assert_eq!(cells[2], &Data::String("a day".to_owned()));
    assert_eq!(cells[3], &Data::String("2024-02-29".to_owned()));
}

#[test]
fn a_difference_shows_its_sign() {
    let mut document = sample(Coverage::Complete);
    let figure = document.front.tiles[0].number.figure;
    let Block::Table(table) = &mut document.sections[5].blocks[0] else { panic!("a table") };
    table.rows[0][1] = Cell::Number(Measure::difference(figure, 1).spoken(&Locale::of("en")));
    let mut book = Book::of(&document);
    let start = book.table("tblEdgeCases").data().start().unwrap();
    let cell = cell_name(start.0 as usize, 1);
    assert_eq!(book.number_format("Edge cases", &cell), "+0.0%;-0.0%;0.0%");
}
