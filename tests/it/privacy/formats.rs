//! One report in five formats, and that they hide the same.

use std::process::Command;

use calamine::Reader;
use chrono::Days;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::document::block::{Block, Cell, Document, Table};
use ioc_analytics::document::chart::{Chart, Point};
use ioc_analytics::document::format::Format;
use ioc_analytics::language::locale::Locale;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::report::ReportFilter;
use ioc_analytics::page::PageRequest;
use ioc_analytics::privacy::figure::State;
use ioc_analytics::reports::generator::NewReport;

use crate::privacy::attacker::demo;
use crate::privacy::truth::{K, week_from};

pub(crate) async fn weekly_report(
    platform: &Platform,
    scope: &Scope,
    week: &Period,
) -> [Vec<u8>; 5] {
    let new = NewReport {
        title: "Weekly".to_owned(),
        period_start: week.first,
        period_end: week.last,
        template_id: None,
    };
    let reports = platform.reports();
    let report = reports.create(scope, new).await.expect("created");
    reports.generate(scope, report.id, None).await.expect("generated");
    let mut bytes = Vec::new();
    for format in [Format::Json, Format::Html, Format::Csv, Format::Excel, Format::Pdf] {
        let rendered = reports.export(scope, report.id, None, format).await.expect("drawn");
        bytes.push(rendered.bytes);
    }
    bytes.try_into().expect("five formats")
}

#[tokio::test]
async fn every_format_hides_the_same_cells() {
    let (platform, scope, _, plan) = demo(1, 150, K, 26).await;
    platform.dashboard().close_weeks(&scope, None).await.expect("closed");
    let week = week_from(plan.zone, plan.ends - Days::new(6));
    let [_, html, csv, excel, pdf] = weekly_report(&platform, &scope, &week).await;
    let reports = platform.reports();
    let all = reports
        .list(&scope, &ReportFilter::default(), PageRequest { limit: 1, after: None })
        .await
        .expect("listed");
    let document = reports.document(&scope, all.items[0].id, None).await.expect("stored");
    let in_tables: usize = document.tables().iter().map(|table| hidden_in(table)).sum();
    assert!(in_tables > 10, "nothing is hidden");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(csv)).expect("a zip");
    let mut in_csv = 0;
    for index in 0..archive.len() {
        let file = archive.by_index(index).expect("a file");
        if file.name().expect("a name").ends_with(".csv") {
            for row in csv::Reader::from_reader(file).records() {
                in_csv += row.expect("a row").iter().filter(|it| *it == "suppressed").count();
            }
        }
    }
    assert_eq!(in_csv, in_tables);
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(excel)).expect("a workbook");
    let sheets = book.worksheets().into_iter().filter(|(name, _)| name != "Read me");
    let cells = sheets
        .map(|(_, cells)| cells.used_cells().filter(|(_, _, cell)| *cell == "suppressed").count());
    // Behind the key figures of the first page stand their last weeks.
    let weeks = document.front.tiles.iter().flat_map(|tile| &tile.series);
    let is_hidden = |point: &&Point| point.number.figure.state() == State::Suppressed;
    assert_eq!(cells.sum::<usize>(), in_tables + weeks.filter(is_hidden).count());
    let html = String::from_utf8(html).expect("text");
    let text = html.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, text)| text.trim());
    let in_pictures: usize = charts(&document).map(|chart| hidden_in(&table(chart))).sum();
    assert_eq!(text.filter(|text| *text == "hidden").count(), in_tables + in_pictures);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, pdf).expect("written");
    let text = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output();
    let text = text.expect("pdftotext, of the package poppler-utils").stdout;
    let text = String::from_utf8(text).expect("text");
    let words = text.split_whitespace().filter(|word| *word == "hidden").count();
    // On paper a chart is a picture alone.
    let untold = charts(&document).filter(|chart| chart.told_in.is_none());
    let untold: usize = untold.map(|chart| hidden_in(&table(chart))).sum();
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let notes = blocks.filter(
        |block| matches!(block, Block::Note { text } if text.starts_with("Cells marked hidden")),
    );
    // The method and the legend at the end of the report say it once more.
    assert_eq!(words, in_tables - untold + in_pictures + notes.count() + 2);
}

fn charts(document: &Document) -> impl Iterator<Item = &Chart> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(|block| if let Block::Chart(chart) = block { Some(chart) } else { None })
}

fn table(chart: &Chart) -> Table {
    chart.table(&Locale::of("en"))
}

/// How many cells of a table are hidden.
fn hidden_in(table: &Table) -> usize {
    let is_hidden =
        |cell: &&Cell| matches!(cell, Cell::Number(it) if it.figure.state() == State::Suppressed);
    table.rows.iter().flatten().filter(is_hidden).count()
}
