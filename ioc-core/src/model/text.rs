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
}
