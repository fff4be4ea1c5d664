use std::fs;
use std::path::Path;

use ioc_core::conformance::document::sample;
use ioc_core::document::block::{Coverage, Document};
use ioc_core::document::format::Format;
use ioc_core::model::brand::Brand;
use ioc_core::renderer::Renderer;
use ioc_render::DocumentRenderer;
use ioc_render::pdf::Fonts;

/// A family with Hebrew and Armenian letters, which ours has not.
const DEJAVU: &str = "/usr/share/fonts/truetype/dejavu";
const FILES: [&str; 4] = [
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
    "DejaVuSans-Oblique.ttf",
    "DejaVuSans-BoldOblique.ttf",
];

fn folder(files: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        let from = Path::new(DEJAVU).join(file);
        fs::copy(&from, folder.path().join(file)).unwrap_or_else(|error| {
            panic!("{} ({error}): apt-get install fonts-dejavu", from.display())
        });
    }
    folder
}

fn read(document: &Document, fonts: Fonts) -> String {
    let renderer = DocumentRenderer::with_fonts(fonts);
    let pdf = renderer.render(document, &Brand::plain("Acme"), Format::Pdf).unwrap();
    crate::pdf::read_bytes(&pdf.bytes, "pdftotext", &["-raw"])
}

#[test]
fn letters_of_further_fonts_are_set_and_others_stay_missing() {
    let mut document = sample(Coverage::Complete);
    document.title = "Week \u{547}\u{561}\u{562}\u{561}\u{569} \u{30A2}.".to_owned();
    for section in &mut document.sections {
        section.title = format!("{} \u{547}\u{561}", section.title);
    }
    let ours = read(&document, Fonts::default());
    assert!(ours.contains("Week \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD} \u{FFFD}."));
    let folder = folder(&FILES);
    let further = Fonts::of_folder(folder.path()).unwrap();
    assert_eq!(further.faces, FILES.len());
    let seen = read(&document, further.fonts);
    assert!(seen.contains("Week \u{547}\u{561}\u{562}\u{561}\u{569} \u{FFFD}."), "{seen}");
}

#[test]
fn a_family_without_a_style_still_sets_all_of_them() {
    let mut document = sample(Coverage::Complete);
    document.front.bottom_line.text = "\u{547}\u{561}\u{562}\u{561}\u{569}".to_owned();
    let folder = folder(&FILES[..1]);
    let further = Fonts::of_folder(folder.path()).unwrap();
    assert!(read(&document, further.fonts).contains("\u{547}\u{561}\u{562}\u{561}\u{569}"));
}

#[test]
fn a_mark_that_the_font_of_its_letter_lacks_stops_no_report() {
    let mut document = sample(Coverage::Complete);
    let folder = folder(&FILES);
    let further = Fonts::of_folder(folder.path()).unwrap();
    for text in ["\u{41A}\u{5B0}", "\u{5E9}\u{302}\u{5B0}", "a\u{654}\u{327}", "\u{547}\u{1AB0}"] {
        document.title = text.to_owned();
        document.organization = format!("{text}{text}");
        assert!(!read(&document, further.fonts.clone()).is_empty());
    }
}

#[test]
fn what_is_no_font_is_told_and_left_out() {
    let folder = folder(&FILES[..1]);
    fs::write(folder.path().join("LICENSE"), "text").unwrap();
    fs::write(folder.path().join("broken.ttf"), &notosans::REGULAR_TTF[..5_000]).unwrap();
    fs::create_dir(folder.path().join("more")).unwrap();
    let found = Fonts::of_folder(folder.path()).unwrap();
    assert_eq!((found.faces, found.not_fonts), (1, vec!["LICENSE".into(), "broken.ttf".into()]));
    let error = Fonts::of_folder(&folder.path().join("gone")).unwrap_err();
    assert_eq!(error.code(), "unreadable_fonts");
    assert!(error.hint().is_some());
}

#[test]
fn an_empty_folder_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let found = Fonts::of_folder(folder.path()).unwrap();
    let document = sample(Coverage::Complete);
    let draw = |fonts| {
        let renderer = DocumentRenderer::with_fonts(fonts);
        renderer.render(&document, &Brand::plain("Acme"), Format::Pdf).unwrap()
    };
    assert!(draw(found.fonts) == draw(Fonts::default()));
}
