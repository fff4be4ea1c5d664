//! What an organization's brand changes of a drawing, and of nobody else's.

use std::io::{Cursor, Read};

use ioc_core::conformance::brand::{brand, png};
use ioc_core::conformance::document::sample;
use ioc_core::document::block::{Coverage, Document};
use ioc_core::document::format::Format;
use ioc_core::model::brand::{Brand, NewBrand};
use ioc_core::renderer::Renderer;
use ioc_render::DocumentRenderer;
use zip::ZipArchive;

use crate::sample::{draw, draw_in, hostile};

/// A document of an organization of its own.
fn of(name: &str) -> Document {
    Document { organization: name.to_owned(), ..sample(Coverage::Complete) }
}

/// Everything in a drawing: the parts of an archive, the text and pictures of pages.
fn unpacked(format: Format, bytes: &[u8]) -> Vec<u8> {
    match format {
        Format::Html | Format::Json => bytes.to_vec(),
        Format::Excel | Format::Csv => {
            parts(bytes).into_iter().flat_map(|(_, part)| part).collect()
        }
        Format::Pdf => [bytes.to_vec(), text_of(bytes).into_bytes()].concat(),
    }
}

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = archive.len();
    let read = |at: usize| {
        let mut part = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(read).collect()
}

fn text_of(pdf: &[u8]) -> String {
    crate::pdf::read_bytes(pdf, "pdftotext", &["-layout"])
}

fn has(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|window| window == text)
}

/// What of a brand a format shows, as its bytes hold it.
fn signs(format: Format, brand: &Brand) -> Vec<Vec<u8>> {
    let footer = brand.footer.clone().unwrap().into_bytes();
    let color = brand.color.unwrap();
    let logo = brand.logo.as_ref().unwrap();
    match format {
        Format::Json => vec![footer, color.to_string().into_bytes()],
        Format::Csv => vec![footer, brand.name.clone().into_bytes()],
        Format::Html => {
            use base64::Engine;
            let data = base64::engine::general_purpose::STANDARD.encode(logo.bytes());
            vec![footer, color.on_light().to_string().into_bytes(), data.into_bytes()]
        }
        Format::Excel => {
            let argb = format!("FF{:06X}", color.on_light().number());
            vec![footer, argb.into_bytes(), logo.bytes().to_vec()]
        }
        Format::Pdf => vec![footer, format!("/Width {}", logo.width()).into_bytes()],
    }
}

#[test]
fn a_brand_is_in_every_format_and_in_nobody_elses() {
    for format in Format::ALL {
        let (one, two) = (brand("Acme", 1), brand("Globex", 2));
        for _ in 0..2 {
            let acme = unpacked(format, &draw_in(&one, &of("Acme"), format).bytes);
            let globex = unpacked(format, &draw_in(&two, &of("Globex"), format).bytes);
            let plain = unpacked(format, &draw(&of("Initech"), format).bytes);
            for (own, other) in signs(format, &one).iter().zip(&signs(format, &two)) {
                let told = String::from_utf8_lossy(own).into_owned();
                assert!(has(&acme, own), "{format:?} lacks {told:.80}");
                assert!(!has(&globex, own) && !has(&plain, own), "{format:?} leaks {told:.80}");
                assert!(has(&globex, other) && !has(&acme, other), "{format:?}");
            }
        }
    }
}

#[test]
fn brands_drawn_at_the_same_time_do_not_mix() {
    for format in Format::ALL {
        let draw = |number: u8| {
            let name = format!("Organization {number}");
            draw_in(&brand(&name, number), &of(&name), format)
        };
        let alone: Vec<_> = (1..5).map(draw).collect();
        std::thread::scope(|scope| {
            let together: Vec<_> = (1..5).map(|number| scope.spawn(move || draw(number))).collect();
            for (alone, together) in alone.iter().zip(together) {
                assert!(*alone == together.join().unwrap(), "{format:?}");
            }
        });
    }
}

#[test]
fn a_plain_brand_changes_nothing_but_its_name() {
    let page = String::from_utf8(draw(&of("Acme"), Format::Html).bytes).unwrap();
    assert!(!page.contains("<img") && !page.contains("img-src"));
    let json: serde_json::Value =
        serde_json::from_slice(&draw(&of("Acme"), Format::Json).bytes).unwrap();
    assert_eq!(json["brand"], serde_json::json!({"name": "Acme", "color": null, "footer": null}));
}

#[test]
fn hostile_brands_create_nothing() {
    for text in hostile() {
        let footer: String = text.chars().filter(|letter| !letter.is_control()).collect();
        let new = NewBrand {
            color: Some("#ffee00".into()),
            logo: Some(png(64, 16)),
            footer: Some(footer).filter(|it| !it.trim().is_empty() && it.chars().count() <= 200),
        };
        let brand = Brand::new(text, new).unwrap();
        let document = of(text);
        for format in Format::ALL {
            let drawn = draw_in(&brand, &document, format);
            assert!(drawn == draw_in(&brand, &document, format), "{format:?} differs");
            match format {
                Format::Html => {
                    let page = String::from_utf8(drawn.bytes).unwrap();
                    let page = scraper::Html::parse_document(&page);
                    let count =
                        |of: &str| page.select(&scraper::Selector::parse(of).unwrap()).count();
                    assert_eq!((count("img"), count("script"), count("style")), (1, 0, 1));
                    assert_eq!(count("[onerror], [onload], [style], iframe, object"), 0);
                }
                Format::Excel => {
                    for (name, part) in parts(&drawn.bytes) {
                        let part = String::from_utf8_lossy(&part).into_owned();
                        assert!(!part.contains("<f>"), "{name} has a formula");
                        if part.starts_with("<?xml") {
                            roxmltree::Document::parse(&part)
                                .unwrap_or_else(|error| panic!("{name} of {text:?}: {error}"));
                        }
                    }
                }
                Format::Json => {
                    let json: serde_json::Value = serde_json::from_slice(&drawn.bytes).unwrap();
                    assert_eq!(json["brand"]["footer"].as_str(), brand.footer.as_deref());
                }
                Format::Csv | Format::Pdf => assert!(!drawn.bytes.is_empty()),
            }
        }
        let mail = DocumentRenderer::default().mail_page(&document, &brand, &[]).unwrap();
        let mail = scraper::Html::parse_document(&mail);
        let of = scraper::Selector::parse("img, script, link, style, a, iframe, svg").unwrap();
        assert_eq!(mail.select(&of).count(), 0, "{text:?}");
    }
}

#[test]
fn the_logo_says_whose_it_is() {
    let brand = brand("Acme & Sons", 3);
    let document = of("Acme & Sons");
    let page = String::from_utf8(draw_in(&brand, &document, Format::Html).bytes).unwrap();
    let page = scraper::Html::parse_document(&page);
    let image = page.select(&scraper::Selector::parse("img").unwrap()).next().unwrap();
    assert_eq!(image.attr("alt"), Some("Acme & Sons"));
    let book = parts(&draw_in(&brand, &document, Format::Excel).bytes);
    let drawings = book.iter().filter(|(name, _)| name.starts_with("xl/drawings/drawing"));
    let mut texts = drawings.map(|(_, part)| String::from_utf8_lossy(part).into_owned());
    assert!(texts.any(|text| text.contains("descr=\"Acme &amp; Sons\"")));
    let pdf = draw_in(&brand, &document, Format::Pdf).bytes;
    let tags = crate::pdf::read_bytes(&pdf, "pdfinfo", &["-struct-text"]);
    assert!(tags.contains("Figure"), "{tags}");
    // The two bytes that begin a text of UTF-16, or the letters themselves.
    assert!(has(&uncompressed(&pdf), b"/Alt (Acme & Sons)"), "no text stands for the logo");
}

/// The file without its compression, by a program that shares no code with the writer.
fn uncompressed(pdf: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("in.pdf"), folder.path().join("out.pdf"));
    std::fs::write(&from, pdf).unwrap();
    let done = std::process::Command::new("qpdf")
        .args(["--qdf", "--object-streams=disable"])
        .args([&from, &to])
        .output()
        .unwrap_or_else(|error| panic!("qpdf does not run ({error}): apt-get install qpdf"));
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    std::fs::read(to).unwrap()
}

/// A picture in every way in which the format can hold one.
fn pictures() -> Vec<Vec<u8>> {
    let kinds = [
        (png::ColorType::Grayscale, png::BitDepth::Eight, 1),
        (png::ColorType::Grayscale, png::BitDepth::Sixteen, 2),
        (png::ColorType::GrayscaleAlpha, png::BitDepth::Eight, 2),
        (png::ColorType::Rgb, png::BitDepth::Eight, 3),
        (png::ColorType::Rgb, png::BitDepth::Sixteen, 6),
        (png::ColorType::Rgba, png::BitDepth::Eight, 4),
        (png::ColorType::Rgba, png::BitDepth::Sixteen, 8),
    ];
    let written = kinds.map(|(color, depth, size)| {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, 40, 20);
        encoder.set_color(color);
        encoder.set_depth(depth);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&vec![0x77; 40 * 20 * size]).unwrap();
        writer.finish().unwrap();
        bytes
    });
    let mut jpeg = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut jpeg, 80);
    encoder.encode(&[90; 40 * 20 * 3], 40, 20, jpeg_encoder::ColorType::Rgb).unwrap();
    written.into_iter().chain([jpeg]).collect()
}

#[test]
fn pages_with_any_logo_can_be_archived_and_read_aloud() {
    for logo in pictures() {
        let new = NewBrand { logo: Some(logo), ..NewBrand::default() };
        let brand = Brand::new("Acme", new).unwrap();
        // The writer refuses what the two standards do.
        let pdf = draw_in(&brand, &of("Acme"), Format::Pdf).bytes;
        let marks = crate::pdf::read_bytes(&pdf, "pdfinfo", &["-meta"]);
        assert!(marks.contains("<pdfaid:part>2</pdfaid:part>"));
        assert!(marks.contains("<pdfuaid:part>1</pdfuaid:part>"));
        assert!(!draw_in(&brand, &of("Acme"), Format::Excel).bytes.is_empty());
    }
}

#[test]
fn a_footer_stands_on_every_page() {
    let long = "Confidential to Acme and whoever Acme shows it to. ".repeat(3);
    for footer in [long.trim(), &"W".repeat(200)] {
        let new = NewBrand { footer: Some(footer.to_owned()), ..NewBrand::default() };
        let brand = Brand::new("Acme", new).unwrap();
        let seen = text_of(&draw_in(&brand, &of("Acme"), Format::Pdf).bytes);
        let pages: Vec<&str> = seen.split('\u{C}').filter(|page| !page.trim().is_empty()).collect();
        assert!(pages.len() > 3);
        for page in pages {
            assert!(bare(page).contains(&bare(footer)), "{page}");
        }
    }
}

/// A text without its blanks, and without the places at which it may break.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{200B}').collect()
}
