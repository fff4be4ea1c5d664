//! `ioc report create`.

use std::path::{Path, PathBuf};

use clap::Args;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::error::Result;
use ioc_analytics::ids::TemplateId;
use ioc_analytics::model::period::Period;
use ioc_analytics::reports::generator::NewReport;

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
}

impl Create {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let period = self.days(&session, &scope)?;
        let template_id = match &self.template {
            Some(path) => Some(keep_template(&session, &scope, path).await?),
            None => None,
        };
        let new = NewReport {
            title: self.title.clone(),
            period_start: period.first,
            period_end: period.last,
            template_id,
        };
        let report = session.platform.reports().create(&scope, new).await?;
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

/// Keeps a file as a template of the organization.
pub(super) async fn keep_template(
    session: &Session,
    scope: &Scope,
    path: &Path,
) -> Result<TemplateId> {
    let reports = session.platform.reports();
    let config = reports.sections().parse(&files::read(path)?)?;
    let name = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy();
    reports.put_template(scope, &name, config).await
}
