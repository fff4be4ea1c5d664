//! The registry of figures prints itself.

use crate::place::Place;

#[test]
fn the_documentation_is_what_the_registry_prints() {
    let printed = Place::new().ioc("figures --markdown").ok();
    assert_eq!(
        printed.text(),
        include_str!("../../../docs/figures.md"),
        "print it again: ioc figures --markdown > docs/figures.md"
    );
}

#[test]
fn every_figure_says_what_it_means() {
    let printed = Place::new().ioc("figures --json").ok().json();
    let figures = printed["figures"].as_array().expect("a list");
    assert!(figures.len() >= 20);
    for figure in figures {
        for part in ["name", "label", "unit", "formula", "counts", "class", "source"] {
            assert!(figure[part].as_str().is_some_and(|text| !text.is_empty()), "{part}: {figure}");
        }
    }
    let facets = |instrument: &serde_json::Value| instrument["facets"].as_array().map(Vec::len);
    let instruments = printed["instruments"].as_array().expect("a list");
    assert_eq!(instruments.iter().filter_map(facets).collect::<Vec<_>>(), [0, 30, 0]);
}
