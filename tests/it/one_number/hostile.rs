//! Names that are made to break something: in no format are they more than names.

use std::collections::BTreeSet;

use ioc_analytics::document::format::Format;
use ioc_analytics::model::organization::OrganizationChange;

use crate::one_number::organizations::{Report, hostile, hostile_names};
use crate::one_number::{archive, page, paper};

/// All that a page is made of, of whatever report.
const ELEMENTS: &str = "a body caption circle dd desc details div dl dt figcaption figure footer g \
                        h1 h2 h3 head header html li line main meta nav ol p polygon polyline rect \
                        section span strong style summary svg table tbody td text th thead time \
                        title tr ul";

#[tokio::test]
async fn a_hostile_name_is_nothing_but_a_name_in_any_format() {
    let place = hostile().await;
    for name in hostile_names() {
        let organization: String = name.chars().take(200).collect();
        let change = OrganizationChange {
            name: Some(organization.clone()),
            ..OrganizationChange::default()
        };
        let report = place.report(&name, change).await;
        makes_no_markup(&report, &name);
        makes_no_formula(&report);
        makes_no_action(&report);
    }
}

/// As a browser reads it, which forgives what XML does not.
fn makes_no_markup(report: &Report, name: &str) {
    let page = page::parse(report.file(Format::Html));
    let known: BTreeSet<&str> = ELEMENTS.split_whitespace().collect();
    let root = page.root_element();
    for element in page::all(root, "*") {
        let tag = element.value().name();
        assert!(known.contains(tag), "{name:?} made <{tag}>");
        for (attribute, value) in element.value().attrs() {
            let runs = attribute.starts_with("on") || attribute == "style";
            let fetches = matches!(attribute, "src" | "srcset" | "action" | "data" | "xlink:href");
            let leaves = attribute == "href" && !value.starts_with("#section-");
            assert!(!runs && !fetches && !leaves, "{name:?} made {attribute}={value:?}");
        }
    }
    assert!(page.errors.is_empty(), "{name:?}: {:?}", page.errors);
    assert_eq!(page::all(root, "style").len(), 1);
    let heading: String = page::all(root, "h1")[0].text().collect();
    assert_eq!(heading, name.trim());
}

/// As a spreadsheet reads it.
fn makes_no_formula(report: &Report) {
    for (table, records) in archive::files(report.file(Format::Csv)) {
        let width = records[0].len();
        for field in records.iter().flatten() {
            let signs = ['=', '+', '-', '@', '\t', '\r', '\n', '\0'];
            let runs = field.starts_with(signs) && field.parse::<f64>().is_err();
            assert!(!runs, "{table} has {field:?}");
        }
        assert!(records.iter().all(|record| record.len() == width), "{table} lost its columns");
    }
}

/// As a reader of paper would run it: no script, no link that leaves, no file that was
/// read in.
fn makes_no_action(report: &Report) {
    let pdf = report.file(Format::Pdf);
    assert_eq!(paper::run("pdfinfo", &["-js"], pdf).trim(), "");
    let links = paper::run("pdfinfo", &["-url"], pdf);
    assert!(!links.contains("://") && !links.contains("file:"), "{links}");
    assert!(!paper::text(pdf).contains("root:"));
    for action in ["/JavaScript", "/Launch", "/GoToR", "/EmbeddedFile", "/URI"] {
        let found = pdf.windows(action.len()).any(|bytes| bytes == action.as_bytes());
        assert!(!found, "{action}");
    }
}
