//! `ioc withdraw activity|responses`.

use clap::{Args, Subcommand};
use ioc_analytics::document::number::counted;
use ioc_analytics::error::Result;
use ioc_analytics::ingest::rejected::RejectedFile;
use ioc_analytics::ingest::report::WithdrawalReport;
use ioc_analytics::ingest::request::{ImportKind, ImportRequest};

use crate::cells::count;
use crate::cli::Global;
use crate::input::{Input, Instrumented};
use crate::progress::Bar;
use crate::reply::{Reply, to_json};
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// `ioc withdraw ...`
#[derive(Debug, Subcommand)]
pub(crate) enum Withdraw {
    /// Activity events; importing them again changes nothing.
    Activity(Rows),
    /// Filled-in instruments; importing them again brings them back.
    Responses {
        #[command(flatten)]
        rows: Rows,
        #[command(flatten)]
        instrumented: Instrumented,
    },
}

/// Which rows.
#[derive(Debug, Args)]
pub(crate) struct Rows {
    #[command(flatten)]
    input: Input,
    /// Whose every row is; without it the file's organization column decides.
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
}

impl Withdraw {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let (rows, kind, completed_at) = match self {
            Self::Activity(rows) => (rows, ImportKind::Activity, None),
            Self::Responses { rows, instrumented } => {
                (rows, instrumented.kind()?, instrumented.completed_at.clone())
            }
        };
        let organization = rows.organization.clone();
        let request = ImportRequest { organization, completed_at, ..rows.input.request(kind)? };
        let report = rows.withdraw(global, &request).await?;
        let json = to_json(&report)?;
        Ok(rows.input.reply(json, report.rejected, |place| text(&report, place)))
    }
}

impl Rows {
    async fn withdraw(&self, global: &Global, request: &ImportRequest) -> Result<WithdrawalReport> {
        let session = Session::open(global, Missing::Refused)?;
        if let Some(name) = &self.organization {
            session.scope(name.trim()).await?;
        }
        let (source, bar) = (self.input.source(), Bar::new(global, None));
        let importer = session.platform.importer();
        let show = |progress| bar.show(progress);
        if self.input.skip_invalid {
            let mut rejects = RejectedFile::new(self.input.rejected());
            importer.withdraw_skipping_invalid(&source, request, &mut rejects, &show).await
        } else {
            importer.withdraw(&source, request, &show).await
        }
    }
}

fn text(report: &WithdrawalReport, place: Option<&str>) -> String {
    let rows: u64 = report.organizations.iter().map(|one| one.rows).sum();
    let there: u64 = report.organizations.iter().map(|one| one.withdrawn).sum();
    let (there, rows) = (count(there), counted(rows, "row", "rows"));
    let heading = if report.dry_run {
        format!("{there} of {rows} can be withdrawn; nothing was written")
    } else {
        format!("{there} of {rows} withdrawn")
    };
    let mut table = Table::new(["organization", ">rows", ">withdrawn", ">not there"]);
    for one in &report.organizations {
        table.row([one.name.clone(), count(one.rows), count(one.withdrawn), count(one.not_there)]);
    }
    let notes = report.notes.iter().map(String::as_str).chain(place);
    let notes = notes.map(|note| format!("note: {note}")).collect();
    paragraphs([vec![heading], table.lines(), notes])
}
