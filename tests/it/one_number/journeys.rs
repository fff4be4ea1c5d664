//! Every organization in every language: the figures of the document in each format.

use ioc_analytics::document::format::Format;
use ioc_analytics::privacy::figure::State;

use crate::one_number::figures::{Shown, figures};
use crate::one_number::organizations::{
    Place, empty, four_hundred_departments, hostile, nearly_all_hidden, speaking, tiny,
    with_everything,
};
use crate::one_number::reader::READERS;
use crate::one_number::{ids, paper};

/// English, two that write numbers in another way, and one from right to left.
const LOCALES: [&str; 4] = ["en-GB", "de-DE", "fr-FR", "ar-XB"];

/// How many figures, and how many of them hidden, the report of a place has at least.
async fn one_number(place: Place, all: usize, hidden: usize) {
    for locale in LOCALES {
        let report = place.report(&format!("Weekly report {locale}"), speaking(locale)).await;
        let shown = figures(&report.document);
        let is_hidden = |it: &&Shown<'_>| it.number.figure.state() == State::Suppressed;
        let found = shown.iter().filter(is_hidden).count();
        assert!(shown.len() >= all && found >= hidden, "{} figures, {found} hidden", shown.len());
        for reader in &READERS {
            reader.check(&report.document, report.file(reader.format));
        }
        paper::check(&report.document, report.file(Format::Pdf));
        ids::check(&report);
    }
}

#[tokio::test]
async fn a_report_with_everything_tells_each_figure_in_every_format() {
    one_number(with_everything().await, 300, 10).await;
}

#[tokio::test]
async fn a_report_of_nobody_tells_each_figure_in_every_format() {
    one_number(empty().await, 20, 0).await;
}

#[tokio::test]
async fn a_report_of_three_people_tells_each_figure_in_every_format() {
    one_number(tiny().await, 50, 3).await;
}

#[tokio::test]
async fn a_report_with_nearly_all_groups_hidden_tells_each_figure_in_every_format() {
    one_number(nearly_all_hidden().await, 300, 60).await;
}

#[tokio::test]
async fn a_report_of_four_hundred_departments_tells_each_figure_in_every_format() {
    one_number(four_hundred_departments().await, 2500, 600).await;
}

#[tokio::test]
async fn a_report_of_hostile_names_tells_each_figure_in_every_format() {
    one_number(hostile().await, 200, 10).await;
}
