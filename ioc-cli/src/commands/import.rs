//! `ioc import members|responses|activity`.

use chrono_tz::Tz;
use clap::{Args, Subcommand};
use ioc_analytics::document::number::counted;
use ioc_analytics::error::Result;
use ioc_analytics::ingest::rejected::RejectedFile;
use ioc_analytics::ingest::report::ImportReport;
use ioc_analytics::ingest::request::{ImportKind, ImportRequest};
use ioc_analytics::model::organization::{parse_weekday, parse_zone};

use crate::cells::count;
use crate::cli::Global;
use crate::input::{Input, Instrumented};
use crate::progress::Bar;
use crate::reply::{Reply, to_json};
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// `ioc import ...`
#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// Who belongs to an organization, and where: a row a person.
    Members(Rows),
    /// Filled-in instruments: a row a person and completion.
    Responses {
        #[command(flatten)]
        rows: Rows,
        #[command(flatten)]
        instrumented: Instrumented,
    },
    /// Activity events: a row an event.
    Activity(Rows),
}

/// Which rows, and where they go.
#[derive(Debug, Args)]
pub(crate) struct Rows {
    #[command(flatten)]
    input: Input,
    /// Where every row goes; without it the file's organization column decides.
    /// One that is new is created.
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
    /// The IANA zone of organizations that are new [default: UTC].
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
    /// The first weekday of organizations that are new [default: monday].
    #[arg(long, value_name = "DAY")]
    week_start: Option<String>,
}

impl Import {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let (rows, kind, completed_at) = match self {
            Self::Members(rows) => (rows, ImportKind::Members, None),
            Self::Activity(rows) => (rows, ImportKind::Activity, None),
            Self::Responses { rows, instrumented } => {
                (rows, instrumented.kind()?, instrumented.completed_at.clone())
            }
        };
        let request = ImportRequest { completed_at, ..rows.request(kind)? };
        let report = rows.import(global, &request).await?;
        let json = to_json(&report)?;
        Ok(rows.input.reply(json, report.rejected, |place| text(&report, place)))
    }
}

impl Rows {
    fn request(&self, kind: ImportKind) -> Result<ImportRequest> {
        Ok(ImportRequest {
            organization: self.organization.clone(),
            time_zone: self.time_zone.as_deref().map(parse_zone).transpose()?,
            week_start: self.week_start.as_deref().map(parse_weekday).transpose()?,
            ..self.input.request(kind)?
        })
    }

    /// Imports into the database, creating it if need be. A file that cannot
    /// be imported leaves none behind: it is tried on a database in memory
    /// first.
    async fn import(&self, global: &Global, request: &ImportRequest) -> Result<ImportReport> {
        let session = match Session::open(global, Missing::Refused) {
            Err(error) if error.code() == "database_not_found" => {
                let rehearsal = Session::over("sqlite::memory:", global, Missing::Created)?;
                let dry = ImportRequest { dry_run: true, ..request.clone() };
                let report = self.import_into(&rehearsal, global, &dry).await?;
                if request.dry_run {
                    return Ok(report);
                }
                Session::open(global, Missing::Created)?
            }
            opened => opened?,
        };
        self.import_into(&session, global, request).await
    }

    /// Imports, and closes the weeks that have ended, so that `ioc ocean`
    /// answers at once.
    async fn import_into(
        &self,
        session: &Session,
        global: &Global,
        request: &ImportRequest,
    ) -> Result<ImportReport> {
        session.stand_in(self.zone(session, request).await?);
        let source = self.input.source();
        let bar = Bar::new(global, None);
        let importer = session.platform.importer();
        let show = |progress| bar.show(progress);
        let report = if self.input.skip_invalid {
            let mut rejects = RejectedFile::new(self.input.rejected());
            importer.run_skipping_invalid(&source, request, &mut rejects, &show).await?
        } else {
            importer.run(&source, request, &show).await?
        };
        if !request.dry_run {
            bar.say("closing");
            for organization in &report.organizations {
                let scope = session.scope(&organization.name).await?;
                session.platform.dashboard().close_weeks(&scope, None).await?;
            }
        }
        Ok(report)
    }

    /// The zone in which a date of `--at` ends.
    async fn zone(&self, session: &Session, request: &ImportRequest) -> Result<Tz> {
        let known = match &self.organization {
            Some(name) => session.platform.organizations().find(name.trim()).await?,
            None => None,
        };
        let zone = known.map(|organization| organization.zone()).or(request.time_zone);
        Ok(zone.unwrap_or(Tz::UTC))
    }
}

fn text(report: &ImportReport, place: Option<&str>) -> String {
    let rows = counted(report.rows - report.rejected, "row", "rows");
    let new = |created| if created { "(new)".to_owned() } else { String::new() };
    let heading = if report.dry_run {
        format!("{rows} can be imported; nothing was written")
    } else {
        format!("{rows} imported")
    };
    let [changed, known] = [">changed", ">there already"];
    let mut table =
        Table::new(["organization", "", ">rows", ">new", changed, known, ">new people"]);
    for one in &report.organizations {
        table.row([
            one.name.clone(),
            new(one.created),
            count(one.rows),
            count(one.written.added),
            count(one.written.changed),
            count(one.written.unchanged),
            count(one.people.added),
        ]);
    }
    let place = place.map(|place| format!("{place}; mend and import it"));
    let notes = report.notes.iter().chain(&place);
    let notes = notes.map(|note| format!("note: {note}")).collect();
    paragraphs([vec![heading], table.lines(), notes])
}
