//! Figures as cells of a table: formatted where every format's numbers are.

use std::sync::LazyLock;

use ioc_analytics::document::number::{self, Measure};
use ioc_analytics::language::locale::Locale;
use ioc_analytics::privacy::figure::{Figure, State};
use ioc_analytics::store::maintenance::PlatformRows;

/// What the program speaks.
static ENGLISH: LazyLock<Locale> = LazyLock::new(|| Locale::of("en"));

/// What stands where there is nothing.
pub(crate) const NONE: &str = "-";

/// A figure with its unit.
pub(crate) fn figure(figure: &Figure, decimals: u8) -> String {
    match (figure.state(), figure.value()) {
        (State::Suppressed, _) => "hidden".to_owned(),
        (_, None) => NONE.to_owned(),
        _ => Measure::of(*figure, decimals).spoken(&ENGLISH).text,
    }
}

/// How many stand behind a figure.
pub(crate) fn people(figure: &Figure) -> String {
    figure.n().map(count).unwrap_or_default()
}

/// A number of things, in groups of three digits.
pub(crate) fn count(count: u64) -> String {
    number::count(count)
}

/// What cleaning takes of the platform: each kind of row, and half written files.
pub(crate) fn of_platform(rows: &PlatformRows, files: u64) -> impl Iterator<Item = [String; 2]> {
    let kinds = rows.counts().into_iter().chain([("half_written_files", files)]);
    kinds.map(|(kind, old)| [kind.replace('_', " "), count(old)])
}

/// A figure's interval.
pub(crate) fn interval(figure: &Figure, decimals: u8) -> String {
    figure.interval().map(|interval| number::interval(interval, decimals)).unwrap_or_default()
}

/// A value that may be absent.
pub(crate) fn or_none(value: Option<impl ToString>) -> String {
    value.map_or_else(|| NONE.to_owned(), |value| value.to_string())
}
