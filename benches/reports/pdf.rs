//! The weekly report as PDF, beside bare typst over the same source and data, and beside
//! `WeasyPrint` over the same report as a page of HTML.

use std::time::Instant as Stopwatch;

use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::document::block::Document;
use ioc_analytics::model::brand::Brand;
use ioc_analytics::render::pdf::Fonts;
use ioc_analytics::render::{html, pdf};

use crate::demo;
use crate::measure::{median, ratio};
use crate::typst_alone::Bare;
use crate::weasyprint::WeasyPrint;

const ROUNDS: u32 = 30;
/// Rounds in which each side warms up.
const COLD: u32 = 4;
/// `WeasyPrint` is slow enough to be measured by fewer.
const FEW: u32 = 12;

async fn document() -> Document {
    let store = ioc_analytics::open_store("sqlite::memory:", true).expect("a store");
    let platform = demo::builder(store).build();
    let scope = demo::entered(&platform, &DemoPlan::new(42, demo::ends())).await;
    let report = platform.reports().create(&scope, demo::weekly()).await.expect("created");
    platform.reports().generate(&scope, report.id, None).await.expect("generated");
    platform.reports().document(&scope, report.id, None).await.expect("a document")
}

pub(crate) async fn run(python: Option<&str>) {
    let document = document().await;
    println!("\n| weekly report as PDF | ours | theirs | ratio |");
    println!("|---|---|---|---|");
    beside_typst(&document);
    if let Some(python) = python {
        beside_weasyprint(&document, python);
    }
}

/// Another title each time, so that neither side sets the same twice.
fn titled(document: &Document, number: u32) -> Document {
    Document { title: format!("Weekly {number}"), ..document.clone() }
}

fn beside_typst(document: &Document) {
    let bare = Bare::new();
    let (brand, fonts) = (Brand::plain(&document.organization), Fonts::default());
    let mut pairs = Vec::new();
    for round in 0..ROUNDS {
        let (ours_of, bare_of) = (titled(document, 2 * round), titled(document, 2 * round + 1));
        let source = pdf::source(&bare_of).expect("a source");
        let ours = || {
            let start = Stopwatch::now();
            let drawn = pdf::render(&ours_of, &brand, &fonts).expect("drawn");
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
        if round >= COLD {
            pairs.push((ours.0, set.0));
        }
    }
    tell("ours to bare typst", &pairs, &ratio(&pairs));
}

fn beside_weasyprint(document: &Document, python: &str) {
    let title = "The title of the page that is printed";
    let (brand, fonts) = (Brand::plain(&document.organization), Fonts::default());
    let page = html::render(&Document { title: title.to_owned(), ..document.clone() }, &brand);
    let mut peer = WeasyPrint::start(python, &page.expect("a page").bytes, title);
    let mut pairs = Vec::new();
    for round in 0..FEW {
        let ours_of = titled(document, 1000 + round);
        let theirs = peer.print(&ours_of.title);
        let start = Stopwatch::now();
        pdf::render(&ours_of, &brand, &fonts).expect("drawn");
        if round >= COLD {
            pairs.push((start.elapsed(), theirs));
        }
    }
    let swapped: Vec<_> = pairs.iter().map(|(ours, theirs)| (*theirs, *ours)).collect();
    tell("WeasyPrint to ours", &pairs, &ratio(&swapped));
}

fn tell(name: &str, pairs: &[(std::time::Duration, std::time::Duration)], ratio: &str) {
    let (ours, theirs): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
    let ms = |times: &[_]| median(times).as_secs_f64() * 1e3;
    println!("| {name} | {:.1} ms | {:.1} ms | {ratio} |", ms(&ours), ms(&theirs));
}
