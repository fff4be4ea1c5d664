//! Readers of the formats that have a place for each figure.

use std::collections::{BTreeMap, BTreeSet};

use ioc_analytics::document::block::Document;
use ioc_analytics::document::format::Format;
use ioc_analytics::document::number::Number;

use crate::one_number::figures::{Place, Shown, figures};
use crate::one_number::{archive, json, page, workbook};

/// How a format is read back.
pub(crate) struct Reader {
    pub(crate) format: Format,
    /// Every figure that the bytes have; the document tells the names of places alone.
    pub(crate) read: fn(&Document, &[u8]) -> BTreeMap<Place, String>,
    /// How the format tells a figure.
    pub(crate) tells: fn(&Number) -> String,
    /// Where it tells it.
    pub(crate) place: for<'s> fn(&'s Shown<'_>) -> &'s Place,
}

/// A format that is added has its line here.
pub(crate) const READERS: [Reader; 4] =
    [page::READER, archive::READER, json::READER, workbook::READER];

impl Reader {
    /// Finds every figure of `document` in `bytes`, and no other.
    pub(crate) fn check(&self, document: &Document, bytes: &[u8]) {
        let shown = figures(document);
        let read = (self.read)(document, bytes);
        for one in &shown {
            let place = (self.place)(one);
            let told = (self.tells)(one.number);
            assert_eq!(read.get(place), Some(&told), "{:?}: {place:?}", self.format);
        }
        let known: BTreeSet<&Place> = shown.iter().map(self.place).collect();
        let more: Vec<&Place> = read.keys().filter(|place| !known.contains(place)).collect();
        assert!(more.is_empty(), "{:?} has figures that are nowhere else: {more:?}", self.format);
    }
}
