use ioc_core::conformance::brand::brand;
use ioc_core::conformance::document::sample;
use ioc_core::document::block::{Coverage, Document};
use ioc_core::model::brand::Brand;
use ioc_core::renderer::Renderer;
use ioc_render::DocumentRenderer;
use scraper::{Html, Selector};

use crate::sample::{COVERAGES, hostile, named};

fn page(document: &Document, brand: &Brand) -> String {
    DocumentRenderer::default().mail_page(document, brand, &[]).unwrap()
}

fn plain(document: &Document) -> String {
    page(document, &Brand::plain(&document.organization))
}

fn select(page: &Html, what: &str) -> usize {
    page.select(&Selector::parse(what).unwrap()).count()
}

#[test]
fn a_mail_says_what_the_first_page_says() {
    for coverage in COVERAGES {
        let document = sample(coverage);
        let mail = Html::parse_document(&plain(&document));
        let said: String = mail.root_element().text().collect::<Vec<_>>().join(" ");
        let front = &document.front;
        for sentence in front.sentences().chain(&front.decisions) {
            assert!(said.contains(&sentence.text), "{} is missing", sentence.text);
        }
        for tile in &front.tiles {
            assert!(said.contains(&tile.label) && said.contains(&tile.number.text));
        }
        for fact in &front.trust {
            assert!(said.contains(&fact.label) && said.contains(&fact.text));
        }
    }
}

#[test]
fn what_only_its_reader_is_told_stands_below_as_text() {
    let (document, note) = (sample(Coverage::Complete), "<b>you & \"others\"");
    let brand = Brand::plain(&document.organization);
    let mail = DocumentRenderer::default().mail_page(&document, &brand, &[note.to_owned()]);
    let page = Html::parse_document(&mail.unwrap());
    let told = Selector::parse("p").unwrap();
    assert!(page.select(&told).any(|it| it.text().collect::<String>() == note));
    assert_eq!(select(&page, "b"), 0);
}

#[test]
fn a_mail_needs_nothing_that_mail_programs_take_away() {
    let document = sample(Coverage::Complete);
    let mail = page(&document, &brand(&document.organization, 7));
    assert!(mail.contains("Footer canary 7"));
    let page = Html::parse_document(&mail);
    assert_eq!(select(&page, "script, link, style, img, svg, iframe, object, form, a"), 0);
    assert_eq!(select(&page, "[class], [id], [onclick]"), 0);
    assert!(!mail.contains("url(") && !mail.contains("http"));
    assert_eq!((select(&page, "html[lang][dir]"), select(&page, "h1")), (1, 1));
    let tables = "table:not([role])";
    assert_eq!(select(&page, tables), 2, "tiles and trust");
    assert_eq!(select(&page, "th:not([scope])"), 0);
}

#[test]
fn a_mail_is_short_enough_that_no_program_cuts_it() {
    let mut long = sample(Coverage::Partial);
    let texts = hostile();
    for text in texts {
        let mail = plain(&named(text));
        assert!(mail.len() < 100_000, "{}", mail.len());
    }
    let worst = "<".repeat(5_000);
    long = Document { organization: worst.clone(), title: worst.clone(), ..long };
    long.front.bottom_line.text.clone_from(&worst);
    let sentence = long.front.bottom_line.clone();
    long.front.findings = vec![sentence.clone(); 20];
    long.front.decisions = vec![sentence; 20];
    for tile in &mut long.front.tiles {
        (tile.label, tile.detail) = (worst.clone(), worst.clone());
    }
    long.front.tiles = long.front.tiles.iter().cycle().take(20).cloned().collect();
    for fact in &mut long.front.trust {
        (fact.label, fact.text) = (worst.clone(), worst.clone());
    }
    let mail = plain(&long);
    assert!(mail.len() < 100_000, "{}", mail.len());
}

#[test]
fn a_mail_in_another_language_begins_on_its_side() {
    let mut document = sample(Coverage::Complete);
    document.language = "de-DE".to_owned();
    assert!(plain(&document).contains("<html lang=\"de-DE\" dir=\"ltr\">"));
    document.language = "ar-XB".to_owned();
    let mail = plain(&document);
    assert!(mail.contains("dir=\"rtl\"") && mail.contains("text-align:right"));
    assert!(!mail.contains("text-align:left"));
}
