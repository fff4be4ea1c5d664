//! Templates that every organization has.

use crate::ids::TemplateId;
use crate::model::report::{SectionConfig, SectionsConfig};
use crate::reports::template::SectionRegistry;

/// A template that every organization has, unless it has one of the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlobalTemplate {
    /// Its id, the same in every organization and for ever.
    pub id: TemplateId,
    /// Its name.
    pub name: String,
    /// Its sections. A report follows them as they are when it is created.
    pub sections_config: SectionsConfig,
}

/// The templates that every organization has, by their ids and names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TemplateCatalogue(Vec<GlobalTemplate>);

impl TemplateCatalogue {
    /// The shipped ones: `weekly` with every section, and `short` with the key metrics and
    /// the assessments, without charts.
    pub fn shipped(sections: &SectionRegistry) -> Self {
        let without_charts = |section_type: &str| SectionConfig {
            section_type: section_type.to_owned(),
            title: None,
            include_charts: false,
            include_aggregations: false,
        };
        let short = ["metrics_summary", "assessment_progress"].map(without_charts).to_vec();
        Self::default()
            .with(Self::named("weekly", sections.shipped()))
            .with(Self::named("short", SectionsConfig { sections: short }))
    }

    fn named(name: &str, sections_config: SectionsConfig) -> GlobalTemplate {
        let id = TemplateId::from_content(&[b"template", name.as_bytes()]);
        GlobalTemplate { id, name: name.to_owned(), sections_config }
    }

    /// Adds a template, or replaces the one of the same id or name.
    #[must_use]
    pub fn with(mut self, template: GlobalTemplate) -> Self {
        self.0.retain(|known| known.id != template.id && known.name != template.name);
        self.0.push(template);
        self
    }

    /// The template of an id.
    pub fn find(&self, id: TemplateId) -> Option<&GlobalTemplate> {
        self.0.iter().find(|template| template.id == id)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &GlobalTemplate> {
        self.0.iter()
    }
}
