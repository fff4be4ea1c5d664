//! The first page as the body of a mail.
//!
//! Mail programs drop style sheets, scripts and SVG, and ask before they load a picture,
//! so that the page is tables with the style of each cell beside it. Each cell names its
//! paper with its ink: programs that darken a mail turn both.

use askama::Template;
use ioc_core::document::block::{Direction, Document};
use ioc_core::document::number::Number;
use ioc_core::error::Result;
use ioc_core::model::brand::Brand;
use ioc_core::model::color::Color;

use crate::colors;
use crate::fault::Fault;
use crate::html::without_controls;
use crate::words::{self, Words};

/// The most of a list and of a text that a mail has: programs cut one that is longer than
/// 100 KB, and each letter may become five to be no markup.
const LISTED: usize = 6;
const LETTERS: usize = 300;

/// The first page of `document` in a brand, with notes below it; every text goes through the template's
/// escaping.
///
/// # Errors
/// `Internal` if it cannot be written, which is a defect.
pub(crate) fn page(document: &Document, brand: &Brand, notes: &[String]) -> Result<String> {
    let words = Words::of(document);
    let (accent, head) = (colors::accent(brand), colors::head(brand));
    let page = Page { document, brand, notes, words: &words, accent, head };
    Ok(without_controls(page.render().map_err(Fault::from)?))
}

#[derive(Template)]
#[template(path = "mail.html")]
struct Page<'a> {
    document: &'a Document,
    brand: &'a Brand,
    notes: &'a [String],
    words: &'a Words<'a>,
    accent: Color,
    head: Color,
}

impl Page<'_> {
    fn say(&self, id: &'static str) -> String {
        self.words.say(id)
    }

    fn direction(&self) -> &'static str {
        if self.words.locale.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// The side on which a line begins.
    fn start(&self) -> &'static str {
        if self.words.locale.is_right_to_left() { "right" } else { "left" }
    }

    fn explanation(&self, number: &Number) -> Option<String> {
        self.words.explanation(number.figure.state())
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn arrow_words(&self, direction: &Direction) -> String {
        self.words.direction(*direction)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
fn arrow(direction: &Direction) -> &'static str {
    words::arrow(*direction)
}

fn shown(number: &Number) -> String {
    words::marked(&number.text, number.figure.state())
}

fn first<T>(items: &[T]) -> &[T] {
    &items[..items.len().min(LISTED)]
}

fn short(text: &str) -> String {
    if text.chars().count() <= LETTERS {
        return text.to_owned();
    }
    text.chars().take(LETTERS - 1).chain(['\u{2026}']).collect()
}
