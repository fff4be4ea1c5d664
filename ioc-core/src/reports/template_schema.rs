//! The shape of a template, for whoever writes one.

use serde_json::{Value, json};

use crate::reports::template::SectionRegistry;

impl SectionRegistry {
    /// The JSON Schema (draft 2020-12) of `sections_config`, with the sections of this
    /// registry. It says all that [`Self::check`] does, but that a section may not come
    /// twice.
    pub fn schema(&self) -> Value {
        let types: Vec<&str> = self.types().collect();
        let flag = |what: &str| json!({"type": "boolean", "default": true, "description": what});
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "sections_config",
            "description": "Which sections a report has, in order. None comes twice.",
            "type": "object",
            "properties": {
                "sections": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                        "type": "object",
                        "properties": {
                            "type": {
                                "enum": types,
                                "description": "What it tells.",
                            },
                            "title": {
                                "type": ["string", "null"],
                                "description": "Its title; the type's own unless given.",
                            },
                            "include_charts": flag("Whether it has charts."),
                            "include_aggregations":
                                flag("Whether it has tables by department and job role."),
                        },
                        "required": ["type"],
                        "additionalProperties": false,
                    },
                },
            },
            "required": ["sections"],
            "additionalProperties": false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The seed's example.
    const SEED: &str = r#"{
        "sections": [
            {"type": "metrics_summary", "title": "Key Metrics", "include_charts": true},
            {"type": "ocean_insights", "title": "Personality Insights", "include_aggregations": true}
        ]
    }"#;

    #[test]
    fn what_is_taken_fits_the_schema_and_what_is_refused_does_not() {
        let registry = SectionRegistry::default();
        let schema = registry.schema();
        jsonschema::meta::validate(&schema).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let shipped = json!(registry.shipped()).to_string();
        for (text, pointer) in [
            (SEED, None),
            (&*shipped, None),
            (r#"{"sections": [{"type": "appendix", "title": null}]}"#, None),
            ("[]", Some("")),
            ("{}", Some("")),
            (r#"{"sections": []}"#, Some("/sections")),
            (r#"{"sections": [], "a": 1}"#, Some("/a")),
            (r#"{"sections": {}}"#, Some("/sections")),
            (
                r#"{"sections": [{"type": "appendix"}, {"type": "poems"}]}"#,
                Some("/sections/1/type"),
            ),
            (r#"{"sections": [{"type": 1}]}"#, Some("/sections/0/type")),
            (r#"{"sections": [{"title": "Poems"}]}"#, Some("/sections/0")),
            (r#"{"sections": [{"type": "appendix", "a/b~": 1}]}"#, Some("/sections/0/a~1b~0")),
            (
                r#"{"sections": [{"type": "appendix", "include_charts": "no"}]}"#,
                Some("/sections/0/include_charts"),
            ),
        ] {
            let value: Value = serde_json::from_str(text).unwrap();
            assert_eq!(validator.is_valid(&value), pointer.is_none(), "{text}");
            let error = registry.parse(text).err();
            let told = error.as_ref().map(|error| {
                let place = error.context().iter().find(|(key, _)| *key == "pointer");
                place.map(|(_, pointer)| pointer.as_str()).unwrap_or_default()
            });
            assert_eq!(told, pointer, "{text}: {error:?}");
        }
    }
}
