//! Texts as a workbook can hold them.

use std::borrow::Cow;

/// What a cell holds at most, in UTF-16 units.
const CELL: usize = 32_767;
/// Between this and its end, the writer takes a text for markup of its own.
const MARKUP: &str = "<r>";

/// `text` for a cell: line breaks are line feeds, characters that XML has no
/// way to write are left out, and what is too long ends in an ellipsis.
pub(super) fn cell(text: &str) -> Cow<'_, str> {
    let is_plain = |letter: char| letter != '\r' && is_kept(letter);
    let text = if text.chars().all(is_plain) {
        Cow::Borrowed(text)
    } else {
        let lines = text.replace("\r\n", "\n").replace('\r', "\n");
        Cow::Owned(lines.chars().filter(|letter| is_kept(*letter)).collect())
    };
    if text.starts_with(MARKUP) || text.len() > CELL {
        return Cow::Owned(cut(&unmarked(&text), CELL));
    }
    text
}

/// `text` as one line of at most `most` UTF-16 units, for names and properties.
pub(super) fn line(text: &str, most: usize) -> String {
    let parts = text.split(|letter: char| letter.is_whitespace() || !is_kept(letter));
    let words: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let line = words.join(" ");
    // A reader of such a name would decode `_x000A_`.
    cut(&unmarked(&line.replace("_x", "_ x")), most)
}

/// `text` as one line of the margin of a printed page, where an ampersand begins a code.
pub(super) fn in_margin(text: &str, most: usize) -> String {
    let mut written = String::new();
    let mut units = 0;
    for letter in line(text, most).chars() {
        units += if letter == '&' { 2 } else { letter.len_utf16() };
        if units > most {
            break;
        }
        written.push(letter);
        if letter == '&' {
            written.push('&');
        }
    }
    // The writer knows codes in brackets as well.
    written.replace("&&[", "&& [")
}

/// `text`, in which the writer sees no markup of its own.
fn unmarked(text: &str) -> String {
    text.strip_prefix(MARKUP).map_or_else(|| text.to_owned(), |rest| format!("<r >{rest}"))
}

/// `text` with at most `most` UTF-16 units; one that is cut ends in an ellipsis.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut units = 0;
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units < most
    };
    let mut short: String = text.chars().take_while(fits).collect();
    short.push('\u{2026}');
    short
}

fn is_kept(letter: char) -> bool {
    !matches!(letter, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_keeps_what_xml_can_hold() {
        for (text, kept) in [
            ("a\u{0}b\u{7}c\u{FFFE}", "abc"),
            ("one\r\ntwo\rthree\n\tfour", "one\ntwo\nthree\n\tfour"),
            ("=1+1", "=1+1"),
            ("<r>&</r>", "<r >&</r>"),
            ("\u{1F469}\u{E000}", "\u{1F469}\u{E000}"),
        ] {
            assert_eq!(cell(text), kept);
        }
    }

    #[test]
    fn what_is_too_long_is_cut_visibly() {
        let units = |text: &str| text.encode_utf16().count();
        for letter in ["a", "\u{E9}", "\u{1F469}"] {
            let long = letter.repeat(40_000);
            let short = cell(&long);
            assert!((CELL - 1..=CELL).contains(&units(&short)), "{letter} {}", units(&short));
            assert!(short.ends_with('\u{2026}'));
        }
        let just = "a".repeat(CELL);
        assert_eq!(cell(&just), just);
    }

    #[test]
    fn a_margin_runs_no_code() {
        assert_eq!(in_margin("R&D &P", 99), "R&&D &&P");
        assert_eq!(in_margin("&[Picture] &&G", 99), "&& [Picture] &&&&G");
        assert_eq!(in_margin(&"&".repeat(200), 9), "&&&&&&&&");
    }

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(line(" R&D,\r\n\u{0}second\tline ", 99), "R&D, second line");
        assert_eq!(line("_x000A_", 99), "_ x000A_");
        assert_eq!(line("abcdef", 4), "abc\u{2026}");
    }
}
