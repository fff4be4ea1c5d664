//! What typst sees: one template, one data file, one picture, fonts, a fixed day.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::pdf::fonts::Fonts;

/// The one template.
pub(super) const TEMPLATE: &str = include_str!("../../templates/report.typ");

/// What every document shares. The names of files are interned for ever in a
/// space of 16 bits, so there are these three and no others.
struct Shared {
    library: LazyHash<Library>,
    template: Source,
    data: FileId,
    logo: FileId,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| Shared {
    library: LazyHash::new(library()),
    template: Source::new(file("/report.typ"), TEMPLATE.to_owned()),
    data: file("/data.json"),
    logo: file("/logo"),
});

/// What the template may call: the name of a row is tagged as what it is by a function that
/// typst calls temporary.
fn library() -> Library {
    let features = [Feature::A11yExtras].into_iter().collect();
    Library::builder().with_features(features).build()
}

fn file(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("a constant and valid path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// One document's world.
pub(super) struct Desk {
    pub(super) data: Bytes,
    pub(super) logo: Option<Bytes>,
    pub(super) fonts: Fonts,
    pub(super) today: Datetime,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        SHARED.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == SHARED.template.id() { Ok(SHARED.template.clone()) } else { Err(absent(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.logo {
            _ if id == SHARED.data => Ok(self.data.clone()),
            Some(logo) if id == SHARED.logo => Ok(logo.clone()),
            _ => Err(absent(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.face(index)
    }

    /// The day on which the document was written, so that it stays the same.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        Some(self.today)
    }
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_with_slash().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_no_file_but_the_template_and_its_data() {
        let desk = Desk {
            data: Bytes::new(b"{}"),
            logo: None,
            fonts: Fonts::default(),
            today: Datetime::from_ymd(2024, 1, 8).unwrap(),
        };
        assert!(desk.source(desk.main()).is_ok() && desk.file(file("/data.json")).is_ok());
        for path in ["/etc/passwd", "/report.html", "/templates/report.typ", "/data", "/logo"] {
            assert!(desk.source(file(path)).is_err() && desk.file(file(path)).is_err(), "{path}");
        }
        let package = VirtualRoot::Package("@preview/example:1.0.0".parse().unwrap());
        let path = VirtualPath::new("/lib.typ").unwrap();
        let elsewhere = RootedPath::new(package, path).intern();
        assert!(desk.source(elsewhere).is_err() && desk.file(elsewhere).is_err());
    }
}
