//! Text as the shipped fonts can set it.
//!
//! Both standards refuse a page with a glyph that no font has, and one name
//! with a picture in it must not cost an organization its report.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;

use crate::pdf::world::SHARED;

/// Stands for a character that no shipped font has.
const UNKNOWN: char = '\u{FFFD}';

/// Longer words than any of a language get places to break at.
const LONG_WORD: usize = 28;

/// The ranges of characters that all faces have, in order.
static COVERED: LazyLock<Vec<(u32, u32)>> = LazyLock::new(|| {
    let mut faces = BTreeMap::new();
    for font in &SHARED.fonts {
        for code in font.info().coverage.iter() {
            *faces.entry(code).or_insert(0_usize) += 1;
        }
    }
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for (code, count) in faces {
        if count < SHARED.fonts.len() {
            continue;
        }
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == code => *last = code,
            _ => ranges.push((code, code)),
        }
    }
    ranges
});

/// Makes every text in `value` settable.
pub(super) fn settle(value: &mut Value) {
    match value {
        Value::String(text) => *text = settable(text),
        Value::Array(items) => items.iter_mut().for_each(settle),
        Value::Object(fields) => fields.values_mut().for_each(settle),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// `text` with what the fonts lack replaced, and without control characters
/// and those that only steer other characters.
fn settable(text: &str) -> String {
    text.chars()
        .filter_map(|letter| match letter {
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
            _ if letter.is_control() || is_steering(letter) => None,
            _ if is_covered(letter) => Some(letter),
            _ => Some(UNKNOWN),
        })
        .collect()
}

/// `text` with places to break at in words that would leave their column.
pub(super) fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for letter in text.chars() {
        run = if letter.is_whitespace() { 0 } else { run + 1 };
        if run > LONG_WORD {
            out.push('\u{200B}');
            run = 1;
        }
        out.push(letter);
    }
    out
}

/// Characters without a shape of their own: joiners, directions, variations,
/// tags. Without a font for what they steer they steer nothing.
fn is_steering(letter: char) -> bool {
    matches!(
        letter,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{200C}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

fn is_covered(letter: char) -> bool {
    // A private character means nothing to the next reader, and PDF/A bars it.
    let private = matches!(letter, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    let code = u32::from(letter);
    // Where to break a word is no glyph.
    if letter == '\u{200B}' {
        return true;
    }
    let at = COVERED.partition_point(|(_, last)| *last < code);
    !private && COVERED.get(at).is_some_and(|(first, _)| *first <= code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_fonts_set_latin_greek_cyrillic_and_vietnamese() {
        let text = "Zażółć Ærøskøbing Αθήνα Ελλάδα Київ Đặng Thị Huế – “x” … † · 95 % ≥ −";
        assert_eq!(settable(text), text);
        assert!(is_covered(UNKNOWN));
    }

    #[test]
    fn what_no_font_has_is_seen_to_be_missing() {
        assert_eq!(settable("a\u{1F600}b \u{5E9}\u{E000}"), "a\u{FFFD}b \u{FFFD}\u{FFFD}");
        assert_eq!(settable("a\u{0}\u{7}\u{202E}b\r\nc\td"), "ab  c d");
    }

    #[test]
    fn a_long_word_can_break_and_no_other_does() {
        assert_eq!(breakable("plain words of some length"), "plain words of some length");
        assert_eq!(breakable(&"x".repeat(60)).matches('\u{200B}').count(), 2);
    }
}
