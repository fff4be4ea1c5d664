//! The weekly report as PDF, against bare typst over the same source and data.

use std::time::Instant as Stopwatch;

use chrono::{Datelike, TimeDelta};
use ioc_analytics::Platform;
use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::document::block::Document;
use ioc_analytics::render::pdf::{self, Source};
use ioc_analytics::reports::generator::NewReport;
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source as File, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, diag::FileResult};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::measure::{median, ratio};

const ROUNDS: u32 = 30;

async fn document() -> Document {
    let plan = DemoPlan::new(42, "2026-03-29".parse().expect("a Sunday"));
    let demo = generate(&plan).expect("a demo");
    let store = ioc_analytics::open_store("sqlite::memory:", true).expect("a store");
    let clock =
        ioc_analytics::clock::VirtualClock::at("2026-03-30T06:00:00Z".parse().expect("an instant"));
    let platform = Platform::builder(store).clock(std::sync::Arc::new(clock)).build();
    let organization = platform.organizations().create(demo.organization).await.expect("entered");
    let scope = platform.organizations().host_of(&organization).expect("a scope");
    platform.ingest().record_members(&scope, &demo.members).await.expect("members");
    platform.ingest().record_assessments(&scope, demo.assessments).await.expect("assessments");
    platform.ingest().record_activity(&scope, demo.activity).await.expect("activity");
    platform.dashboard().close_weeks(&scope, None).await.expect("closed");
    let new = NewReport {
        title: "Weekly report".to_owned(),
        period_start: plan.ends - TimeDelta::days(6),
        period_end: plan.ends,
        template_id: None,
    };
    let report = platform.reports().create(&scope, new).await.expect("created");
    platform.reports().generate(&scope, report.id, None).await.expect("generated");
    platform.reports().document(&scope, report.id, None).await.expect("a document")
}

pub(crate) async fn run() {
    let document = document().await;
    let bare = Bare::new();
    println!("\n| weekly report as PDF | ours | bare typst | ours / bare |");
    println!("|---|---|---|---|");
    let mut pairs = Vec::new();
    for round in 0..ROUNDS {
        // Another title each time, so that neither side sets the same twice.
        let ours_of = Document { title: format!("Weekly {}", 2 * round), ..document.clone() };
        let bare_of = Document { title: format!("Weekly {}", 2 * round + 1), ..document.clone() };
        let source = pdf::source(&bare_of).expect("a source");
        let ours = || {
            let start = Stopwatch::now();
            let drawn = pdf::render(&ours_of).expect("drawn");
            (start.elapsed(), drawn.bytes.len())
        };
        let set = || {
            let start = Stopwatch::now();
            let bytes = bare.set(&source, &bare_of);
            (start.elapsed(), bytes.len())
        };
        let (ours, set) = if round % 2 == 0 {
            let ours = ours();
            (ours, set())
        } else {
            let set = set();
            (ours(), set)
        };
        assert!(ours.1.abs_diff(set.1) < 200, "the two are not the same report");
        if round >= 4 {
            pairs.push((ours.0, set.0));
        }
    }
    let (ours, bare): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
    println!(
        "| four sections, demo organization | {:.1} ms | {:.1} ms | {} |",
        median(&ours).as_secs_f64() * 1e3,
        median(&bare).as_secs_f64() * 1e3,
        ratio(&pairs),
    );
}

/// The least world that typst needs.
struct Bare {
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
    fn new() -> Self {
        let faces = [
            notosans::REGULAR_TTF,
            notosans::BOLD_TTF,
            notosans::ITALIC_TTF,
            notosans::BOLD_ITALIC_TTF,
        ];
        let fonts: Vec<Font> =
            faces.into_iter().flat_map(|face| Font::iter(Bytes::new(face))).collect();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    }

    fn set(&self, source: &Source, document: &Document) -> Vec<u8> {
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
