//! `/api/templates`: which sections a report has.

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc};
use ioc_core::access::role::Action;
use ioc_core::error::Error;
use ioc_core::ids::TemplateId;
use ioc_core::model::report::Template;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::body;
use crate::parameter::{Kind, Parameter};
use crate::problem::{FieldError, Problem};
use crate::reply::{self, Keep, Listed};
use crate::route::{Asked, Needs, Route, Told};
use crate::routes::described::{object, one, page as paged};

const ID: &[Parameter] = &[Parameter::new("id", Kind::Id, "The template's id.")];

/// Which sections a report has, in order.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SectionsConfig)]
#[serde(deny_unknown_fields)]
struct Sections {
    /// The sections.
    sections: Vec<Section>,
}

/// One section.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SectionConfig)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "the seed calls it `type`")]
struct Section {
    /// Its type: `metrics_summary`, `ocean_insights`, `user_activity`,
    /// `assessment_progress`, `appendix`, or one that the host has added.
    #[serde(rename = "type")]
    section_type: String,
    /// Its title; the type's own unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    /// Whether it has charts.
    #[schema(default = true, required = false)]
    include_charts: bool,
    /// Whether it has tables by department and job role.
    #[schema(default = true, required = false)]
    include_aggregations: bool,
}

/// A template.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Template)]
struct TemplateRow {
    /// Its id.
    id: Uuid,
    /// Its name.
    name: String,
    /// Its sections.
    sections_config: Sections,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// The version that a new report follows: 1 for the first, one more after each change.
    version: u32,
    /// Whether every organization has it.
    is_global: bool,
}

/// A template to keep under its name.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewTemplate {
    /// Its name: for one that is there it is the next version.
    #[schema(min_length = 1, max_length = 300)]
    name: String,
    /// Its sections.
    #[schema(value_type = Sections)]
    sections_config: Value,
}

impl From<Template> for TemplateRow {
    fn from(template: Template) -> Self {
        let sections = template.sections_config.sections.into_iter();
        let sections = sections.map(|it| Section {
            section_type: it.section_type,
            title: it.title,
            include_charts: it.include_charts,
            include_aggregations: it.include_aggregations,
        });
        Self {
            id: template.id.uuid(),
            name: template.name,
            sections_config: Sections { sections: sections.collect() },
            created_at: template.created_at,
            version: template.version,
            is_global: template.is_copy,
        }
    }
}

pub(super) fn routes() -> Vec<Route> {
    let read = Needs::Permission(Action::WriteReports);
    let write = Needs::Permission(Action::PublishReports);
    vec![
        Route::new(Method::GET, "/api/templates", "list_templates", read, |it| Box::pin(list(it)))
            .about(
                "The report templates, by name: the organization's own, and those that all have \
                 unless it has one of the same name.",
            )
            .replies(200, "All of them.", Some(paged::<TemplateRow>()))
            .revalidated(),
        Route::new(Method::POST, "/api/templates", "put_template", write, |it| Box::pin(put(it)))
            .about(
                "Keeps a template under its name. Another one of that name is its next version: \
                 reports that follow it stay with theirs.",
            )
            .takes(one::<NewTemplate>())
            .replies(200, "The template.", Some(one::<TemplateRow>()))
            .told_with(&[Told::Tag]),
        Route::new(Method::GET, "/api/templates/schema", "get_template_schema", read, |it| {
            Box::pin(async move { schema(&it) })
        })
        .about("The JSON Schema of `sections_config`.")
        .replies(200, "The schema.", Some(object()))
        .revalidated(),
        Route::new(Method::GET, "/api/templates/{id}", "get_template", read, |it| {
            Box::pin(get(it))
        })
        .about("One template.")
        .in_path(ID)
        .replies(200, "The template.", Some(one::<TemplateRow>()))
        .revalidated(),
        Route::new(Method::DELETE, "/api/templates/{id}", "delete_template", write, |it| {
            Box::pin(delete(it))
        })
        .about("Deletes a template that no report names.")
        .in_path(ID)
        .replies(204, "It is gone.", None),
    ]
}

fn id(asked: &Asked) -> TemplateId {
    TemplateId::from_uuid(asked.path.get("id").unwrap_or_default())
}

async fn list(asked: Asked) -> Result<Response, Problem> {
    let templates = asked.api.platform.reports().list_templates(asked.scope()?).await?;
    let data = templates.into_iter().map(TemplateRow::from).collect();
    reply::read(&asked.headers, &Listed { data, next_cursor: None }, Keep::Revalidated)
}

async fn get(asked: Asked) -> Result<Response, Problem> {
    let template = asked.api.platform.reports().get_template(asked.scope()?, id(&asked)).await?;
    reply::read(&asked.headers, &TemplateRow::from(template), Keep::Revalidated)
}

async fn put(asked: Asked) -> Result<Response, Problem> {
    let new: NewTemplate = body::object(&asked.body)?;
    let (scope, reports) = (asked.scope()?, asked.api.platform.reports());
    let kept = match reports.sections().read(new.sections_config) {
        Ok(sections) => reports.put_template(scope, &new.name, sections).await,
        Err(error) => Err(error),
    };
    let id = kept.map_err(placed)?;
    let template = reports.get_template(scope, id).await?;
    reply::written_tagged(StatusCode::OK, &TemplateRow::from(template))
}

/// A refusal with its place in the body, where it has one.
fn placed(error: Error) -> Problem {
    let context = error.context().iter();
    let at = context.filter(|(key, _)| *key == "pointer").map(|(_, pointer)| FieldError {
        at: format!("body/sections_config{pointer}"),
        code: error.code().to_owned(),
        detail: error.message().to_owned(),
    });
    let errors = at.collect();
    Problem::from(error).with_errors(errors)
}

fn schema(asked: &Asked) -> Result<Response, Problem> {
    let schema = asked.api.platform.reports().sections().schema();
    reply::read(&asked.headers, &schema, Keep::Revalidated)
}

async fn delete(asked: Asked) -> Result<Response, Problem> {
    asked.api.platform.reports().delete_template(asked.scope()?, id(&asked)).await?;
    Ok(reply::empty())
}
