//! `ioc report template list` and `ioc report template schema`.

use clap::{Args, Subcommand};
use ioc_analytics::error::Result;
use ioc_analytics::model::report::Template;
use ioc_analytics::reports::template::SectionRegistry;
use serde_json::{Value, json};

use crate::arguments::Organized;
use crate::cli::Global;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::Table;

/// `ioc report template ...`
#[derive(Debug, Subcommand)]
pub(crate) enum TemplateCommand {
    /// List the organization's templates, and those that all have.
    List(ListTemplates),
    /// Print the JSON Schema of a template's `sections_config`.
    Schema,
}

/// The arguments of `ioc report template list`.
#[derive(Debug, Args)]
pub(crate) struct ListTemplates {
    #[command(flatten)]
    organized: Organized,
}

impl TemplateCommand {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        match self {
            Self::List(list) => list.run(global).await,
            Self::Schema => {
                let schema = SectionRegistry::default().schema();
                Ok(Reply::new(&schema, format!("{schema:#}")))
            }
        }
    }
}

impl ListTemplates {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let templates = session.platform.reports().list_templates(&scope).await?;
        let mut table = Table::new(["id", ">version", "of", "name", "sections"]);
        for template in &templates {
            let sections = template.sections_config.sections.iter();
            table.row([
                template.id.to_string(),
                template.version.to_string(),
                if template.is_copy { "all" } else { "the organization" }.to_owned(),
                template.name.clone(),
                sections.map(|it| it.section_type.as_str()).collect::<Vec<_>>().join(" "),
            ]);
        }
        let listed: Vec<Value> = templates.iter().map(to_json).collect();
        Ok(Reply::new(&json!({ "templates": listed }), table.lines().join("\n")))
    }
}

fn to_json(template: &Template) -> Value {
    json!({
        "id": template.id,
        "name": template.name,
        "sections_config": template.sections_config,
        "created_at": template.created_at,
        "version": template.version,
        "is_global": template.is_copy,
    })
}
