//! The colours of the page: an axe sees no text that lies over a picture.

use std::collections::BTreeMap;

const STYLE: &str = include_str!("../../templates/report.css");

/// The colours by their names of each theme: by day, by night, on paper.
fn themes() -> Vec<BTreeMap<&'static str, f64>> {
    let blocks = STYLE.split(":root {").skip(1).filter_map(|rest| rest.split_once('}'));
    let colours = blocks.map(|(block, _)| {
        let lines = block.split(';').filter_map(|line| line.trim().strip_prefix("--"));
        let named = lines.filter_map(|line| line.split_once(": #"));
        named.map(|(name, colour)| (name, luminance(colour))).collect::<BTreeMap<_, _>>()
    });
    // Where a reader forces colours, they are the reader's own.
    colours.filter(|theme| !theme.is_empty()).collect()
}

/// By WCAG 2.2, of `rrggbb` or `rgb`.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let digits = match colour.len() {
            3 => colour[at..=at].repeat(2),
            _ => colour[2 * at..2 * at + 2].to_owned(),
        };
        let part = f64::from(u8::from_str_radix(&digits, 16).unwrap()) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2)
}

fn contrast(one: f64, two: f64) -> f64 {
    (one.max(two) + 0.05) / (one.min(two) + 0.05)
}

#[test]
fn every_text_stands_out_from_what_it_is_written_on() {
    let themes = themes();
    assert_eq!(themes.len(), 3);
    for theme in themes {
        let on = |text: &str, grounds: &[&str], least: f64| {
            for ground in grounds {
                let contrast = contrast(theme[text], theme[*ground]);
                assert!(contrast >= least, "{text} on {ground}: {contrast:.2}");
            }
        };
        let heat = ["heat-0", "low-1", "low-2", "low-3", "high-1", "high-2", "high-3"];
        on("ink", &["paper", "panel", "warn", "usual"], 4.5);
        on("ink", &heat, 4.5);
        on("muted", &["paper", "panel", "usual", "heat-0"], 4.5);
        on("head", &["paper", "panel"], 4.5);
        on("mark", &["paper", "usual"], 3.0);
        on("warn-edge", &["warn"], 3.0);
    }
}

#[test]
fn contrast_is_measured_as_the_standard_says() {
    assert!((contrast(luminance("fff"), luminance("000000")) - 21.0).abs() < 1e-9);
    assert!((contrast(luminance("767676"), luminance("fff")) - 4.54).abs() < 0.01);
}
