//! Formats numbers: the one place that rounds.

use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::Serialize;

use crate::language::locale::Locale;
use crate::language::text::{Argument, Message, say};
use crate::model::metric::unit;
use crate::privacy::figure::{Figure, State};
use crate::stats::interval::Interval;

/// A figure and to how many decimals it is told.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Measure<F = Figure> {
    /// The figure at full precision.
    pub figure: F,
    /// To how many decimals it is rounded.
    pub decimals: u8,
    /// Whether it shows its sign: a difference does.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub signed: bool,
}

impl Measure {
    /// `figure`, told to `decimals`.
    pub fn of(figure: Figure, decimals: u8) -> Self {
        Self { figure, decimals, signed: false }
    }

    /// `figure`, told to `decimals` with its sign.
    pub fn difference(figure: Figure, decimals: u8) -> Self {
        Self { signed: true, ..Self::of(figure, decimals) }
    }

    /// The measure with the text that stands for it in a language.
    pub fn spoken(self, locale: &Locale) -> Number {
        let plain = self.plain();
        let interval = self.figure.interval().map(|it| interval_told(it, self.decimals));
        Number {
            text: locale.say(&self.words(&plain)),
            plain,
            interval: interval.map(|interval| locale.say(&interval)),
            figure: self.figure,
        }
    }

    /// The rounded number with its unit, or what stands in its place, to be told in a
    /// sentence.
    pub fn said(self) -> Message {
        self.words(&self.plain())
    }

    fn plain(self) -> String {
        self.figure.value().map(|value| plain(value, self.decimals)).unwrap_or_default()
    }

    fn words(self, plain: &str) -> Message {
        match self.figure.state() {
            State::Suppressed => say("hidden"),
            _ if plain.is_empty() => say("no-data"),
            _ if self.signed => with_unit(Argument::Signed(plain.to_owned()), self.figure.unit()),
            _ => with_unit(Argument::Decimal(plain.to_owned()), self.figure.unit()),
        }
    }
}

/// A figure with the text that stands for it in every format.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Number {
    /// What a reader sees: `80.0 %`, `1,234`, `hidden`, `no data`.
    pub text: String,
    /// The rounded number alone, as CSV has it: `80.0`; empty if there is none.
    pub plain: String,
    /// Its 95 % interval as `72.9 to 85.6`, where one is defined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<String>,
    /// The figure at full precision.
    pub figure: Figure,
}

/// A number in the unit of its figure.
fn with_unit(number: Argument, figure_unit: &str) -> Message {
    let id = match figure_unit {
        unit::PERCENTAGE => "value-percentage",
        unit::SECONDS => "value-seconds",
        _ => "value",
    };
    say(id).with("value", number)
}

/// `value` rounded to `decimals`, to be told in a sentence.
pub fn told(value: f64, decimals: u8) -> Argument {
    Argument::Decimal(plain(value, decimals))
}

/// A change with its sign, to be told in a sentence.
pub fn change_told(value: f64, decimals: u8) -> Argument {
    Argument::Signed(plain(value, decimals))
}

/// An interval, to be told in a sentence.
pub fn interval_told(interval: Interval, decimals: u8) -> Message {
    say("interval")
        .with("lower", told(interval.lower, decimals))
        .with("upper", told(interval.upper, decimals))
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
