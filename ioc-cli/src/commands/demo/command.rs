//! The demo: an organization, half a year of data, a finished weekly report.

use std::path::PathBuf;

use chrono::NaiveDate;
use chrono_tz::Tz;
use clap::Args;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::{Clock, Instant, SystemClock};
use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::document::format::Format;
use ioc_analytics::error::Result;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::report::Report;

use crate::arguments::Moment;
use crate::cli::Global;
use crate::commands::demo::load::{load, report};
use crate::commands::demo::made::{self, Wishes};
use crate::commands::demo::present;
use crate::config::redact::without_password;
use crate::config::settings::DATABASE;
use crate::files;
use crate::reply::Reply;
use crate::session::{Missing, Session};

/// The name of the demo's database in its folder.
pub(super) const DATABASE_FILE: &str = "ioc.db";
/// The formats of the report that are left in the folder.
const FORMATS: [Format; 5] = [Format::Pdf, Format::Excel, Format::Html, Format::Json, Format::Csv];

/// The arguments of `ioc demo`, which has a database of its own in its folder
/// unless `--database` stands on the command line. In the same folder it may be
/// run again: what is there stays.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// The folder for the report, and for the database unless --database names one.
    #[arg(long, value_name = "DIR", default_value = "ioc-demo")]
    data_dir: PathBuf,
    /// How many weeks of data [default: 26].
    #[arg(long, value_name = "N")]
    weeks: Option<u16>,
    /// How many members, from 20 [default: 150].
    #[arg(long, value_name = "N")]
    people: Option<u32>,
}

impl Demo {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let plan = self.plan(global)?;
        let data = generate(&plan)?;
        files::make_folder(&self.data_dir)?;
        made::keep(&self.data_dir, &plan)?;
        // That of the environment or a file is somebody's real one.
        let url = match global.flags.get(&DATABASE) {
            Some(url) => url.to_owned(),
            None => format!("sqlite:{}", self.data_dir.join(DATABASE_FILE).display()),
        };
        let session = Session::over(&url, global, Missing::Created)?;
        session.stand_in(plan.zone);
        let (scope, loaded) = load(&session, global, &plan, plan.ends, data).await?;
        let report = report(&session, plan.ends, &scope).await?;
        let files = self.write_report(&session, &scope, &report).await?;
        let dashboard = session.platform.dashboard();
        let summary =
            dashboard.summary_between(&scope, report.period_start, report.period_end).await?;
        let document = session.platform.reports().document(&scope, report.id, None).await?;
        let shown = present::Demo {
            plan: &plan,
            loaded,
            summary: summary.value(),
            sentences: &document.front.sentences().cloned().collect::<Vec<_>>(),
            report: &report,
            database: &without_password(&url),
            files: &files,
        };
        shown.reply()
    }

    fn plan(&self, global: &Global) -> Result<DemoPlan> {
        let at = global.at.as_deref().map(Moment::parse).transpose()?;
        let zone = Tz::Europe__Berlin;
        let wishes = Wishes {
            seed: global.seed,
            people: self.people,
            weeks: self.weeks,
            ends: at.map(|at| last_day(zone, at.instant(zone))).transpose()?,
        };
        made::plan(&self.data_dir, wishes, last_day(zone, SystemClock.now())?)
    }

    async fn write_report(
        &self,
        session: &Session,
        scope: &Scope,
        report: &Report,
    ) -> Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        for format in FORMATS {
            let rendered =
                session.platform.reports().export(scope, report.id, None, format).await?;
            let path = self.data_dir.join(format!("weekly-report.{}", rendered.extension));
            files::write(&path, &rendered.bytes)?;
            files.push(path);
        }
        Ok(files)
    }
}

/// The last day of the last week that has ended by `at`.
pub(crate) fn last_day(zone: Tz, at: Instant) -> Result<NaiveDate> {
    Ok(Period::last_whole_week(&zone.into(), at)?.last)
}
