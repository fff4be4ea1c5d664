use ioc_analytics::conformance::document::draft;
use ioc_analytics::document::block::{Coverage, Document};
use ioc_analytics::document::format::Format;
use ioc_analytics::language::locale::Locale;
use ioc_analytics::language::text::say;
use ioc_analytics::model::brand::Brand;
use ioc_analytics::render::DocumentRenderer;
use ioc_analytics::renderer::Renderer;
use serde_json::Value;

use crate::one_number::organizations::{empty, speaking, with_everything};
use crate::one_number::paper::text;
use crate::tagged::promises::broken;
use crate::tagged::tree::Pdf;

/// Every language with words of its own, and one from right to left.
const LOCALES: [&str; 6] = ["en-GB", "en-US", "de-DE", "fr-FR", "es-ES", "ar-XB"];

fn sample(locale: &str) -> (Document, Vec<u8>) {
    let document = draft(Coverage::Complete).spoken(&Locale::of(locale));
    let brand = Brand::plain(&document.organization);
    let drawn = DocumentRenderer::default().render(&document, &brand, Format::Pdf).expect("drawn");
    (document, drawn.bytes)
}

fn keeps_all(document: &Document, bytes: &[u8]) {
    let pdf = Pdf::of(bytes);
    assert_eq!(broken(&pdf, document), Vec::<String>::new(), "{}", document.language);
    assert!(pdf.elements().len() > 50);
}

#[test]
fn a_document_with_every_block_keeps_what_its_pages_promise_in_every_language() {
    for locale in LOCALES {
        let (document, bytes) = sample(locale);
        keeps_all(&document, &bytes);
    }
}

#[tokio::test]
async fn a_weeks_report_keeps_what_its_pages_promise_in_every_language() {
    let place = with_everything().await;
    for locale in LOCALES {
        let report = place.report(&format!("Weekly report {locale}"), speaking(locale)).await;
        keeps_all(&report.document, report.file(Format::Pdf));
    }
    let report = empty().await.report("Weekly report", speaking("en")).await;
    keeps_all(&report.document, report.file(Format::Pdf));
}

#[test]
fn every_page_says_which_of_how_many_it_is() {
    for locale in LOCALES {
        let (_, bytes) = sample(locale);
        let text = text(&bytes);
        let pages: Vec<&str> = text.split('\u{C}').filter(|page| !page.is_empty()).collect();
        assert!(pages.len() > 3);
        let bare = |text: &str| text.replace(char::is_whitespace, "");
        for (page, number) in pages.iter().zip(1_u64..) {
            let message = say("page-of").with("page", number).with("pages", pages.len() as u64);
            let says = Locale::of(locale).say(&message);
            assert!(bare(page).contains(&bare(&says)), "{locale}: {says:?} is missing");
        }
    }
}

/// A promise, and how a file looks that breaks it.
const CHANGES: [(&str, &str, &str); 11] = [
    ("its language is", r#""/Lang":"u:en-GB""#, r#""/Lang":"u:de""#),
    ("the title bar", r#""/DisplayDocTitle":true"#, r#""/DisplayDocTitle":false"#),
    ("it is not tagged", r#""/Marked":true"#, r#""/Marked":false"#),
    ("skips a level", r#""/S":"/H2""#, r#""/S":"/H3""#),
    ("the headings", r#""/T":"u:Trends""#, r#""/T":"u:Other""#),
    ("the bookmarks are", r#""title":"Trends""#, r#""title":"Other""#),
    ("a figure has no", r#""/Alt":"u:"#, r#""/Other":"u:"#),
    ("a head says not what of", r#""/Scope":"/Column""#, r#""/Scope":"/Other""#),
    ("a table has no head", r#""/S":"/TH""#, r#""/S":"/TD""#),
    ("a row has no name", r#""/S":"/TH""#, r#""/S":"/TD""#),
    ("a cell stands under", r#""/Headers":["u:"#, r#""/Headers":["u:x"#),
];

#[test]
fn every_promise_is_seen_to_be_broken() {
    let (document, bytes) = sample("en-GB");
    let pdf = Pdf::of(&bytes);
    let read = pdf.read.to_string();
    for (promise, kept, other) in CHANGES {
        assert!(read.contains(kept), "{kept} is not there");
        let changed: Value = serde_json::from_str(&read.replace(kept, other)).expect("JSON");
        let found = broken(&Pdf { read: changed, ..pdf.clone() }, &document);
        assert!(found.iter().any(|it| it.contains(promise)), "{promise}: {found:?}");
    }
    for claim in ["pdfaid:part", "pdfaid:conformance", "pdfuaid:part", "dc:title"] {
        let claims = pdf.claims.replace(claim, "other");
        let found = broken(&Pdf { claims, ..pdf.clone() }, &document);
        assert!(found.iter().any(|it| it.contains(claim)), "{claim}: {found:?}");
    }
}
