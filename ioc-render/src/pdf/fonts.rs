//! The fonts that pages are set in: ours, and those of an operator.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use ioc_core::error::{Error, Result};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontStretch, FontStyle, FontVariant, FontWeight};
use typst::utils::LazyHash;

/// The styles that the template sets text in.
const STYLES: [(FontStyle, FontWeight); 4] = [
    (FontStyle::Normal, FontWeight::REGULAR),
    (FontStyle::Normal, FontWeight::BOLD),
    (FontStyle::Italic, FontWeight::REGULAR),
    (FontStyle::Italic, FontWeight::BOLD),
];

/// The fonts that pages are set in: Noto Sans with Latin, Greek and Cyrillic letters,
/// and behind it what an operator adds.
#[derive(Clone)]
pub struct Fonts(Arc<Shelf>);

struct Shelf {
    book: LazyHash<FontBook>,
    faces: Vec<Font>,
    families: Vec<Family>,
}

/// A family, and the ranges of characters that it has in each style, in order.
struct Family {
    name: String,
    covered: Vec<(u32, u32)>,
}

/// A folder of fonts that was read.
#[derive(Debug, Clone)]
pub struct FontFolder {
    /// Our fonts, and behind them those of the folder.
    pub fonts: Fonts,
    /// How many faces the folder adds.
    pub faces: usize,
    /// The names of files in it that are no fonts, in order.
    pub not_fonts: Vec<String>,
}

static SHIPPED: LazyLock<Fonts> = LazyLock::new(|| Fonts::with(Vec::new()));

impl Default for Fonts {
    /// Ours alone.
    fn default() -> Self {
        SHIPPED.clone()
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.families()).finish()
    }
}

impl Fonts {
    /// Our fonts, and behind them those of the files of a folder, in the order of their
    /// names.
    ///
    /// # Errors
    /// `InvalidInput` with code `unreadable_fonts` for a folder or file that cannot be
    /// read.
    pub fn of_folder(folder: &Path) -> Result<FontFolder> {
        let unreadable = |source: std::io::Error| {
            let message = format!("the fonts in {} cannot be read", folder.display());
            Error::invalid("unreadable_fonts", message)
                .with_hint("name a folder of .ttf, .otf and .ttc files that may be read")
                .with_source(source)
        };
        let mut files = BTreeMap::new();
        for entry in std::fs::read_dir(folder).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            if path.is_file() {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                files.insert(name, std::fs::read(&path).map_err(unreadable)?);
            }
        }
        let (mut further, mut not_fonts) = (Vec::new(), Vec::new());
        for (name, bytes) in files {
            let before = further.len();
            further.extend(Font::iter(Bytes::new(bytes)));
            if further.len() == before {
                not_fonts.push(name);
            }
        }
        let faces = further.len();
        Ok(FontFolder { fonts: Self::with(further), faces, not_fonts })
    }

    fn with(further: Vec<Font>) -> Self {
        let ours = [
            notosans::REGULAR_TTF,
            notosans::BOLD_TTF,
            notosans::ITALIC_TTF,
            notosans::BOLD_ITALIC_TTF,
        ];
        let ours = ours.into_iter().flat_map(|face| Font::iter(Bytes::new(face)));
        let faces: Vec<Font> = ours.chain(further).collect();
        let book = FontBook::from_fonts(&faces);
        let mut families: Vec<Family> = Vec::new();
        for font in &faces {
            let name = &font.info().family;
            if families.iter().all(|family| family.name != *name) {
                families.push(Family { name: name.clone(), covered: covered(&book, &faces, name) });
            }
        }
        Self(Arc::new(Shelf { book: LazyHash::new(book), faces, families }))
    }

    /// The names of the families, in the order in which they are asked.
    pub(super) fn families(&self) -> impl Iterator<Item = &str> {
        self.0.families.iter().map(|family| family.name.as_str())
    }

    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        &self.0.book
    }

    pub(super) fn face(&self, index: usize) -> Option<Font> {
        self.0.faces.get(index).cloned()
    }

    /// Whether one family has all these characters: what is written together is set in
    /// one font.
    pub(super) fn cover(&self, mut letters: impl Iterator<Item = char> + Clone) -> bool {
        self.0.families.iter().any(|family| letters.clone().all(|letter| family.has(letter)))
            || letters.next().is_none()
    }
}

impl Family {
    fn has(&self, letter: char) -> bool {
        let code = u32::from(letter);
        let at = self.covered.partition_point(|(_, last)| *last < code);
        self.covered.get(at).is_some_and(|(first, _)| *first <= code)
    }
}

/// The ranges of characters that each face has which stands for a style.
fn covered(book: &FontBook, faces: &[Font], family: &str) -> Vec<(u32, u32)> {
    let name = family.to_lowercase();
    let chosen = STYLES.map(|(style, weight)| {
        book.select(&name, FontVariant::new(style, weight, FontStretch::NORMAL))
    });
    let mut chosen: Vec<usize> = chosen.into_iter().flatten().collect();
    chosen.sort_unstable();
    chosen.dedup();
    let mut counts = BTreeMap::new();
    for font in chosen.iter().filter_map(|index| faces.get(*index)) {
        for code in font.info().coverage.iter() {
            *counts.entry(code).or_insert(0_usize) += 1;
        }
    }
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for (code, count) in counts {
        if count < chosen.len() {
            continue;
        }
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == code => *last = code,
            _ => ranges.push((code, code)),
        }
    }
    ranges
}
