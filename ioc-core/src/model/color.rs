//! Colours, and whether they can be read.

use std::fmt;

use crate::error::{Error, Result, shown};

/// The least contrast of text with what is behind it: WCAG 2.2, success criterion 1.4.3.
pub const READABLE: f64 = 4.5;

/// A colour of the sRGB space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color {
    red: u8,
    green: u8,
    blue: u8,
}

/// The panels of a light page, which are darker than its paper: titles stand on both.
pub const LIGHT: Color = Color::rgb(0xEE, 0xF5, 0xFA);
/// The panels of a dark page, which are lighter than its paper.
pub const DARK: Color = Color::rgb(0x1C, 0x26, 0x2F);
const WHITE: Color = Color::rgb(0xFF, 0xFF, 0xFF);
const BLACK: Color = Color::rgb(0, 0, 0);

/// In how many steps a colour goes all the way to black or to white.
const STEPS: u16 = 20;

impl Color {
    /// The colour of three channels.
    pub const fn rgb(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// The colour of `#rrggbb`.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_color` for any other text.
    pub fn parse(text: &str) -> Result<Self> {
        let bad = || {
            Error::invalid("bad_color", format!("`{}` is not a colour", shown(text)))
                .with_hint("a number sign and six hexadecimal digits, such as #0072b2")
        };
        let digits = text.strip_prefix('#').filter(|it| it.len() == 6).ok_or_else(bad)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(bad());
        }
        let [_, red, green, blue] =
            u32::from_str_radix(digits, 16).map_err(|_| bad())?.to_be_bytes();
        Ok(Self { red, green, blue })
    }

    /// The three channels as one number, `0xrrggbb`.
    pub fn number(self) -> u32 {
        u32::from_be_bytes([0, self.red, self.green, self.blue])
    }

    /// How much lighter the lighter of two colours is, from 1 to 21: the contrast ratio
    /// of WCAG 2.2.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The colour as text and rules of a light page have it: itself where it can be read
    /// there, or else the first darker one that can.
    #[must_use]
    pub fn on_light(self) -> Self {
        self.readable(LIGHT, BLACK)
    }

    /// The same for a dark page, lighter where it has to be.
    #[must_use]
    pub fn on_dark(self) -> Self {
        self.readable(DARK, WHITE)
    }

    fn readable(self, paper: Self, towards: Self) -> Self {
        let mut steps = (0..STEPS).map(|step| self.mixed(towards, step));
        steps.find(|color| color.contrast(paper) >= READABLE).unwrap_or(towards)
    }

    /// The colour with so many steps of another in it.
    fn mixed(self, other: Self, steps: u16) -> Self {
        let mix = |own: u8, other: u8| {
            let sum = u16::from(own) * (STEPS - steps) + u16::from(other) * steps;
            u8::try_from(sum / STEPS).unwrap_or(u8::MAX)
        };
        Self {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
        }
    }

    /// The relative luminance of WCAG 2.2, from 0 to 1.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn color(text: &str) -> Color {
        Color::parse(text).unwrap()
    }

    #[test]
    fn contrasts_are_those_of_the_guideline() {
        // #767676 and #949494 are the lightest greys of 4.5:1 and 3:1 on white.
        for (text, ratio) in [
            ("#000000", 21.0),
            ("#ffffff", 1.0),
            ("#767676", 4.54),
            ("#777777", 4.48),
            ("#949494", 3.03),
            ("#ff0000", 4.00),
            ("#0000ff", 8.59),
            ("#ffff00", 1.07),
        ] {
            let found = color(text).contrast(WHITE);
            assert!((found - ratio).abs() < 0.005, "{text} {found}");
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays() {
        for text in ["#0072b2", "#006650", "#000000"] {
            assert_eq!(color(text).on_light(), color(text));
        }
        assert_eq!(color("#56b4e9").on_dark(), color("#56b4e9"));
        // The first of twenty steps that has the contrast, and not a later one.
        assert_eq!(color("#ff0000").on_light(), color("#d80000"));
    }

    #[test]
    fn a_colour_is_six_digits() {
        assert_eq!(color("#0A1bFf").to_string(), "#0a1bff");
        assert_eq!(color("#0a1bff").number(), 0x0A_1B_FF);
        for text in ["", "#", "0072b2", "#0072b", "#0072b2 ", "#+072b2", "#00;2b2", "red", "#00é2b"]
        {
            assert_eq!(Color::parse(text).unwrap_err().code(), "bad_color", "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_colour_can_be_read_on_both_papers(red: u8, green: u8, blue: u8) {
            let color = Color::rgb(red, green, blue);
            prop_assert!(color.on_light().contrast(LIGHT) >= READABLE);
            prop_assert!(color.on_dark().contrast(DARK) >= READABLE);
        }
    }
}
