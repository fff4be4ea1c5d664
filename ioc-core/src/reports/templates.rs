//! The templates that an organization keeps for its reports.

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::error::Result;
use crate::ids::{TemplateId, new_id};
use crate::model::report::{SectionsConfig, Template};
use crate::model::text::checked;
use crate::reports::generator::{ReportGenerator, TITLE_LIMIT};

impl ReportGenerator {
    /// Keeps a template under its name, replacing the one of the same name.
    pub async fn put_template(
        &self,
        scope: &Scope,
        name: &str,
        config: SectionsConfig,
    ) -> Result<TemplateId> {
        scope.permit(Action::PublishReports)?;
        let name = checked("bad_template_name", "a template's name", name, TITLE_LIMIT)?;
        self.sections.check(&config)?;
        let now = self.clock.now();
        let template = Template {
            id: new_id(&*self.ids, now),
            organization_id: scope.organization_id(),
            name,
            sections_config: config,
            created_at: now,
        };
        self.store.put_template(scope, &template, &self.change(scope, now, "template.put")).await
    }

    /// The template of an id; `NotFound` if the organization has none.
    pub async fn get_template(&self, scope: &Scope, id: TemplateId) -> Result<Template> {
        scope.permit(Action::WriteReports)?;
        self.store.get_template(scope, id).await
    }

    /// The organization's templates, by name.
    pub async fn list_templates(&self, scope: &Scope) -> Result<Vec<Template>> {
        scope.permit(Action::WriteReports)?;
        self.store.list_templates(scope).await
    }

    /// Deletes a template. One that is not there is fine.
    ///
    /// # Errors
    /// `Conflict` with code `template_in_use` while a report names it.
    pub async fn delete_template(&self, scope: &Scope, id: TemplateId) -> Result<()> {
        scope.permit(Action::PublishReports)?;
        let change = self.change(scope, self.clock.now(), "template.delete").about(id.uuid());
        self.store.delete_template(scope, id, &change).await
    }
}
