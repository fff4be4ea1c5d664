//! One report in four formats, and that they hide the same.

use std::process::Command;

use chrono::Days;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::document::format::Format;
use ioc_analytics::model::period::Period;
use ioc_analytics::reports::generator::NewReport;

use crate::privacy::attacker::demo;
use crate::privacy::truth::{K, week_from};

pub(crate) async fn weekly_report(
    platform: &Platform,
    scope: &Scope,
    week: &Period,
) -> [Vec<u8>; 4] {
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
    for format in [Format::Json, Format::Html, Format::Csv, Format::Pdf] {
        let rendered = reports.export(scope, report.id, None, format).await.expect("drawn");
        bytes.push(rendered.bytes);
    }
    bytes.try_into().expect("four formats")
}

#[tokio::test]
async fn every_format_hides_the_same_cells() {
    let (platform, scope, _, plan) = demo(1, 150, K, 26).await;
    platform.dashboard().close_weeks(&scope, None).await.expect("closed");
    let week = week_from(plan.zone, plan.ends - Days::new(6));
    let [json, html, csv, pdf] = weekly_report(&platform, &scope, &week).await;
    let document: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    let hidden = suppressed(&document);
    assert!(hidden > 10, "nothing is hidden");
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
    assert_eq!(in_csv, hidden);
    let html = String::from_utf8(html).expect("text");
    let text = html.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, text)| text.trim());
    assert_eq!(text.filter(|text| *text == "hidden").count(), hidden);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, pdf).expect("written");
    let text = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output();
    let text = text.expect("pdftotext, of the package poppler-utils").stdout;
    let text = String::from_utf8(text).expect("text");
    let words = text.split_whitespace().filter(|word| *word == "hidden").count();
    let notes = document.to_string().matches("Cells marked hidden").count();
    // The legend at the end of the report says it once more.
    assert_eq!(words, hidden + notes + 1);
}

/// How many cells of the document's tables are hidden.
fn suppressed(value: &serde_json::Value) -> usize {
    match value {
        serde_json::Value::Object(fields) => {
            let own = fields.get("state").is_some_and(|state| state == "suppressed");
            usize::from(own) + fields.values().map(suppressed).sum::<usize>()
        }
        serde_json::Value::Array(items) => items.iter().map(suppressed).sum(),
        _ => 0,
    }
}
