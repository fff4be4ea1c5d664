//! Charts are bound to the cells that hold their numbers.

use calamine::{Data, Range, Reader};
use ioc_core::conformance::document::sample;
use ioc_core::document::block::{Block, Cell, Column, Coverage, Document, Table};
use ioc_core::document::chart::{Chart, Mark};

use crate::excel::book::Book;
use crate::sample::{charts, hostile, named, values};

/// A chart's reference as the cells that it names.
fn cells(book: &mut Book, reference: &str) -> Vec<Data> {
    let (sheet, range) = reference.rsplit_once('!').unwrap();
    let sheet = sheet.trim_matches('\'').replace("''", "'");
    let corner = |text: &str| -> (u32, u32) {
        let mut parts = text.split('$').skip(1);
        let column = parts.next().unwrap().bytes().next().unwrap() - b'A';
        (parts.next().unwrap().parse::<u32>().unwrap() - 1, u32::from(column))
    };
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    let (first, last) = (corner(first), corner(last));
    let all: Range<Data> = book.cells.worksheet_range(&sheet).unwrap();
    assert!(last.0 <= all.end().unwrap().0 && last.1 <= all.end().unwrap().1, "{reference}");
    let part = all.range(first, last);
    part.rows().flatten().cloned().collect()
}

fn references(book: &Book) -> Vec<Vec<String>> {
    let chart = |part: roxmltree::Document| {
        let nodes = part.descendants().filter(|node| node.tag_name().name() == "f");
        nodes.map(|node| node.text().unwrap().to_owned()).collect()
    };
    book.parts_in("xl/charts/").into_iter().map(chart).collect()
}

#[test]
fn every_chart_shows_cells_that_are_there() {
    let texts = hostile();
    let documents = texts.iter().map(|text| named(text)).chain([sample(Coverage::Complete)]);
    for document in documents {
        let mut book = Book::of(&document);
        let charts = drawn(&document);
        let references = references(&book);
        assert_eq!(references.len(), charts.len());
        for (chart, references) in charts.iter().zip(references) {
            let title = cells(&mut book, &references[0]);
            let kept = chart.title.replace("\r\n", "\n").replace(['\0', '\u{7}', '\u{FFFE}'], "");
            assert_eq!(title[0].to_string(), kept);
            // Below a distribution stands what its columns begin with.
            let named = usize::from(matches!(chart.mark, Mark::Distribution { .. }));
            let references = &references[..references.len() - named];
            // Name, labels and values of the last series, which is the value itself.
            let [.., labels, shown] = references else { panic!("{references:?}") };
            assert_eq!(cells(&mut book, labels).len(), values(chart).len());
            let read = cells(&mut book, shown);
            assert_eq!(read.len(), values(chart).len());
            for (read, number) in read.iter().zip(values(chart)) {
                let has_value = number.figure.value().is_some();
                assert_eq!(matches!(read, Data::Float(_)), has_value, "{}", chart.key);
            }
        }
    }
}

#[test]
fn a_chart_says_in_words_what_it_shows() {
    let document = sample(Coverage::Complete);
    let book = Book::of(&document);
    let mut texts = Vec::new();
    for drawing in book.parts_in("xl/drawings/") {
        let named = drawing.descendants().filter_map(|node| node.attribute("descr"));
        texts.extend(named.map(str::to_owned));
    }
    for chart in drawn(&document) {
        let begin = format!("{}. {}", chart.title, &chart.description[..30]);
        assert!(texts.iter().any(|text| text.starts_with(&begin)), "{begin}");
    }
}

/// The charts of a document that are no heatmaps: those are coloured tables.
fn drawn(document: &Document) -> Vec<&Chart> {
    let is_drawn = |chart: &&Chart| !matches!(chart.mark, Mark::Heatmap { .. });
    charts(document).into_iter().filter(is_drawn).collect()
}

/// The sample with the numbers of its first chart also in a table behind it, which
/// has `more` columns of numbers.
fn with_numbers_in_a_table(more: usize) -> Document {
    let mut document = sample(Coverage::Complete);
    let Block::Chart(chart) = &mut document.sections[1].blocks[1] else { panic!("a chart") };
    chart.told_in = Some("weeks".to_owned());
    let Mark::Trend { points, .. } = &chart.mark else { panic!("a trend") };
    let column = |key: &str, unit: Option<&str>| Column {
        key: key.to_owned(),
        label: key.to_owned(),
        unit: unit.map(str::to_owned),
    };
    let row = |point: &ioc_core::document::chart::Point| {
        let mut cells = vec![
            Cell::Text(point.label.clone()),
            Cell::Text("a remark".to_owned()),
            Cell::Number(point.number.clone()),
        ];
        cells.extend((0..more).map(|_| Cell::Number(point.number.clone())));
        cells
    };
    let mut columns =
        vec![column("week", None), column("remark", None), column("rate", Some("percentage"))];
    columns.extend((0..more).map(|at| column(&format!("rate_{at}"), Some("percentage"))));
    let table = Table {
        key: "weeks".to_owned(),
        title: "By week".to_owned(),
        columns,
        rows: points.iter().map(row).collect(),
    };
    document.sections[1].blocks.push(Block::Table(table));
    document
}

#[test]
fn numbers_that_stand_in_a_table_are_not_written_a_second_time() {
    let document = with_numbers_in_a_table(0);
    let mut book = Book::of(&document);
    assert!(!book.cells.table_names().iter().any(|name| *name == "tblEngagementTrend"));
    assert_eq!(book.table("tblWeeks").columns()[..3], ["week", "remark", "rate"]);
    let references = references(&book).swap_remove(0);
    assert_eq!(cells(&mut book, &references[0])[0].to_string(), charts(&document)[0].title);
    let values = references.last().unwrap();
    assert!(values.starts_with("Trends!$C$"), "{values}");
    assert_eq!(cells(&mut book, values).len(), 12);
}

#[test]
fn a_chart_has_its_intervals_where_the_table_has_no_room_for_them() {
    let document = with_numbers_in_a_table(2);
    let mut book = Book::of(&document);
    let columns = book.table("tblEngagementTrend").columns().to_vec();
    assert!(columns.contains(&"Value upper".to_owned()), "{columns:?}");
    // The ends of the interval, and the value.
    assert_eq!(references(&book)[0].iter().filter(|it| it.contains(':')).count(), 6);
}

#[test]
fn a_chart_that_another_section_tells_has_its_numbers_beside_it() {
    let mut document = with_numbers_in_a_table(0);
    let table = document.sections[1].blocks.pop().unwrap();
    document.sections[2].blocks.push(table);
    let mut book = Book::of(&document);
    assert_eq!(book.table("tblEngagementTrend").sheet_name(), "Trends");
    assert_eq!(references(&book).len(), drawn(&document).len());
}

#[test]
fn each_mark_has_the_chart_that_fits_it() {
    let book = Book::of(&sample(Coverage::Complete));
    let kinds: Vec<String> = book
        .parts_in("xl/charts/")
        .iter()
        .map(|part| {
            let mut nodes = part.descendants().filter(roxmltree::Node::is_element);
            let plot = nodes.find(|node| node.tag_name().name().ends_with("Chart")).unwrap();
            let direction = plot.children().find(|node| node.tag_name().name() == "barDir");
            let direction = direction.and_then(|node| node.attribute("val")).unwrap_or_default();
            format!("{} {direction}", plot.tag_name().name()).trim().to_owned()
        })
        .collect();
    let line = "lineChart";
    let [column, bar] = ["barChart col", "barChart bar"];
    assert_eq!(kinds, [line, line, column, bar, bar, line]);
    let bars = &book.parts_in("xl/charts/")[3];
    let value = |axis: &str, tag: &str| {
        let axis = bars.descendants().find(|node| node.tag_name().name() == axis).unwrap();
        let node = axis.descendants().find(|node| node.tag_name().name() == tag);
        node.and_then(|node| node.attribute("val")).map(str::to_owned)
    };
    assert_eq!(value("catAx", "orientation").unwrap(), "maxMin", "the first stands at the top");
    assert_eq!(value("valAx", "min").unwrap(), "0", "a bar begins at zero");
}

#[test]
fn a_heatmap_is_its_table_coloured_around_the_middle() {
    let mut book = Book::of(&sample(Coverage::Complete));
    let table = book.table("tblFactorsByDepartment");
    let start = table.data().start().unwrap();
    let sheet = book.sheet("Further charts");
    let colours: Vec<_> =
        sheet.descendants().filter(|node| node.tag_name().name() == "colorScale").collect();
    assert_eq!(colours.len(), 3);
    for scale in &colours {
        let values = |tag: &'static str, name: &'static str| -> Vec<String> {
            let nodes = scale.children().filter(move |node| node.tag_name().name() == tag);
            nodes.filter_map(|node| node.attribute(name)).map(str::to_owned).collect()
        };
        assert_eq!(values("cfvo", "type"), ["num"; 3]);
        assert_eq!(values("cfvo", "val"), ["40", "50", "60"]);
        assert_eq!(values("color", "rgb"), ["FFE9A15B", "FFFFFFFF", "FF74B3DA"]);
    }
    // Sales stands out in extraversion and neuroticism; nobody else does.
    let styles = |row: u32| -> Vec<String> {
        let row = (start.0 + row + 1).to_string();
        let cells = sheet.descendants().filter(|node| {
            let name = node.attribute("r").unwrap_or_default();
            node.tag_name().name() == "c" && name.trim_start_matches(char::is_alphabetic) == row
        });
        let shown = |cell: roxmltree::Node<'_, '_>| cell.attribute("s").map(str::to_owned);
        cells.filter_map(shown).collect()
    };
    let (engineering, sales) = (styles(0), styles(2));
    let differ: Vec<bool> =
        [1, 3, 5].map(|at: usize| engineering[at] != sales[at]).into_iter().collect();
    assert_eq!(differ, [false, true, true]);
    let frames = |row: &[String]| row.iter().filter(|style| sales[3] == **style).count();
    assert_eq!(frames(&styles(1)), 0, "what is hidden is not marked");
}

#[test]
fn the_last_weeks_of_a_key_figure_are_a_line_in_its_row() {
    let document = sample(Coverage::Complete);
    let mut book = Book::of(&document);
    let mut lines: Vec<(String, String)> = {
        let sheet = book.sheet("Summary");
        let lines = sheet.descendants().filter(|node| node.tag_name().name() == "sparkline");
        let text = |node: roxmltree::Node<'_, '_>, tag: &str| {
            let found = node.children().find(|child| child.tag_name().name() == tag).unwrap();
            found.text().unwrap().to_owned()
        };
        lines.map(|node| (text(node, "f"), text(node, "sqref"))).collect()
    };
    lines.sort_by(|one, other| one.1.cmp(&other.1));
    let table = book.table("tblSummary");
    assert_eq!(table.columns().last().unwrap(), "Last weeks");
    let start = table.data().start().unwrap();
    for (row, (tile, (range, place))) in document.front.tiles.iter().zip(&lines).enumerate() {
        let read = cells(&mut book, &dollars(range));
        assert_eq!(read.len(), tile.series.len());
        for (read, week) in read.iter().zip(&tile.series) {
            assert_eq!(matches!(read, Data::Float(_)), week.number.figure.value().is_some());
        }
        let line = place.trim_start_matches(char::is_alphabetic);
        assert_eq!(line, (start.0 as usize + row + 1).to_string());
    }
    assert_eq!(lines.len(), document.front.tiles.len());
}

/// `Sheet!A1:B2` or the like with a dollar before each letter and number.
fn dollars(reference: &str) -> String {
    let (sheet, range) = reference.rsplit_once('!').unwrap();
    let mut corners = Vec::new();
    for corner in range.replace('$', "").split(':') {
        let digits = corner.trim_start_matches(char::is_alphabetic);
        let letters = &corner[..corner.len() - digits.len()];
        corners.push(format!("${letters}${digits}"));
    }
    format!("{sheet}!{}", corners.join(":"))
}

#[test]
fn without_charts_nothing_empty_stays() {
    let mut document = sample(Coverage::Complete);
    for section in &mut document.sections {
        section.blocks.retain(|block| !matches!(block, Block::Chart(_)));
    }
    document.front.tiles.clear();
    let book = Book::of(&document);
    let sheets = ["Read me", "Summary", "Key figures", "Departments", "Edge cases", "Dictionary"];
    assert_eq!(book.cells.sheet_names(), sheets);
    assert!(!book.parts.keys().any(|name| name.contains("chart") || name.contains("drawing")));
}
