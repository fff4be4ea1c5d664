//! What goes along with a parcel, under names that are names everywhere.

use std::collections::BTreeSet;

use ioc_core::delivery::{Attachment, Parcel};
use ioc_core::error::{Error, Result, shown};

/// The most bytes of a file's name: below what every file system takes.
const NAME_BYTES: usize = 120;

/// A file with a name that no other file of its parcel has.
#[derive(Debug)]
pub(crate) struct File<'a> {
    pub(crate) name: String,
    pub(crate) attachment: &'a Attachment,
}

/// The files of a parcel, in its order.
///
/// # Errors
/// `InvalidInput` for a media type that is none.
pub(crate) fn files(parcel: &Parcel) -> Result<Vec<File<'_>>> {
    let mut taken = BTreeSet::new();
    let mut files = Vec::with_capacity(parcel.attachments.len());
    for attachment in &parcel.attachments {
        check_media_type(&attachment.media_type)?;
        let safe = safe_name(&attachment.name);
        let numbered = (2..).map(|number| with_number(&safe, number));
        let mut names = std::iter::once(safe.clone()).chain(numbered);
        // Some file systems do not tell capitals from small letters.
        let name = names.find(|name| taken.insert(name.to_lowercase())).unwrap_or(safe.clone());
        files.push(File { name, attachment });
    }
    Ok(files)
}

/// One line of text out of one that may have several.
pub(crate) fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_control() || c.is_whitespace());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Letters, digits and `-_.()` of any script stay, other characters become `_`.
fn safe_name(name: &str) -> String {
    let safe = |c: char| if c.is_alphanumeric() || " -_.()".contains(c) { c } else { '_' };
    let name: String = name.chars().map(safe).collect();
    // A dot in front hides a file, one at the end is lost on some systems.
    let name = name.trim_matches([' ', '.']);
    if name.is_empty() {
        return "attachment".to_owned();
    }
    let (stem, ending) = split(name);
    let kept = stem.floor_char_boundary(NAME_BYTES.saturating_sub(ending.len()));
    format!("{}{ending}", &stem[..kept])
}

fn with_number(name: &str, number: u32) -> String {
    let (stem, ending) = split(name);
    format!("{stem}-{number}{ending}")
}

/// A name without its ending, and the ending with its dot.
fn split(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(dot) if dot > 0 && name.len() - dot <= 12 => name.split_at(dot),
        _ => (name, ""),
    }
}

/// `type/subtype`, with parameters or without, in the characters of a header.
fn check_media_type(text: &str) -> Result<()> {
    let essence = text.split(';').next().unwrap_or_default();
    let token = |part: &str| {
        let known = |c: u8| c.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&c);
        !part.is_empty() && part.bytes().all(known)
    };
    let printable = text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    match essence.trim().split_once('/') {
        Some((kind, subtype)) if token(kind) && token(subtype) && printable => Ok(()),
        _ => {
            let message = format!("`{}` is not a media type", shown(text));
            Err(Error::invalid("bad_media_type", message).with_hint("such as application/pdf"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_script_and_its_ending() {
        for (name, safe) in [
            ("Bericht KW 9 (Ω).pdf", "Bericht KW 9 (Ω).pdf"),
            ("../../etc/passwd", "_.._etc_passwd"),
            ("a\r\nb.csv", "a__b.csv"),
            ("...", "attachment"),
            (".profile", "profile"),
        ] {
            assert_eq!(safe_name(name), safe, "{name}");
        }
        let long = safe_name(&format!("{}.csv.zip", "Ω".repeat(300)));
        assert_eq!(split(&long).1, ".zip");
        assert!(long.len() <= NAME_BYTES, "{long}");
    }

    #[test]
    fn lines_become_one() {
        assert_eq!(one_line(" a\r\nBcc: b\u{0}\u{2028}c "), "a Bcc: b c");
    }
}
