//! Answers held to the OpenAPI document.

use serde_json::{Value, json};

/// Fails where an answer is not what the document says of a schema, or says more.
pub(crate) fn fits(answer: &Value, name: &str) {
    let mut document: Value =
        serde_json::from_str(&ioc_http::openapi::json()).expect("the document");
    let mut schemas = document["components"]["schemas"].take();
    assert!(schemas.get(name).is_some(), "there is no schema {name}");
    close(&mut schemas);
    let schema = json!({
        "$ref": format!("#/components/schemas/{name}"),
        "components": {"schemas": schemas},
    });
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let faults: Vec<String> = validator
        .iter_errors(answer)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{name}: {faults:#?} in {answer:#}");
}

/// Lets no object have more fields than are named.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if fields.contains_key("properties") && !fields.contains_key("additionalProperties") {
                fields.insert("additionalProperties".to_owned(), json!(false));
            }
            fields.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}
