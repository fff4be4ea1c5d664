//! Text and ids as XML takes them.

use std::borrow::Cow;

/// `text` with the signs of XML escaped and without what XML 1.0 forbids.
pub(super) fn text(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|letter| entity(letter).is_some() || is_forbidden(letter)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for letter in text.chars().filter(|letter| !is_forbidden(*letter)) {
        match entity(letter) {
            Some(entity) => out.push_str(entity),
            None => out.push(letter),
        }
    }
    Cow::Owned(out)
}

/// `key` as an id that no key can break out of.
pub(super) fn id(key: &str) -> String {
    let safe = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    key.chars().map(|letter| if safe(letter) { letter } else { '-' }).collect()
}

fn entity(letter: char) -> Option<&'static str> {
    match letter {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        _ => None,
    }
}

fn is_forbidden(letter: char) -> bool {
    matches!(letter, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_element_that_it_stands_in() {
        assert_eq!(text("a<b>&\"'\u{7}"), "a&lt;b&gt;&amp;&quot;&#39;");
        assert_eq!(text("\u{FFFE}plain"), "plain");
        assert_eq!(id("a\" onload=\"x"), "a--onload--x");
    }
}
