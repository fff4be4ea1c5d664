//! Text as the fonts can set it.
//!
//! Both standards refuse a page with a glyph that no font has, and one name
//! with a picture in it must not cost an organization its report.

use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use crate::pdf::fonts::Fonts;

/// Stands for a character that no font has.
const UNKNOWN: char = '\u{FFFD}';

/// Longer words than any of a language get places to break at.
const LONG_WORD: usize = 28;

/// Makes every text in `value` settable.
pub(super) fn settle(value: &mut Value, fonts: &Fonts) {
    match value {
        Value::String(text) => *text = settable(text, fonts),
        Value::Array(items) => items.iter_mut().for_each(|item| settle(item, fonts)),
        Value::Object(fields) => fields.values_mut().for_each(|field| settle(field, fonts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// `text` with what the fonts lack replaced, and without control characters
/// and those that only steer other characters.
fn settable(text: &str, fonts: &Fonts) -> String {
    let text: String = text
        .chars()
        .filter_map(|letter| match letter {
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
            _ if letter.is_control() || is_steering(letter) => None,
            _ => Some(letter),
        })
        .collect();
    if text.is_ascii() {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for cluster in text.graphemes(true) {
        if is_covered(cluster, fonts) {
            out.push_str(cluster);
            continue;
        }
        // A mark that the font of its letter lacks is missing by itself.
        let base = cluster.chars().next().map_or(0, char::len_utf8);
        let (base, marks) = cluster.split_at(base);
        if is_covered(base, fonts) {
            out.push_str(base);
        } else {
            out.push(UNKNOWN);
        }
        out.extend(marks.chars().map(|_| UNKNOWN));
    }
    out
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

fn is_covered(cluster: &str, fonts: &Fonts) -> bool {
    // A private character means nothing to the next reader, and PDF/A bars it.
    let is_private = |letter| matches!(letter, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    // Where to break a word is no glyph.
    let drawn = cluster.chars().filter(|letter| *letter != '\u{200B}');
    !cluster.contains(is_private) && fonts.cover(drawn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_fonts_set_latin_greek_cyrillic_and_vietnamese() {
        let text = "Zażółć Ærøskøbing Αθήνα Ελλάδα Київ Đặng Thị Huế – “x” … † · 95 % ≥ −";
        assert_eq!(settable(text, &Fonts::default()), text);
        assert!(Fonts::default().cover([UNKNOWN].into_iter()));
    }

    #[test]
    fn what_no_font_has_is_seen_to_be_missing() {
        let settable = |text| settable(text, &Fonts::default());
        assert_eq!(settable("a\u{1F600}b \u{5E9}\u{E000}"), "a\u{FFFD}b \u{FFFD}\u{FFFD}");
        assert_eq!(settable("a\u{0}\u{7}\u{202E}b\r\nc\td"), "ab  c d");
    }

    #[test]
    fn a_letter_stays_where_only_its_mark_is_missing() {
        assert_eq!(settable("b\u{5B0}c", &Fonts::default()), "b\u{FFFD}c");
    }

    #[test]
    fn a_long_word_can_break_and_no_other_does() {
        assert_eq!(breakable("plain words of some length"), "plain words of some length");
        assert_eq!(breakable(&"x".repeat(60)).matches('\u{200B}').count(), 2);
    }
}
