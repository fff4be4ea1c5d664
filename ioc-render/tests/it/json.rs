use ioc_core::document::block::Coverage;
use ioc_core::document::format::Format;

use crate::sample::drawn_text;

#[test]
fn json_is_the_document_with_full_figures() {
    let text = drawn_text(Coverage::Complete, Format::Json);
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["schema_version"], 2);
    let completion = &json["sections"][0]["blocks"][0]["tiles"][2]["number"];
    assert_eq!(completion["text"], "84.4 %");
    assert_eq!(completion["figure"]["value"], 84.444_444);
    insta::assert_snapshot!(text);
}

#[test]
fn json_has_no_value_where_a_figure_is_hidden() {
    let text = drawn_text(Coverage::Complete, Format::Json);
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let hidden = &json["sections"][3]["blocks"][0]["rows"][6][2]["figure"];
    assert_eq!(hidden["state"], "suppressed");
    assert!(hidden["value"].is_null() && hidden["n"].is_null());
}
