//! Whether a metric is what its definition says.

use rust_decimal::Decimal;

use crate::error::shown;
use crate::ingest::check::Report;
use crate::ingest::faults::Fault;
use crate::ingest::metrics::NewMetric;
use crate::model::metric::unit;
use crate::model::metric_definition::{JsonType, MetricDefinition};

/// Checks unit, value, dimensions and metadata of a metric.
pub(super) fn check(metric: &NewMetric, definition: &MetricDefinition, report: &mut Report<'_>) {
    let name = shown(&definition.metric_name);
    if metric.unit != definition.unit {
        let (given, unit) = (shown(&metric.unit), shown(&definition.unit));
        let message = format!("`{given}` is not the unit of {name}, which is `{unit}`");
        let hint = format!("record it in {unit}, or under another name");
        report("unit", Fault::new("wrong_unit", message).with_hint(hint));
    } else if let Some(value) = metric.value {
        check_value(value, &metric.unit, report);
    }
    for (field, value) in metric.dimensions().into_iter().skip(definition.dimensions.len()) {
        if !value.is_empty() {
            let message = format!("{name} has no {field}, but `{}` stands there", shown(value));
            let hint = format!("leave it empty; {}", known("dimensions", &definition.dimensions));
            report(field, Fault::new("unknown_dimension", message).with_hint(hint));
        }
    }
    check_metadata(metric, definition, report);
}

/// Holds a value to what its unit means.
fn check_value(value: Decimal, of_unit: &str, report: &mut Report<'_>) {
    let (means, hint) = match of_unit {
        unit::PERCENTAGE if value.is_sign_negative() || value > Decimal::ONE_HUNDRED => {
            ("a percentage, which lies within 0 to 100", "what may be more has the unit ratio")
        }
        unit::COUNT if !value.is_integer() => {
            ("a count, which is whole", "a mean of counts has a unit of its own")
        }
        _ => return,
    };
    let message = format!("{value} is not {means}");
    report("value", Fault::new("value_disagrees_with_unit", message).with_hint(hint));
}

fn check_metadata(metric: &NewMetric, definition: &MetricDefinition, report: &mut Report<'_>) {
    // What is no object was told already.
    let Some(given) = metric.metadata.as_object() else { return };
    let name = shown(&definition.metric_name);
    let keys = || known("keys", definition.metadata.iter().map(|it| &it.key));
    let mut wrong = |code, message: String, hint: String| {
        report("metadata", Fault::new(code, message).with_hint(hint));
    };
    for (key, value) in given {
        let Some(expected) = definition.metadata.iter().find(|it| it.key == *key) else {
            let message = format!("the metadata of {name} has no key `{}`", shown(key));
            wrong("unknown_metadata_key", message, format!("leave it out; {}", keys()));
            continue;
        };
        if JsonType::of(value) != Some(expected.json_type) {
            let found = JsonType::of(value).map_or("null", JsonType::as_str);
            let expected = expected.json_type.as_str();
            let message = format!("`{}` is of the type {found}, not {expected}", shown(key));
            let hint = format!("give it as a value of the type {expected}");
            wrong("wrong_metadata_type", message, hint);
        }
    }
    for missing in definition.metadata.iter().filter(|it| it.required) {
        if !given.contains_key(&missing.key) {
            let message = format!("the metadata of {name} has `{}`", shown(&missing.key));
            let message = format!("{message}, which is missing");
            let hint = format!("add it, of the type {}", missing.json_type.as_str());
            wrong("missing_metadata_key", message, hint);
        }
    }
}

/// What there is, for a hint.
fn known<'n>(what: &str, names: impl IntoIterator<Item = &'n String>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| shown(name)).collect();
    if names.is_empty() {
        return format!("it has no {what}");
    }
    format!("its {what} are {}", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::metric_definition::MetadataKey;
    use serde_json::{Value, json};

    fn definition() -> MetricDefinition {
        let key = |key: &str, json_type, required| MetadataKey {
            key: key.to_owned(),
            json_type,
            required,
        };
        MetricDefinition {
            metric_type: "support".to_owned(),
            metric_name: "solved".to_owned(),
            label: "Solved tickets".to_owned(),
            unit: "percentage".to_owned(),
            dimensions: vec!["channel".to_owned()],
            metadata: vec![
                key("source", JsonType::String, true),
                key("rounds", JsonType::Number, false),
            ],
            description: "solved of all".to_owned(),
        }
    }

    fn metric(unit: &str, value: Decimal, dimensions: [&str; 3], metadata: Value) -> NewMetric {
        let [dimension_1, dimension_2, dimension_3] = dimensions.map(str::to_owned);
        NewMetric {
            metric_type: "support".to_owned(),
            metric_name: "solved".to_owned(),
            value: Some(value),
            unit: unit.to_owned(),
            dimension_1,
            dimension_2,
            dimension_3,
            period_start: "2026-01-05".parse().unwrap(),
            period_end: "2026-01-11".parse().unwrap(),
            people: None,
            metadata,
        }
    }

    #[test]
    fn what_disagrees_with_the_definition_is_named_with_value_field_and_way_out() {
        let (half, mail) = (Decimal::from(50), ["mail", "", ""]);
        let source = || json!({"source": "crm"});
        for (metric, field, code, message) in [
            (
                metric("count", half, mail, source()),
                "unit",
                "wrong_unit",
                "`count` is not the unit of solved, which is `percentage`",
            ),
            (
                metric("percentage", Decimal::from(101), mail, source()),
                "value",
                "value_disagrees_with_unit",
                "101 is not a percentage, which lies within 0 to 100",
            ),
            (
                metric("percentage", half, ["mail", "", "Rome"], source()),
                "dimension_3",
                "unknown_dimension",
                "solved has no dimension_3, but `Rome` stands there",
            ),
            (
                metric("percentage", half, mail, json!({"source": "crm", "sauce": 1})),
                "metadata",
                "unknown_metadata_key",
                "the metadata of solved has no key `sauce`",
            ),
            (
                metric("percentage", half, mail, json!({"source": "crm", "rounds": "1"})),
                "metadata",
                "wrong_metadata_type",
                "`rounds` is of the type string, not number",
            ),
            (
                metric("percentage", half, mail, json!({"source": null})),
                "metadata",
                "wrong_metadata_type",
                "`source` is of the type null, not string",
            ),
            (
                metric("percentage", half, mail, json!({"rounds": 1})),
                "metadata",
                "missing_metadata_key",
                "the metadata of solved has `source`, which is missing",
            ),
        ] {
            let mut found = Vec::new();
            check(&metric, &definition(), &mut |field, fault| {
                found.push((field.to_owned(), fault));
            });
            let [(column, fault)] = &*found else { panic!("one fault, not {found:?}") };
            assert_eq!((&**column, fault.code, &*fault.message), (field, code, message));
            assert!(fault.hint.is_some(), "{message}");
        }
    }

    #[test]
    fn what_agrees_with_the_definition_is_fine() {
        let sound = [
            metric("percentage", Decimal::ONE_HUNDRED, ["mail", "", ""], json!({"source": ""})),
            metric("percentage", Decimal::ZERO, [""; 3], json!({"source": "a", "rounds": 0.5})),
        ];
        for metric in sound {
            check(&metric, &definition(), &mut |field, fault| panic!("{field}: {fault:?}"));
        }
    }

    #[test]
    fn a_count_is_whole() {
        let definition = MetricDefinition { unit: "count".to_owned(), ..definition() };
        for (value, codes) in [
            (Decimal::new(20, 1), vec![]),
            (Decimal::from(-3), vec![]),
            (Decimal::new(25, 1), vec!["value_disagrees_with_unit"]),
        ] {
            let mut found = Vec::new();
            let metric = metric("count", value, [""; 3], json!({"source": "a"}));
            check(&metric, &definition, &mut |_, fault| found.push(fault.code));
            assert_eq!(found, codes, "{value}");
        }
    }
}
