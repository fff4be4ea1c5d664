use std::collections::HashSet;

use ioc_core::conformance::document::sample;
use ioc_core::document::block::Coverage;
use ioc_core::document::chart::{Chart, Mark};
use ioc_core::language::locale::Locale;
use ioc_core::language::text::say;
use ioc_core::model::assessment::Factor;
use roxmltree::Document as Xml;

use crate::sample::{charts, hostile, named, picture};

#[test]
fn every_chart_is_a_picture_with_a_name_and_a_description() {
    let document = sample(Coverage::Complete);
    let mut ids = HashSet::new();
    for chart in charts(&document) {
        let text = picture(chart);
        let xml = Xml::parse(&text).unwrap();
        let root = xml.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        let named: Vec<_> = root.children().filter(roxmltree::Node::is_element).take(2).collect();
        assert_eq!(named[0].tag_name().name(), "title");
        assert_eq!(named[0].text(), Some(chart.title.as_str()));
        assert_eq!(named[1].tag_name().name(), "desc");
        assert_eq!(named[1].text(), Some(chart.description.as_str()));
        for node in xml.descendants() {
            assert_eq!(node.attribute("style"), None);
            if let Some(id) = node.attribute("id") {
                assert!(id.starts_with(&chart.key) && ids.insert(id.to_owned()), "{id}");
            }
        }
        insta::assert_snapshot!(chart.key.as_str(), text);
    }
}

#[test]
fn no_label_breaks_the_picture() {
    for text in hostile() {
        for chart in charts(&named(text)) {
            let drawn = picture(chart);
            let xml = Xml::parse(&drawn).unwrap();
            let elements: HashSet<_> =
                xml.descendants().map(|node| node.tag_name().name().to_owned()).collect();
            let known = [
                "", "svg", "title", "desc", "line", "polyline", "polygon", "circle", "rect", "text",
            ];
            assert!(elements.iter().all(|name| known.contains(&name.as_str())), "{elements:?}");
        }
    }
}

#[test]
fn a_gap_is_neither_zero_nor_bridged() {
    let document = sample(Coverage::Complete);
    let trend = picture(charts(&document)[0]);
    let xml = Xml::parse(&trend).unwrap();
    let texts: Vec<_> = xml.descendants().filter_map(|node| node.text()).collect();
    assert!(texts.contains(&"hidden") && texts.contains(&"\u{2013}"));
    let lines = xml
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "polyline")));
    assert_eq!(lines.count(), 2);
    let dots = xml
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "circle")));
    assert_eq!(dots.count(), 10);
}

#[test]
fn all_factors_are_drawn_alike() {
    let document = sample(Coverage::Complete);
    let profile = picture(charts(&document)[1]);
    let xml = Xml::parse(&profile).unwrap();
    let colours: HashSet<_> = xml
        .descendants()
        .filter(|node| node.attribute("class") == Some("ioc-mark"))
        .filter_map(|node| node.attribute("fill").or(node.attribute("stroke")))
        .collect();
    assert_eq!(colours.into_iter().collect::<Vec<_>>(), ["#0072B2"]);
}

/// Every language with words of its own.
const LANGUAGES: [&str; 4] = ["en", "de", "fr", "es"];

fn texts_of(chart: &Chart) -> Vec<String> {
    let drawn = picture(chart);
    let xml = Xml::parse(&drawn).unwrap();
    xml.descendants().filter_map(|node| node.text()).map(str::to_owned).collect()
}

fn the_chart(is_it: fn(&Mark) -> bool) -> Chart {
    let document = sample(Coverage::Complete);
    charts(&document).into_iter().find(|chart| is_it(&chart.mark)).unwrap().clone()
}

#[test]
fn the_names_of_the_factors_stand_whole_above_a_heatmap() {
    for locale in LANGUAGES.map(Locale::of) {
        let name = |factor: Factor| locale.say(&say(format!("figure-{}", factor.key())));
        let names = Factor::ALL.map(name);
        let mut chart = the_chart(|mark| matches!(mark, Mark::Heatmap { .. }));
        let Mark::Heatmap { columns, rows, .. } = &mut chart.mark else { unreachable!() };
        *columns = names.clone().into();
        for row in rows {
            row.label = "Customer Support".to_owned();
            row.cells = vec![row.cells[0].clone(); names.len()];
        }
        let texts = texts_of(&chart);
        assert!(names.iter().all(|name| texts.contains(name)), "{names:?} are not in {texts:?}");
    }
}

#[test]
fn the_stages_of_a_funnel_are_told_apart_in_every_language() {
    for locale in LANGUAGES.map(Locale::of) {
        let mut chart = the_chart(|mark| matches!(mark, Mark::Funnel { .. }));
        let Mark::Funnel { steps } = &mut chart.mark else { unreachable!() };
        let names =
            ["stage-created", "stage-started", "stage-completed"].map(|id| locale.say(&say(id)));
        for (step, name) in steps.iter_mut().zip(&names) {
            step.label.clone_from(name);
        }
        let texts = texts_of(&chart);
        assert!(names.iter().all(|name| texts.contains(name)), "{names:?} are not in {texts:?}");
    }
}

#[test]
fn a_chart_without_points_is_still_a_picture() {
    let document = sample(Coverage::Complete);
    for chart in charts(&document) {
        let mut chart = chart.clone();
        for keep in [1, 0] {
            match &mut chart.mark {
                Mark::Trend { points, .. }
                | Mark::BarInterval { rows: points }
                | Mark::Funnel { steps: points } => points.truncate(keep),
                Mark::DotInterval { rows, .. } => rows.truncate(keep),
                Mark::Distribution { bins } => bins.truncate(keep),
                Mark::Heatmap { rows, .. } => rows.truncate(keep),
            }
            let drawn = picture(&chart);
            assert!(Xml::parse(&drawn).is_ok() && !drawn.contains("NaN") && !drawn.contains("inf"));
        }
    }
}
