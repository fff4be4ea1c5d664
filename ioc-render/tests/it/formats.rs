use ioc_core::conformance::document::sample;
use ioc_core::document::block::{Block, Coverage};
use ioc_core::document::format::Format;
use ioc_core::error::ErrorKind;
use ioc_core::model::brand::Brand;
use ioc_core::renderer::Renderer;
use ioc_render::DocumentRenderer;

use crate::sample::{COVERAGES, draw, one_table};

fn built() -> Vec<Format> {
    let built = |format: &Format| match format {
        Format::Excel => cfg!(feature = "excel"),
        Format::Pdf => cfg!(feature = "pdf"),
        Format::Csv | Format::Html | Format::Json => true,
    };
    Format::ALL.into_iter().filter(built).collect()
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for coverage in COVERAGES {
        for format in built() {
            let (once, again) = (draw(&sample(coverage), format), draw(&sample(coverage), format));
            assert!(once == again, "{format:?} {coverage:?} differs");
        }
    }
}

#[test]
fn a_block_of_a_newer_program_is_kept_in_json_and_named_elsewhere() {
    let mut document = sample(Coverage::Complete);
    let block = serde_json::json!({"kind": "heat_map", "cells": [[0.1, null]]});
    let unknown = serde_json::from_value(block.clone()).expect("a block");
    document.sections[0].blocks = vec![Block::Unknown(unknown)];
    for format in built() {
        let bytes = draw(&document, format).bytes;
        match format {
            Format::Json => {
                let read: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
                assert_eq!(read["sections"][0]["blocks"][0], block);
            }
            Format::Html => {
                let page = String::from_utf8(bytes).expect("UTF-8");
                assert!(page.contains("A newer version of this program wrote something here"));
            }
            _ => assert!(!bytes.is_empty()),
        }
    }
}

#[test]
fn documents_drawn_at_the_same_time_do_not_mix() {
    for format in built() {
        let alone = COVERAGES.map(|coverage| draw(&sample(coverage), format));
        std::thread::scope(|scope| {
            let together =
                COVERAGES.map(|coverage| scope.spawn(move || draw(&sample(coverage), format)));
            for (alone, together) in alone.iter().zip(together) {
                assert!(*alone == together.join().unwrap(), "{format:?} differs");
            }
        });
    }
}

#[test]
fn a_format_that_is_not_built_says_what_to_do() {
    let document = sample(Coverage::Complete);
    for format in Format::ALL {
        if built().contains(&format) {
            continue;
        }
        let error = DocumentRenderer::default()
            .render(&document, &Brand::plain("Acme"), format)
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Unsupported);
        assert!(error.hint().is_some());
    }
}

#[test]
fn each_format_names_its_media_type_and_its_files() {
    for (format, media_type, extension) in [
        (Format::Csv, "application/zip", "csv.zip"),
        (Format::Html, "text/html; charset=utf-8", "html"),
        (Format::Json, "application/json", "json"),
    ] {
        let drawn = draw(&sample(Coverage::Complete), format);
        assert_eq!((drawn.media_type, drawn.extension), (media_type, extension));
    }
    #[cfg(feature = "excel")]
    {
        let drawn = draw(&sample(Coverage::Complete), Format::Excel);
        let media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        assert_eq!((drawn.media_type, drawn.extension), (media_type, "xlsx"));
    }
    let one_table = draw(&one_table(), Format::Csv);
    assert_eq!((one_table.media_type, one_table.extension), ("text/csv", "csv"));
}
