//! `ioc org brand show`, `ioc org brand put` and `ioc org brand delete`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use ioc_analytics::error::Result;
use ioc_analytics::model::brand::{Brand, NewBrand};
use serde_json::{Value, json};

use crate::cli::Global;
use crate::files;
use crate::reply::Reply;
use crate::session::{Missing, Session};

/// `ioc org brand ...`
#[derive(Debug, Subcommand)]
pub(crate) enum BrandCommand {
    /// Show how an organization's reports look.
    Show(Chosen),
    /// Replace an organization's brand; what is not given, it has not. Published
    /// reports stay as they were drawn.
    Put(Put),
    /// Delete an organization's brand.
    Delete(Chosen),
}

/// Whose brand.
#[derive(Debug, Args)]
pub(crate) struct Chosen {
    /// The organization's name.
    name: String,
}

/// What a brand is made of.
#[derive(Debug, Args)]
#[group(id = "brand", required = true, multiple = true)]
pub(crate) struct Parts {
    /// The colour of titles and rules, such as `#0072b2`.
    #[arg(long, value_name = "COLOR")]
    color: Option<String>,
    /// A PNG or JPEG file of at most 256 KiB and 2000 by 1000 pixels.
    #[arg(long, value_name = "FILE")]
    logo: Option<PathBuf>,
    /// A line at the foot of each page.
    #[arg(long, value_name = "TEXT")]
    footer: Option<String>,
}

/// Which brand is set, and to what.
#[derive(Debug, Args)]
pub(crate) struct Put {
    /// The organization's name.
    name: String,
    #[command(flatten)]
    parts: Parts,
}

impl BrandCommand {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        match self {
            Self::Show(chosen) => chosen.show(global).await,
            Self::Put(put) => put.run(global).await,
            Self::Delete(chosen) => chosen.delete(global).await,
        }
    }
}

impl Chosen {
    async fn show(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.name).await?;
        let brand = session.platform.organizations().get_brand(&scope).await?;
        Ok(Reply::new(&to_json(&brand), to_text(&brand)))
    }

    async fn delete(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.name).await?;
        session.platform.organizations().delete_brand(&scope).await?;
        let text = format!("{} has no brand of its own", self.name);
        Ok(Reply::new(&json!({ "deleted": true }), text))
    }
}

impl Put {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let Parts { color, logo, footer } = &self.parts;
        let logo = logo.as_deref().map(files::read_bytes).transpose()?;
        let new = NewBrand { color: color.clone(), logo, footer: footer.clone() };
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.name).await?;
        let brand = session.platform.organizations().put_brand(&scope, new).await?;
        Ok(Reply::new(&to_json(&brand), to_text(&brand)))
    }
}

fn to_text(brand: &Brand) -> String {
    let none = || "none".to_owned();
    let logo = brand.logo.as_ref().map(|logo| {
        format!("{}, {} by {} pixels", logo.format().media_type(), logo.width(), logo.height())
    });
    let lines = [
        format!("brand of {}", brand.name),
        format!("color   {}", brand.color.map_or_else(none, |color| color.to_string())),
        format!("logo    {}", logo.unwrap_or_else(none)),
        format!("footer  {}", brand.footer.clone().unwrap_or_else(none)),
    ];
    let warning = brand.warning().map(|warning| format!("warning: {warning}"));
    lines.into_iter().chain(warning).collect::<Vec<_>>().join("\n")
}

fn to_json(brand: &Brand) -> Value {
    json!({
        "name": brand.name,
        "color": brand.color.map(|color| color.to_string()),
        "color_on_light": brand.color.map(|color| color.on_light().to_string()),
        "color_on_dark": brand.color.map(|color| color.on_dark().to_string()),
        "warning": brand.warning(),
        "logo": brand.logo.as_ref().map(|logo| json!({
            "media_type": logo.format().media_type(),
            "width": logo.width(),
            "height": logo.height(),
        })),
        "footer": brand.footer,
    })
}
