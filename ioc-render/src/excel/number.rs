//! A figure as the number of a cell.

use ioc_core::document::number::Number;
use ioc_core::model::metric::unit;
use ioc_core::privacy::figure::State;
use rust_decimal::prelude::FromPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// How far a value that lies in the middle is moved, as a share of it.
const HAIR: f64 = 1e-12;

/// The value of `number` as a cell holds it, unrounded; a percentage as a
/// fraction. None where a reader sees no number.
///
/// A spreadsheet rounds a half up where the report has rounded it to the even
/// digit. Such a value is written a hair smaller, so that the cell shows what
/// the report says.
pub(super) fn value(number: &Number) -> Option<f64> {
    let figure = &number.figure;
    if figure.state() == State::Suppressed || number.plain.is_empty() {
        return None;
    }
    let value = figure.value().filter(|value| value.is_finite())?;
    let half_up = Decimal::from_f64(value)?.round_dp_with_strategy(
        u32::try_from(decimals(number)).ok()?,
        RoundingStrategy::MidpointAwayFromZero,
    );
    let shown: Option<Decimal> = number.plain.parse().ok();
    let settled = if shown == Some(half_up) { value } else { value * (1.0 - HAIR) };
    Some(in_cell(settled, figure.unit()))
}

/// A bound of the interval of `number`, as its value.
pub(super) fn in_cell(value: f64, figure_unit: &str) -> f64 {
    if figure_unit == unit::PERCENTAGE { value / 100.0 } else { value }
}

/// To how many decimals `number` is shown.
pub(super) fn decimals(number: &Number) -> usize {
    number.plain.split_once('.').map_or(0, |(_, fraction)| fraction.len())
}

/// Whether `number` shows its sign, as a difference does.
pub(super) fn is_signed(number: &Number) -> bool {
    number.text.starts_with('+')
}

/// The number format of a difference: one that shows its sign.
pub(super) fn signed(code: &str) -> String {
    format!("+{code};-{code};{code}")
}

/// The number format of values in `figure_unit`.
pub(super) fn code(figure_unit: &str, decimals: usize) -> String {
    let fraction = if decimals == 0 { String::new() } else { format!(".{:0<decimals$}", "") };
    match figure_unit {
        unit::PERCENTAGE => format!("0{fraction}%"),
        unit::SECONDS => format!("#,##0{fraction}\" s\""),
        _ => format!("#,##0{fraction}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_format_says_unit_and_decimals() {
        for (figure_unit, decimals, expect) in [
            (unit::PERCENTAGE, 1, "0.0%"),
            (unit::PERCENTAGE, 0, "0%"),
            (unit::SECONDS, 0, "#,##0\" s\""),
            (unit::SCORE, 2, "#,##0.00"),
            (unit::COUNT, 0, "#,##0"),
        ] {
            assert_eq!(code(figure_unit, decimals), expect);
        }
    }
}
