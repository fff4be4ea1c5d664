//! `ioc import members|responses|activity`.

use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use clap::{Args, Subcommand, ValueEnum};
use ioc_analytics::document::number::counted;
use ioc_analytics::error::Result;
use ioc_analytics::ingest::rejected::RejectedFile;
use ioc_analytics::ingest::report::ImportReport;
use ioc_analytics::ingest::request::{FileFormat, ImportKind, ImportRequest};
use ioc_analytics::ingest::source::FilePath;
use ioc_analytics::model::organization::{parse_weekday, parse_zone};
use ioc_analytics::psychometrics::instrument;

use crate::arguments::pair;
use crate::cells::count;
use crate::cli::Global;
use crate::exit;
use crate::progress::Bar;
use crate::reply::{Reply, to_json};
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// `ioc import ...`
#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// Who belongs to an organization, and where: a row a person.
    Members(Input),
    /// Filled-in instruments: a row a person and completion.
    Responses {
        #[command(flatten)]
        input: Input,
        /// What was filled in: `ipip-50`, `ipip-neo-120`, or `scored` for finished
        /// scores.
        #[arg(long, value_name = "KEY", default_value = "ipip-50")]
        instrument: String,
        /// When rows that do not say it were completed.
        #[arg(long, value_name = "DATE")]
        completed_at: Option<String>,
    },
    /// Activity events: a row an event.
    Activity(Input),
}

/// Which file, and how it is read.
#[derive(Debug, Args)]
pub(crate) struct Input {
    /// The file: CSV or TSV with a heading, or NDJSON.
    file: PathBuf,
    /// How the file is written; without it a name that ends in .ndjson or
    /// .jsonl says the second.
    #[arg(long, value_name = "FORMAT", value_enum)]
    format: Option<Format>,
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
    /// Read a field from a column of another name; may be repeated.
    #[arg(long, value_name = "FIELD=COLUMN")]
    map: Vec<String>,
    /// Check the file, say what would be new and changed, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Leave out rows with something wrong with them, write them beside the
    /// file, and end with exit code 6.
    #[arg(long)]
    skip_invalid: bool,
    /// The file that takes the rows left out [default: events.rejected.csv for
    /// events.csv].
    #[arg(long, value_name = "FILE", requires = "skip_invalid")]
    rejected: Option<PathBuf>,
}

/// How values are set apart.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// CSV or TSV: comma, tab or semicolon, whichever the heading has.
    Csv,
    /// A JSON object a line.
    Ndjson,
}

impl Import {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let (input, kind, completed_at) = match self {
            Self::Members(input) => (input, ImportKind::Members, None),
            Self::Activity(input) => (input, ImportKind::Activity, None),
            Self::Responses { input, instrument, completed_at } => {
                instrument::find(instrument)?;
                let instrument = instrument.clone();
                (input, ImportKind::Responses { instrument }, completed_at.clone())
            }
        };
        let request = ImportRequest { completed_at, ..input.request(kind)? };
        let report = input.import(global, &request).await?;
        input.reply(&report)
    }
}

impl Input {
    fn request(&self, kind: ImportKind) -> Result<ImportRequest> {
        Ok(ImportRequest {
            format: self.format.map(|format| match format {
                Format::Csv => FileFormat::Delimited,
                Format::Ndjson => FileFormat::Ndjson,
            }),
            organization: self.organization.clone(),
            time_zone: self.time_zone.as_deref().map(parse_zone).transpose()?,
            week_start: self.week_start.as_deref().map(parse_weekday).transpose()?,
            map: self.map.iter().map(|text| pair(text)).collect::<Result<_>>()?,
            dry_run: self.dry_run,
            ..ImportRequest::new(kind)
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
                if self.dry_run {
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
        let source = FilePath::new(&self.file);
        let bar = Bar::new(global, None);
        let importer = session.platform.importer();
        let show = |progress| bar.show(progress);
        let report = if self.skip_invalid {
            let mut rejects = RejectedFile::new(self.rejected());
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

    /// Where rows go that are left out.
    fn rejected(&self) -> PathBuf {
        self.rejected.clone().unwrap_or_else(|| RejectedFile::beside(&self.file))
    }

    fn reply(&self, report: &ImportReport) -> Result<Reply> {
        let mut json = to_json(report)?;
        let written = (report.rejected > 0 && !report.dry_run).then(|| self.rejected());
        json["rejected_file"] = written.as_ref().map(|path| path.to_string_lossy()).into();
        let reply = Reply::new(&json, text(report, written.as_deref()));
        Ok(if report.rejected > 0 { reply.with_code(exit::LEFT_OUT) } else { reply })
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

fn text(report: &ImportReport, rejected: Option<&Path>) -> String {
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
    let place = rejected
        .map(|path| format!("the rows left out are in {}; mend and import it", path.display()));
    let notes = report.notes.iter().chain(&place);
    let notes = notes.map(|note| format!("note: {note}")).collect();
    paragraphs([vec![heading], table.lines(), notes])
}
