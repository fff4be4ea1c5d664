//! Templates: the shipped one, and the check of others.

use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use crate::error::{Error, Result, cut, shown};
use crate::model::report::{SectionConfig, SectionsConfig};
use crate::reports::section::Section;
use crate::reports::sections::appendix::Appendix;
use crate::reports::sections::assessment_progress::AssessmentProgress;
use crate::reports::sections::data_quality::DataQuality;
use crate::reports::sections::groups::Groups;
use crate::reports::sections::metrics_summary::MetricsSummary;
use crate::reports::sections::ocean_insights::OceanInsights;
use crate::reports::sections::user_activity::UserActivity;

/// The section builders by their type.
#[derive(Debug)]
pub struct SectionRegistry(Vec<Box<dyn Section>>);

impl Default for SectionRegistry {
    /// The shipped sections, in the order of the shipped template.
    fn default() -> Self {
        Self(vec![
            Box::new(MetricsSummary),
            Box::new(AssessmentProgress),
            Box::new(OceanInsights),
            Box::new(Groups),
            Box::new(UserActivity),
            Box::new(DataQuality),
            Box::new(Appendix),
        ])
    }
}

impl SectionRegistry {
    /// Adds a builder, or replaces the one of the same type.
    #[must_use]
    pub fn with(mut self, section: Box<dyn Section>) -> Self {
        self.0.retain(|known| known.section_type() != section.section_type());
        self.0.push(section);
        self
    }

    /// The builder of a type.
    pub fn find(&self, section_type: &str) -> Result<&dyn Section> {
        let found = self.0.iter().find(|section| section.section_type() == section_type);
        found.map(|section| &**section).ok_or_else(|| {
            let known: Vec<&str> = self.0.iter().map(|section| section.section_type()).collect();
            let message = format!("`{}` is not a kind of section", shown(section_type));
            Error::invalid("unknown_section", message)
                .with_hint(format!("one of {}", known.join(", ")))
        })
    }

    /// The template of a report that names none: every section with all in it.
    pub fn shipped(&self) -> SectionsConfig {
        let section = |section: &dyn Section| SectionConfig {
            section_type: section.section_type().to_owned(),
            title: None,
            include_charts: true,
            include_aggregations: true,
        };
        SectionsConfig { sections: self.0.iter().map(|known| section(&**known)).collect() }
    }

    pub(super) fn types(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|section| section.section_type())
    }

    /// Reads a template as the seed writes it: `{"sections_config": {...}}`, or
    /// the inside of it alone.
    ///
    /// # Errors
    /// `InvalidInput` for what is no JSON, and as [`Self::read`].
    pub fn parse(&self, json: &str) -> Result<SectionsConfig> {
        let mut value: Value = serde_json::from_str(json)
            .map_err(|source| bad_template(&source).with("line", source.line()))?;
        if let Some(inside) = value.get_mut("sections_config") {
            value = inside.take();
        }
        self.read(value)
    }

    /// Reads the inside of a template.
    ///
    /// # Errors
    /// `InvalidInput` for JSON of another shape, an unknown section, none, or
    /// one that comes twice. Its context has the place as a JSON pointer, such as
    /// `/sections/1/type`.
    pub fn read(&self, value: Value) -> Result<SectionsConfig> {
        let config: SectionsConfig = serde_path_to_error::deserialize(value).map_err(|error| {
            let pointer = pointer(error.path());
            bad_template(error.inner()).with("pointer", pointer)
        })?;
        self.check(&config)?;
        Ok(config)
    }

    /// Checks that a template can be built.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn check(&self, config: &SectionsConfig) -> Result<()> {
        if config.sections.is_empty() {
            return Err(Error::invalid("empty_template", "the template has no sections")
                .with("pointer", "/sections")
                .with_hint("name at least one, such as metrics_summary"));
        }
        for (index, section) in config.sections.iter().enumerate() {
            let pointer = format!("/sections/{index}/type");
            self.find(&section.section_type).map_err(|error| error.with("pointer", &pointer))?;
            let earlier = &config.sections[..index];
            if earlier.iter().any(|other| other.section_type == section.section_type) {
                let message = format!("the section `{}` comes twice", section.section_type);
                return Err(Error::invalid("repeated_section", message)
                    .with("pointer", pointer)
                    .with_hint("leave one of the two out"));
            }
        }
        Ok(())
    }
}

fn bad_template(source: &serde_json::Error) -> Error {
    Error::invalid("bad_template", "the template cannot be read")
        .with("cause", cut(&source.to_string(), 200))
        .with_hint(r#"{"sections_config": {"sections": [{"type": "metrics_summary"}]}}"#)
}

/// A path as a JSON pointer (RFC 6901).
fn pointer(path: &Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        let segment = match segment {
            Segment::Seq { index } => index.to_string(),
            segment => shown(&segment.to_string()).replace('~', "~0").replace('/', "~1"),
        };
        pointer.push('/');
        pointer.push_str(&segment);
    }
    pointer
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEED: &str = r#"{
      "sections_config": {
        "sections": [
          {"type": "metrics_summary", "title": "Key Metrics", "include_charts": true},
          {"type": "ocean_insights", "title": "Personality Insights", "include_aggregations": true}
        ]
      }
    }"#;

    #[test]
    fn the_seeds_template_loads() {
        let config = SectionRegistry::default().parse(SEED).unwrap();
        let types: Vec<_> =
            config.sections.iter().map(|section| section.section_type.as_str()).collect();
        assert_eq!(types, ["metrics_summary", "ocean_insights"]);
    }

    #[test]
    fn a_template_that_cannot_be_built_is_refused() {
        let registry = SectionRegistry::default();
        for (json, code) in [
            ("{", "bad_template"),
            (r#"{"sections": []}"#, "empty_template"),
            (r#"{"sections": [{"type": "poems"}]}"#, "unknown_section"),
            (
                r#"{"sections": [{"type": "user_activity"}, {"type": "user_activity"}]}"#,
                "repeated_section",
            ),
            (r#"{"sections": [{"type": "user_activity", "colour": 1}]}"#, "bad_template"),
        ] {
            assert_eq!(registry.parse(json).unwrap_err().code(), code, "{json}");
        }
    }
}
