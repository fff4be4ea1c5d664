//! `ioc report create`.

use std::path::{Path, PathBuf};

use clap::Args;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::error::Result;
use ioc_analytics::model::period::Period;
use ioc_analytics::reports::generator::NewReport;
use ioc_analytics::reports::templates::NewTemplate;

use crate::arguments::{Days, Organized, date};
use crate::calendar::{last_closed_week, week_of};
use crate::cli::Global;
use crate::commands::report::view;
use crate::files;
use crate::reply::Reply;
use crate::session::{Missing, Session};

/// The arguments of `ioc report create`: without days it is of the last closed
/// week.
#[derive(Debug, Args)]
pub(crate) struct Create {
    #[command(flatten)]
    organized: Organized,
    /// Its title.
    #[arg(long, value_name = "TITLE", default_value = "Weekly Report")]
    title: String,
    #[command(flatten)]
    period: Days,
    /// The week that this day lies in.
    #[arg(long, value_name = "DATE", conflicts_with_all = ["from", "to"])]
    week: Option<String>,
    /// A template as JSON; it is kept under the file's name.
    #[arg(long, value_name = "FILE")]
    template: Option<PathBuf>,
    /// A template that is there: `ioc report template list` shows them.
    #[arg(long, value_name = "ID", conflicts_with = "template")]
    template_id: Option<String>,
}

impl Create {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let period = self.days(&session, &scope)?;
        let new = NewReport {
            title: self.title.clone(),
            period_start: period.first,
            period_end: period.last,
            template_id: self.template_id.as_deref().map(str::parse).transpose()?,
        };
        let reports = session.platform.reports();
        let report = match &self.template {
            Some(path) => {
                let template = read_template(&session, path)?;
                reports.create_with_template(&scope, new, template).await?
            }
            None => reports.create(&scope, new).await?,
        };
        Ok(Reply::new(&view::to_json(&report), view::lines(&report).join("\n")))
    }

    fn days(&self, session: &Session, scope: &Scope) -> Result<Period> {
        let organization = scope.organization();
        if let Some(day) = &self.week {
            return week_of(organization, date("--week", day)?);
        }
        match self.period.period(organization)? {
            Some(period) => Ok(period),
            None => last_closed_week(organization, session.now()),
        }
    }
}

/// A file as a template of its name.
pub(super) fn read_template(session: &Session, path: &Path) -> Result<NewTemplate> {
    let sections_config = session.platform.reports().sections().parse(&files::read(path)?)?;
    let name = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    Ok(NewTemplate { name, sections_config })
}
