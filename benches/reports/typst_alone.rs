//! typst with nothing around it, over a source and data that are there already.

use chrono::Datelike;
use ioc_analytics::document::block::Document;
use ioc_analytics::render::pdf::Source;
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source as File, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World, diag::FileResult};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// The least world that typst needs.
pub(crate) struct Bare {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

struct Desk<'a> {
    bare: &'a Bare,
    main: File,
    data: (FileId, Bytes),
    today: Datetime,
}

fn file(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl Bare {
    pub(crate) fn new() -> Self {
        let faces = [
            notosans::REGULAR_TTF,
            notosans::BOLD_TTF,
            notosans::ITALIC_TTF,
            notosans::BOLD_ITALIC_TTF,
        ];
        let fonts: Vec<Font> =
            faces.into_iter().flat_map(|face| Font::iter(Bytes::new(face))).collect();
        // What the renderer's own world has too.
        let features = [Feature::A11yExtras].into_iter().collect();
        Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    }

    pub(crate) fn set(&self, source: &Source, document: &Document) -> Vec<u8> {
        let at = document.generated_at;
        let today = Datetime::from_ymd_hms(at.year(), 3, 30, 6, 0, 0).expect("a date");
        let desk = Desk {
            bare: self,
            main: File::new(file("/report.typ"), source.template.to_owned()),
            data: (file("/data.json"), Bytes::new(source.data.clone())),
            today,
        };
        let pages: PagedDocument = typst::compile(&desk).output.expect("set");
        let options = PdfOptions {
            standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).expect("both"),
            timestamp: Some(Timestamp::new_utc(today)),
            ..PdfOptions::default()
        };
        let bytes = typst_pdf::pdf(&pages, &options).expect("written");
        typst::comemo::evict(8);
        bytes
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.bare.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.bare.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<File> {
        assert!(id == self.main.id(), "typst asked for another source");
        Ok(self.main.clone())
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        assert!(id == self.data.0, "typst asked for another file");
        Ok(self.data.1.clone())
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.bare.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        Some(self.today)
    }
}
