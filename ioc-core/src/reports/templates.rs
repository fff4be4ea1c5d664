//! The templates that an organization has for its reports: its own, and those that all have.

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{ReportId, TemplateId, new_id};
use crate::model::report::{Report, SectionsConfig, Template};
use crate::model::text::checked;
use crate::reports::catalogue::GlobalTemplate;
use crate::reports::changes::{ReportChange, changed, refuse_settled};
use crate::reports::generator::{NewReport, ReportGenerator, TITLE_LIMIT, checked_new};

/// A template to keep under its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTemplate {
    /// Its name, unique in the organization.
    pub name: String,
    /// Its sections.
    pub sections_config: SectionsConfig,
}

impl ReportGenerator {
    /// Keeps a template under its name. Another one of that name is its next version:
    /// reports that follow it stay with theirs.
    ///
    /// # Errors
    /// Those of [`crate::reports::template::SectionRegistry::check`]; `InvalidInput` for a
    /// name that is none.
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
            version: 1,
            is_copy: false,
        };
        self.store.put_template(scope, &template, &self.change(scope, now, "template.put")).await
    }

    /// As [`Self::create`], of a template that is kept with it: not if the report cannot be
    /// created.
    pub async fn create_with_template(
        &self,
        scope: &Scope,
        new: NewReport,
        template: NewTemplate,
    ) -> Result<Report> {
        scope.permit(Action::WriteReports)?;
        checked_new(scope, &new)?;
        let NewTemplate { name, sections_config } = template;
        let template_id = Some(self.put_template(scope, &name, sections_config).await?);
        self.create(scope, NewReport { template_id, ..new }).await
    }

    /// As [`Self::update`], to a template that is kept with it: not if the report may not
    /// be changed so.
    pub async fn update_with_template(
        &self,
        scope: &Scope,
        id: ReportId,
        change: ReportChange,
        template: NewTemplate,
        seen: Option<&Report>,
    ) -> Result<Report> {
        scope.permit(Action::WriteReports)?;
        let stands = self.store.get_report(scope, id).await?.at(self.clock.now());
        let (mut changed, _) = changed(scope, seen.unwrap_or(&stands), &change)?;
        changed.template_id = Some(new_id(&*self.ids, self.clock.now()));
        refuse_settled(seen.unwrap_or(&stands), &changed)?;
        let NewTemplate { name, sections_config } = template;
        let template_id = Some(Some(self.put_template(scope, &name, sections_config).await?));
        self.update(scope, id, ReportChange { template_id, ..change }, seen).await
    }

    /// The template of an id; `NotFound` if the organization has none.
    pub async fn get_template(&self, scope: &Scope, id: TemplateId) -> Result<Template> {
        let all = self.list_templates(scope).await?;
        all.into_iter().find(|template| template.id == id).ok_or_else(|| unknown_template(id))
    }

    /// The organization's templates, and those that all have unless it has one of the same
    /// name, by name.
    pub async fn list_templates(&self, scope: &Scope) -> Result<Vec<Template>> {
        scope.permit(Action::WriteReports)?;
        let (copies, mut all): (Vec<_>, Vec<_>) =
            self.store.list_templates(scope).await?.into_iter().partition(|it| it.is_copy);
        for global in self.templates.iter() {
            if all.iter().all(|own| own.name != global.name) {
                let copy = copies.iter().find(|copy| copy.id == global.id);
                all.push(as_of_now(scope, global, copy));
            }
        }
        // The program has them no longer, but reports may follow them.
        all.extend(copies.into_iter().filter(|copy| self.templates.find(copy.id).is_none()));
        all.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(all)
    }

    /// The template that a report follows which names it, and its newest version. One that
    /// all have is copied, for reports to follow it as it is now; an organization's own of
    /// the same name is meant instead.
    pub(super) async fn followed(
        &self,
        scope: &Scope,
        id: TemplateId,
    ) -> Result<(TemplateId, u32)> {
        let known = self.store.list_templates(scope).await?;
        let of_id = known.iter().find(|it| it.id == id);
        let found = match (of_id, self.templates.find(id)) {
            (Some(own), _) if !own.is_copy => Some(own),
            (of_id, None) => of_id,
            (copy, Some(global)) => {
                let own = known.iter().find(|own| !own.is_copy && own.name == global.name);
                let same = copy.filter(|copy| copy.sections_config == global.sections_config);
                match own.or(same) {
                    Some(found) => Some(found),
                    None => return self.copied(scope, global, copy).await,
                }
            }
        };
        found.map(|it| (it.id, it.version)).ok_or_else(|| unknown_template(id))
    }

    /// As [`Self::followed`], for whoever waits for reports of it: nothing is copied yet.
    pub(crate) async fn template_that_counts(
        &self,
        scope: &Scope,
        id: TemplateId,
    ) -> Result<TemplateId> {
        let known = self.store.list_templates(scope).await?;
        let Some(global) = self.templates.find(id) else {
            return known
                .iter()
                .find(|it| it.id == id)
                .map(|it| it.id)
                .ok_or_else(|| unknown_template(id));
        };
        let own = known.iter().find(|own| !own.is_copy && own.name == global.name);
        Ok(own.map_or(id, |own| own.id))
    }

    async fn copied(
        &self,
        scope: &Scope,
        global: &GlobalTemplate,
        copy: Option<&Template>,
    ) -> Result<(TemplateId, u32)> {
        self.sections.check(&global.sections_config)?;
        let now = self.clock.now();
        let mut template = as_of_now(scope, global, copy);
        template.created_at = now;
        if let Some(copy) = copy {
            // The program may have given it another name.
            template.name.clone_from(&copy.name);
        }
        let change = self.change(scope, now, "template.put");
        let id = self.store.put_template(scope, &template, &change).await?;
        Ok((id, self.store.get_template(scope, id).await?.version))
    }

    /// Deletes a template. One that is not there is fine.
    ///
    /// # Errors
    /// `Conflict` with code `template_in_use` while a report or a
    /// subscription names it, with code
    /// `global_template` for one that every organization has.
    pub async fn delete_template(&self, scope: &Scope, id: TemplateId) -> Result<()> {
        scope.permit(Action::PublishReports)?;
        if self.templates.find(id).is_some() {
            let known = self.store.list_templates(scope).await?;
            if known.iter().all(|own| own.id != id || own.is_copy) {
                let message = format!("every organization has the template {id}");
                return Err(Error::new(ErrorKind::Conflict, "global_template", message).with_hint(
                    "keep one of your own under its name, and it stands there instead",
                ));
            }
        }
        let change = self.change(scope, self.clock.now(), "template.delete").about(id.uuid());
        self.store.delete_template(scope, id, &change).await
    }
}

/// A template that all have, as the organization sees it: the version is the one that a new
/// report would follow.
fn as_of_now(scope: &Scope, global: &GlobalTemplate, copy: Option<&Template>) -> Template {
    let GlobalTemplate { id, name, sections_config } = global.clone();
    let version =
        copy.map_or(1, |copy| copy.version + u32::from(copy.sections_config != sections_config));
    Template {
        id,
        organization_id: scope.organization_id(),
        name,
        sections_config,
        created_at: copy.map_or(scope.organization().created_at, |copy| copy.created_at),
        version,
        is_copy: true,
    }
}

fn unknown_template(id: TemplateId) -> Error {
    Error::not_found("unknown_template", format!("there is no report template {id}"))
}
