//! Formats numbers: the one place that rounds.

use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use crate::model::metric::unit;
use crate::privacy::figure::{Figure, State};
use crate::stats::interval::Interval;

/// A figure with the text that stands for it in every format.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Number<F = Figure> {
    /// What a reader sees: `80.0 %`, `1,234`, `hidden`, `no data`.
    pub text: String,
    /// The rounded number alone, as CSV has it: `80.0`; empty if there is none.
    pub plain: String,
    /// The figure at full precision.
    pub figure: F,
}

impl Number {
    /// `figure` rounded to `decimals`.
    pub fn of(figure: Figure, decimals: u8) -> Self {
        let plain = figure.value().map(|value| plain(value, decimals)).unwrap_or_default();
        let text = match figure.state() {
            State::Suppressed => "hidden".to_owned(),
            _ if plain.is_empty() => "no data".to_owned(),
            _ => with_unit(&grouped(&plain), figure.unit()),
        };
        Self { text, plain, figure }
    }
}

/// `value` rounded half-even to `decimals`, as a number: what JSON's plain
/// fields hold. `None` where the value is not finite.
pub fn rounded(value: f64, decimals: u8) -> Option<f64> {
    decimal(value, decimals)?.to_f64()
}

/// A figure's value as a plain JSON field: rounded to `decimals`, a whole number
/// without decimals; `None`, JSON's `null`, where it is hidden or absent.
pub fn json(figure: &Figure, decimals: u8) -> Option<serde_json::Number> {
    let rounded = decimal(figure.value()?, decimals)?;
    if decimals == 0 { rounded.to_i64().map(Into::into) } else { number(rounded.to_f64()?) }
}

/// A finite number as JSON has it.
pub fn number(value: f64) -> Option<serde_json::Number> {
    serde_json::Number::from_f64(value)
}

/// `value` rounded half-even to `decimals`, with all of them written out.
pub fn plain(value: f64, decimals: u8) -> String {
    match decimal(value, decimals) {
        Some(rounded) => format!("{rounded:.*}", usize::from(decimals)),
        None => String::new(),
    }
}

/// A change with its sign, as `+3.4`, `-1.0` or `0.0`.
pub fn signed(value: f64, decimals: u8) -> String {
    let text = grouped(&plain(value, decimals));
    if text.bytes().all(|byte| matches!(byte, b'0' | b'.' | b'-')) {
        text.trim_start_matches('-').to_owned()
    } else if value > 0.0 {
        format!("+{text}")
    } else {
        text
    }
}

/// An interval as `12.5 to 19.7`.
pub fn interval(interval: Interval, decimals: u8) -> String {
    format!("{} to {}", plain(interval.lower, decimals), plain(interval.upper, decimals))
}

/// A whole number for a reader, as `1,234`.
pub fn count(count: u64) -> String {
    grouped(&count.to_string())
}

/// A number of things with its noun: `1 member`, `1,234 members`.
pub fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(&count.to_string()), if count == 1 { one } else { many })
}

fn decimal(value: f64, decimals: u8) -> Option<Decimal> {
    let exact = Decimal::from_f64(value)?;
    let rounded =
        exact.round_dp_with_strategy(u32::from(decimals), RoundingStrategy::MidpointNearestEven);
    // No figure reads `-0.0`.
    Some(if rounded.is_zero() { Decimal::ZERO } else { rounded })
}

fn with_unit(text: &str, figure_unit: &str) -> String {
    match figure_unit {
        unit::PERCENTAGE => format!("{text} %"),
        unit::SECONDS => format!("{text} s"),
        _ => text.to_owned(),
    }
}

fn grouped(plain: &str) -> String {
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(a, b)| (a, Some(b)));
    let mut text = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_once_and_half_even() {
        for (value, decimals, expect) in [
            (84.444_444, 1, "84.4"),
            (84.45, 1, "84.4"),
            (84.55, 1, "84.6"),
            (80.0, 1, "80.0"),
            (-0.04, 1, "0.0"),
            (2.5, 0, "2"),
            (1_234_567.0, 0, "1234567"),
        ] {
            assert_eq!(plain(value, decimals), expect);
        }
        assert_eq!(grouped("1234567.50"), "1,234,567.50");
        assert_eq!(grouped("-123"), "-123");
        assert_eq!(signed(0.04, 1), "0.0");
        assert_eq!(signed(3.44, 1), "+3.4");
        assert_eq!(signed(-0.04, 1), "0.0");
    }
}
