//! Texts that people give to things: names, titles.

use crate::error::{Error, Result, shown};

/// A text without the blanks around it.
///
/// # Errors
/// `InvalidInput` with `code` for an empty one, one of more than `limit`
/// characters, and one with a control character in it, which not every database
/// keeps.
pub(crate) fn checked(code: &'static str, what: &str, text: &str, limit: usize) -> Result<String> {
    let text = text.trim();
    if text.chars().any(char::is_control) {
        return Err(Error::invalid(code, format!("{what} has no control characters")));
    }
    if text.is_empty() || text.chars().count() > limit {
        return Err(Error::invalid(code, format!("`{}` cannot be {what}", shown(text)))
            .with_hint(format!("1 to {limit} letters")));
    }
    Ok(text.to_owned())
}

/// A text as texts are compared that ignore case: each letter by itself in small, so
/// that a part of a text is a part of it folded too. Every store keeps titles this way
/// as well, since no two databases fold alike.
pub fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_database_keeps_is_refused() {
        let checked = |text| checked("bad_name", "a name", text, 5);
        assert_eq!(checked("  Ångs ").unwrap(), "Ångs");
        for text in ["", "  ", "123456", "a\0b", "a\nb", "a\u{85}b"] {
            assert_eq!(checked(text).unwrap_err().code(), "bad_name", "{text:?}");
        }
    }

    #[test]
    fn a_part_of_a_text_is_a_part_of_it_folded() {
        let title = "\u{DC}bersicht \u{39F}\u{394}\u{39F}\u{3A3}\u{391} \u{130}";
        let letters: Vec<char> = title.chars().collect();
        for from in 0..letters.len() {
            for to in from..letters.len() {
                let part: String = letters[from..to].iter().collect();
                assert!(folded(title).contains(&folded(&part)), "{part}");
            }
        }
        assert_eq!(folded("\u{DC}BER"), "\u{FC}ber");
    }
}
