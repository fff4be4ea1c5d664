//! The words around a document that every format with pages says alike.

use chrono::{Datelike, NaiveDate};
use ioc_core::document::block::{Block, Cell, Coverage, Document};
use ioc_core::document::number::Number;
use ioc_core::privacy::figure::State;

/// Why a figure reads `hidden`. It does not say which rule hid it: that would
/// tell small groups from those hidden beside them.
pub(crate) const HIDDEN: &str = "hidden to protect people";

/// The days of `document` in words: `1-7 January 2024`.
pub(crate) fn period(document: &Document) -> String {
    let (first, last) = (document.period_start, document.period_end);
    let whole = |day: NaiveDate| day.format("%-d %B %Y").to_string();
    if first == last {
        whole(first)
    } else if first.year() != last.year() {
        format!("{} - {}", whole(first), whole(last))
    } else if first.month() != last.month() {
        format!("{} - {}", first.format("%-d %B"), whole(last))
    } else {
        format!("{}-{}", first.day(), whole(last))
    }
}

/// What a reader must know before the first figure, unless all is there.
pub(crate) fn coverage(document: &Document) -> Option<String> {
    let days = (document.period_end - document.period_start).num_days() + 1;
    let period = if days == 7 { "week" } else { "period" };
    match document.coverage {
        Coverage::Complete => None,
        Coverage::Partial => Some(format!("The {period} still runs; its figures will change.")),
        Coverage::NoData => Some(format!("No activity and no assessments in this {period}.")),
    }
}

/// When `document` was written: `8 January 2024, 08:02 UTC`.
pub(crate) fn generated(document: &Document) -> String {
    document.generated_at.format("%-d %B %Y, %H:%M UTC").to_string()
}

/// Which version of which report it is.
pub(crate) fn version(document: &Document) -> String {
    format!("Report {}, version {}", document.report_id, document.version)
}

/// The disclosure rule for a reader.
pub(crate) fn rule(document: &Document) -> String {
    let mut rule = format!(
        "Figures are shown for groups of {} people and more. \u{201C}hidden\u{201D} stands for a \
         figure that is hidden to protect people; \u{201C}no data\u{201D} for one that there was \
         nothing to compute from.",
        document.minimum_group
    );
    if has_stale(document) {
        rule.push_str(" \u{2020} marks a figure that is older than this report.");
    }
    rule
}

fn has_stale(document: &Document) -> bool {
    let is_stale = |number: &Number| number.figure.state() == State::Stale;
    let is_stale_cell = |cell: &Cell| matches!(cell, Cell::Number(number) if is_stale(number));
    document.sections.iter().flat_map(|section| &section.blocks).any(|block| match block {
        Block::Tiles { tiles } => tiles.iter().any(|tile| is_stale(&tile.number)),
        Block::Table(table) => table.rows.iter().flatten().any(is_stale_cell),
        _ => false,
    })
}

/// What stands for a block that this version does not know.
pub(crate) const UNKNOWN: &str =
    "A newer version of this program wrote something here that this version cannot show.";

/// The name of a state as a class of the page and a kind of the pages.
pub(crate) fn state(state: State) -> &'static str {
    match state {
        State::Ok => "value",
        State::Suppressed => "hidden",
        State::NoData => "no-data",
        State::Partial => "partial",
        State::Stale => "stale",
    }
}

/// What a figure in `state` is to be taken for, unless it just stands.
pub(crate) fn explanation(state: State) -> Option<&'static str> {
    match state {
        State::Ok => None,
        State::Suppressed => Some(HIDDEN),
        State::NoData => Some("there was nothing to compute it from"),
        State::Partial => Some("its period still runs"),
        State::Stale => Some("it is older than the period of this report"),
    }
}

/// The text of a figure, with a dagger if it is stale.
pub(crate) fn marked(text: &str, state: State) -> String {
    if state == State::Stale { format!("{text}\u{2020}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use ioc_core::conformance::document::sample;

    use super::*;

    #[test]
    fn a_period_repeats_neither_month_nor_year() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (first, last, words) in [
            ("2024-01-01", "2024-01-07", "1-7 January 2024"),
            ("2024-01-29", "2024-02-04", "29 January - 4 February 2024"),
            ("2023-12-30", "2024-01-05", "30 December 2023 - 5 January 2024"),
            ("2024-02-29", "2024-02-29", "29 February 2024"),
        ] {
            let mut document = sample(Coverage::Complete);
            (document.period_start, document.period_end) = (day(first), day(last));
            assert_eq!(period(&document), words);
        }
    }
}
