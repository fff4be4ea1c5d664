use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ioc_core::conformance::document::{HOSTILE, sample};
use ioc_core::document::block::Coverage;
use ioc_core::document::format::Format;
use roxmltree::{Document as Xml, Node, ParsingOptions};
use scraper::{ElementRef, Html};
use sha2::{Digest, Sha256};

use crate::sample::{draw, drawn_text, hostile, named, texts};

const ELEMENTS: [&str; 48] = [
    "time",
    "h3",
    "details",
    "summary",
    "rect",
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "div",
    "header",
    "main",
    "section",
    "nav",
    "footer",
    "p",
    "h1",
    "h2",
    "ol",
    "ul",
    "li",
    "a",
    "rect",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "figure",
    "figcaption",
    "strong",
    "span",
    "svg",
    "desc",
    "line",
    "polyline",
    "polygon",
    "circle",
    "text",
    "",
    "g",
];

/// The page is written so that it is XML too, which shows what is escaped.
fn parse(page: &str) -> Xml<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Xml::parse_with_options(page, options).unwrap()
}

fn all<'a>(xml: &'a Xml<'_>, name: &str) -> Vec<Node<'a, 'a>> {
    xml.descendants().filter(|node| node.tag_name().name() == name).collect()
}

#[test]
fn no_text_becomes_markup() {
    for text in hostile() {
        let page = String::from_utf8(draw(&named(text), Format::Html).bytes).unwrap();
        let xml = parse(&page);
        for node in xml.descendants() {
            let name = node.tag_name().name();
            assert!(ELEMENTS.contains(&name), "{text:?} made <{name}>");
            for attribute in node.attributes() {
                assert!(!attribute.name().starts_with("on"), "{text:?} made {}", attribute.name());
            }
        }
    }
}

/// What a browser makes of a page: each element with the names of its attributes. A
/// picture leaves out labels that have no room.
fn made_of(text: &str) -> Vec<String> {
    let page = String::from_utf8(draw(&named(text), Format::Html).bytes).unwrap();
    let page = Html::parse_document(&page);
    assert!(page.errors.is_empty(), "{text:?}: {:?}", page.errors);
    let in_picture = |element: &ElementRef<'_>| {
        let above = element.ancestors().filter_map(ElementRef::wrap);
        above.into_iter().any(|it| it.value().name() == "svg")
    };
    let elements = page.root_element().descendants().filter_map(ElementRef::wrap);
    let outside = elements.filter(|element| !in_picture(element));
    let made = outside.map(|element| {
        let mut names: Vec<_> = element.value().attrs().map(|(name, _)| name).collect();
        names.sort_unstable();
        format!("{} {names:?}", element.value().name())
    });
    made.collect()
}

#[test]
fn to_a_browser_no_text_is_more_than_a_text() {
    let plain = made_of("a plain text");
    for text in hostile().into_iter().filter(|text| !text.is_empty()) {
        assert_eq!(made_of(text), plain, "{text:?}");
    }
}

#[test]
fn a_reader_finds_every_text() {
    let document = sample(Coverage::Complete);
    let page = drawn_text(Coverage::Complete, Format::Html);
    let xml = parse(&page);
    let bare = |text: &str| -> String {
        text.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control()).collect()
    };
    let seen: String = xml.descendants().filter_map(|node| node.text()).map(bare).collect();
    for text in texts(&document) {
        assert!(seen.contains(&bare(&text)), "{text:?} is missing");
    }
    assert!(texts(&document).iter().any(|text| text == HOSTILE[2]));
}

#[test]
fn hidden_absent_and_zero_look_different() {
    let page = drawn_text(Coverage::Complete, Format::Html);
    assert!(
        page.contains(r#"<td class="number hidden" title="hidden to protect people">hidden</td>"#)
    );
    assert!(page.contains(
        r#"<td class="number no-data" title="there was nothing to compute it from">no data</td>"#
    ));
    assert!(page.contains(r#"<td class="number value">0.0 %</td>"#));
}

#[test]
fn the_page_needs_nothing_else() {
    let page = drawn_text(Coverage::Complete, Format::Html);
    let xml = parse(&page);
    for node in xml.descendants() {
        for attribute in node.attributes() {
            let fetches = matches!(attribute.name(), "src" | "srcset" | "action" | "data");
            let leaves = attribute.name() == "href" && !attribute.value().starts_with('#');
            assert!(!fetches && !leaves, "{attribute:?}");
        }
    }
    assert!(!page.contains("url(") && !page.contains("@import"));
}

#[test]
fn a_browser_may_apply_the_one_style_and_nothing_else() {
    let page = drawn_text(Coverage::Complete, Format::Html);
    let xml = parse(&page);
    let style = all(&xml, "style")[0].text().unwrap();
    let hash = STANDARD.encode(Sha256::digest(style));
    let policy = format!("default-src 'none'; style-src 'sha256-{hash}'");
    let said = all(&xml, "meta").into_iter().find(|meta| meta.has_attribute("http-equiv"));
    assert_eq!(said.unwrap().attribute("content"), Some(policy.as_str()));
    assert!(xml.descendants().all(|node| !node.has_attribute("style")));
}

#[test]
fn the_page_can_be_read_aloud() {
    let page = drawn_text(Coverage::Complete, Format::Html);
    let xml = parse(&page);
    assert_eq!(xml.root_element().attribute("lang"), Some("en"));
    assert_eq!((all(&xml, "h1").len(), all(&xml, "main").len()), (1, 1));
    for table in all(&xml, "table") {
        assert!(table.children().any(|child| child.has_tag_name("caption")));
    }
    assert!(all(&xml, "th").iter().all(|cell| cell.attribute("scope").is_some()));
    let ids: Vec<_> = xml.descendants().filter_map(|node| node.attribute("id")).collect();
    for node in xml.descendants() {
        for id in node.attribute("aria-labelledby").into_iter().flat_map(str::split_whitespace) {
            assert_eq!(ids.iter().filter(|known| **known == id).count(), 1, "{id}");
        }
    }
}

#[test]
fn no_two_landmarks_have_one_name() {
    let page = drawn_text(Coverage::Complete, Format::Html);
    let xml = parse(&page);
    let is_landmark = |node: &Node<'_, '_>| {
        matches!(node.tag_name().name(), "section" | "nav")
            || node.attribute("role") == Some("region")
    };
    let name = |node: Node<'_, '_>| match node.attribute("aria-labelledby") {
        Some(id) => {
            let named = xml.descendants().find(|it| it.attribute("id") == Some(id));
            named.and_then(|it| it.text()).unwrap_or_default().to_owned()
        }
        None => node.attribute("aria-label").unwrap_or_default().to_owned(),
    };
    let mut names: Vec<String> = xml.descendants().filter(is_landmark).map(name).collect();
    let all = names.len();
    assert!(all > 5 && names.iter().all(|name| !name.is_empty()), "{names:?}");
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all, "{names:?}");
}

#[test]
fn what_scrolls_can_be_reached_with_the_keyboard() {
    let page = drawn_text(Coverage::Complete, Format::Html);
    let xml = parse(&page);
    let scrolls = |class: &str| matches!(class, "table" | "chart");
    let boxes = xml.descendants().filter(|node| node.attribute("class").is_some_and(scrolls));
    let boxes: Vec<_> = boxes.collect();
    assert!(boxes.len() > 10);
    for node in boxes {
        assert_eq!(
            (node.attribute("tabindex"), node.attribute("role")),
            (Some("0"), Some("group"))
        );
        assert!(node.has_attribute("aria-label") || node.has_attribute("aria-labelledby"));
    }
}

#[test]
fn coverage_is_said_before_the_first_figure() {
    let running = "The week still runs; its figures will change.";
    let empty = "No activity and no assessments in this week.";
    for (coverage, words) in [(Coverage::Partial, running), (Coverage::NoData, empty)] {
        let page = drawn_text(coverage, Format::Html);
        assert!(page.find(words).unwrap() < page.find("<main>").unwrap());
    }
    let page = drawn_text(Coverage::Complete, Format::Html);
    assert!(!page.contains(running) && !page.contains(empty));
}

#[test]
fn the_page_stays_as_it_is() {
    insta::assert_snapshot!(drawn_text(Coverage::Complete, Format::Html));
}
