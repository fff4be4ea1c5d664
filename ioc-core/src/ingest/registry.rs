//! The metrics that a platform knows: the shipped figures, and what its host
//! defined.

use std::collections::HashSet;

use serde::Serialize;

use crate::error::{Result, shown};
use crate::ingest::check::{self, KEY_CHARS, NAME_CHARS, Report};
use crate::ingest::faults::{Fault, Faults};
use crate::ingest::metadata::names_a_person;
use crate::model::metric_definition::MetricDefinition;
use crate::privacy::registry;

/// The class of a host's metric in a [`MetricEntry`].
const HOST: &str = "host";

/// A hundred departments by a hundred job roles. What has more than that is
/// kept by something nearly unique, and grows with the rows behind it.
const MOST_COMBINATIONS: u32 = 10_000;

/// The definitions of a host, beside the shipped figures.
///
/// A metric that is recorded under a defined type and name must have its unit,
/// its dimensions and its metadata. Names that nobody defined stay open.
///
/// ```
/// use ioc_core::ingest::registry::MetricRegistry;
/// use ioc_core::model::metric_definition::MetricDefinition;
///
/// let registry = MetricRegistry::new(vec![MetricDefinition {
///     metric_type: "support".to_owned(),
///     metric_name: "open_tickets".to_owned(),
///     label: "Open tickets".to_owned(),
///     unit: "count".to_owned(),
///     dimensions: vec!["channel".to_owned()],
///     metadata: vec![],
///     description: "tickets that are open at the period's end".to_owned(),
/// }])?;
/// assert!(registry.list().iter().any(|entry| entry.metric_name == "engagement_rate"));
/// # Ok::<(), ioc_core::error::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct MetricRegistry {
    /// In the order of [`key`].
    defined: Vec<MetricDefinition>,
    most_combinations: u32,
}

/// No definition of a host.
impl Default for MetricRegistry {
    fn default() -> Self {
        Self { defined: Vec::new(), most_combinations: MOST_COMBINATIONS }
    }
}

/// One metric of a [`MetricRegistry`], as a list of them has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MetricEntry {
    /// The family.
    pub metric_type: String,
    /// The name in the family.
    pub metric_name: String,
    /// The name for a reader.
    pub label: String,
    /// The unit.
    pub unit: String,
    /// What its dimensions are called, `dimension_1` first.
    pub dimensions: Vec<String>,
    /// How it is protected: `structure`, `behaviour` or `scores` of a shipped
    /// figure; `host` where [`crate::ingest::metrics::NewMetric`] says what is
    /// published.
    pub class: &'static str,
    /// What it counts and how.
    pub description: String,
}

impl MetricRegistry {
    /// The shipped figures and `definitions`.
    ///
    /// # Errors
    /// `InvalidInput` with all that is wrong: a text that is empty or too long,
    /// a name that is shipped or defined twice, more than three dimensions, a
    /// dimension or key twice, a key that names personal data.
    pub fn new(mut definitions: Vec<MetricDefinition>) -> Result<Self> {
        let mut faults = Faults::in_batch();
        let mut known = HashSet::new();
        for (row, definition) in (1..).zip(&definitions) {
            let mut report = |field: &str, mut fault: Fault| {
                fault.hint.get_or_insert_with(|| "mend the definition of the metric".to_owned());
                faults.push(fault.on(row).in_column(field));
            };
            check_definition(definition, &mut report);
            if !known.insert(key(definition)) {
                let message = format!("`{}` is defined twice", shown(&definition.metric_name));
                report("metric_name", Fault::new("duplicate_metric", message));
            }
        }
        faults.into_result(definitions.len() as u64)?;
        definitions.sort_unstable_by(|one, other| key(one).cmp(&key(other)));
        Ok(Self { defined: definitions, ..Self::default() })
    }

    /// How many combinations of dimensions each metric may have in one
    /// organization, over all periods; 10,000 unless this says otherwise.
    #[must_use]
    pub fn with_most_combinations(self, most_combinations: u32) -> Self {
        Self { most_combinations, ..self }
    }

    /// See [`Self::with_most_combinations`].
    pub fn most_combinations(&self) -> u32 {
        self.most_combinations
    }

    /// What the host said about the metrics of a type and name.
    pub fn find(&self, metric_type: &str, metric_name: &str) -> Option<&MetricDefinition> {
        let found = self.defined.binary_search_by(|it| key(it).cmp(&(metric_type, metric_name)));
        found.ok().map(|place| &self.defined[place])
    }

    /// All metrics: the shipped ones in the order of the documentation, then
    /// those of the host by type and name.
    pub fn list(&self) -> Vec<MetricEntry> {
        let shipped = registry::ALL.iter().map(|spec| MetricEntry {
            metric_type: spec.metric_type.to_owned(),
            metric_name: spec.name.to_owned(),
            label: spec.label.to_owned(),
            unit: spec.unit.to_owned(),
            dimensions: spec.dimensions.iter().map(|&name| name.to_owned()).collect(),
            class: spec.class.as_str(),
            description: spec.formula.to_owned(),
        });
        let defined = self.defined.iter().cloned().map(|it| MetricEntry {
            metric_type: it.metric_type,
            metric_name: it.metric_name,
            label: it.label,
            unit: it.unit,
            dimensions: it.dimensions,
            class: HOST,
            description: it.description,
        });
        shipped.chain(defined).collect()
    }
}

fn key(definition: &MetricDefinition) -> (&str, &str) {
    (&definition.metric_type, &definition.metric_name)
}

fn check_definition(definition: &MetricDefinition, report: &mut Report<'_>) {
    for (field, text, limit) in [
        ("metric_type", &definition.metric_type, KEY_CHARS),
        ("metric_name", &definition.metric_name, KEY_CHARS),
        ("label", &definition.label, NAME_CHARS),
        ("unit", &definition.unit, KEY_CHARS),
        ("description", &definition.description, NAME_CHARS),
    ] {
        check::text(field, text, limit, report);
    }
    check_not_shipped(&definition.metric_type, &definition.metric_name, report);
    let dimensions = &definition.dimensions;
    if dimensions.len() > 3 {
        let message = format!("{} dimensions, but a metric has three", dimensions.len());
        report("dimensions", Fault::new("too_many_dimensions", message));
    }
    let keys: Vec<&String> = definition.metadata.iter().map(|it| &it.key).collect();
    check_names("dimensions", &dimensions.iter().collect::<Vec<_>>(), report);
    check_names("metadata", &keys, report);
    if let Some(key) = keys.iter().find(|key| names_a_person(key)) {
        let message = format!("the key `{}` names personal data", shown(key));
        report("metadata", Fault::new("personal_metadata", message));
    }
}

/// Checks texts of which none may come twice.
fn check_names(field: &str, names: &[&String], report: &mut Report<'_>) {
    for (index, name) in names.iter().enumerate() {
        check::text(field, name, KEY_CHARS, report);
        if names[..index].contains(name) {
            let message = format!("`{}` comes twice", shown(name));
            report(field, Fault::new("duplicate_name", message));
        }
    }
}

/// Refuses the name of a figure that is computed here.
pub(super) fn check_not_shipped(metric_type: &str, metric_name: &str, report: &mut Report<'_>) {
    if registry::find_metric(metric_type, metric_name).is_some() {
        let message = format!("`{metric_name}` is computed here");
        let hint = "give it another name, or another metric_type";
        report("metric_name", Fault::new("reserved_metric", message).with_hint(hint));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::metric_definition::{JsonType, MetadataKey};

    fn tickets() -> MetricDefinition {
        MetricDefinition {
            metric_type: "support".to_owned(),
            metric_name: "open_tickets".to_owned(),
            label: "Open tickets".to_owned(),
            unit: "count".to_owned(),
            dimensions: vec!["channel".to_owned()],
            metadata: vec![key("source")],
            description: "tickets that are open at the period's end".to_owned(),
        }
    }

    fn key(name: &str) -> MetadataKey {
        MetadataKey { key: name.to_owned(), json_type: JsonType::String, required: false }
    }

    #[test]
    fn shipped_and_defined_metrics_are_listed_together() {
        let second = MetricDefinition { metric_name: "a".to_owned(), ..tickets() };
        let registry = MetricRegistry::new(vec![tickets(), second]).unwrap();
        let listed = registry.list();
        let names: Vec<_> = listed.iter().map(|entry| &*entry.metric_name).collect();
        assert_eq!(names[..2], ["total_users", "active_users"]);
        assert_eq!(names[registry::ALL.len()..], ["a", "open_tickets"]);
        let (first, last) = (&listed[0], &listed[listed.len() - 1]);
        assert_eq!((first.class, &*first.dimensions[1]), ("structure", "job_role"));
        assert_eq!((last.class, &*last.dimensions[0]), ("host", "channel"));
        assert_eq!(registry.find("support", "open_tickets"), Some(&tickets()));
        assert_eq!(registry.find("support", "total_users"), None);
    }

    #[test]
    fn a_definition_that_cannot_hold_is_refused_with_the_way_out() {
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        for (definition, field, code) in [
            (MetricDefinition { unit: String::new(), ..tickets() }, "unit", "empty_text"),
            (MetricDefinition { label: "x".repeat(301), ..tickets() }, "label", "text_too_long"),
            (
                MetricDefinition {
                    metric_type: "user_engagement".to_owned(),
                    metric_name: "engagement_rate".to_owned(),
                    ..tickets()
                },
                "metric_name",
                "reserved_metric",
            ),
            (
                MetricDefinition { dimensions: names(&["a", "b", "c", "d"]), ..tickets() },
                "dimensions",
                "too_many_dimensions",
            ),
            (
                MetricDefinition { dimensions: names(&["a", "a"]), ..tickets() },
                "dimensions",
                "duplicate_name",
            ),
            (
                MetricDefinition { metadata: vec![key("b"), key("b")], ..tickets() },
                "metadata",
                "duplicate_name",
            ),
            (
                MetricDefinition { metadata: vec![key("User Name")], ..tickets() },
                "metadata",
                "personal_metadata",
            ),
        ] {
            let error = MetricRegistry::new(vec![definition]).unwrap_err();
            assert_eq!(error.code(), code, "{error}");
            assert!(error.context().contains(&("column", field.to_owned())), "{error}");
            assert!(error.hint().is_some(), "{error}");
        }
        let twice = MetricRegistry::new(vec![tickets(), tickets()]).unwrap_err();
        assert_eq!(twice.code(), "duplicate_metric");
        assert!(twice.context().contains(&("row", "2".to_owned())), "{twice}");
    }
}
