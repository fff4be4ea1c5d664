//! The import of a whole file.

use std::sync::Arc;

use crate::clock::Clock;
use crate::error::{Error, ErrorKind, Result};
use crate::ingest::activity_file::ActivityFile;
use crate::ingest::check;
use crate::ingest::columns::{Columns, list};
use crate::ingest::dates::Stamp;
use crate::ingest::door::{Existing, OrganizationDoor};
use crate::ingest::faults::{Fault, Faults};
use crate::ingest::job::{Invalid, Job};
use crate::ingest::layout::Layout;
use crate::ingest::members_file::MembersFile;
use crate::ingest::plan::Planned;
use crate::ingest::rejected::RejectedRows;
use crate::ingest::report::{ImportReport, Progress, WithdrawalReport};
use crate::ingest::request::{ImportKind, ImportRequest};
use crate::ingest::responses_file::ResponsesFile;
use crate::ingest::service::IngestService;
use crate::ingest::source::Source;
use crate::ingest::table::shape::Shape;
use crate::ingest::withdrawal_file::WithdrawalFile;
use crate::psychometrics::instrument;

/// Imports files: reads each row by row, first to check every one of them, then
/// to write. Memory does not grow with the rows; it does with the people that a
/// file names, and with the ids and equal rows that come more than once.
///
/// A row keeps its id or gets one from its content, so that an import may be
/// repeated: what is there already changes nothing.
#[derive(Debug, Clone)]
pub struct Importer {
    ingest: IngestService,
    door: Arc<dyn OrganizationDoor>,
    clock: Arc<dyn Clock>,
}

/// What is to be done with which file.
struct Task<'t, 'r> {
    source: &'t dyn Source,
    request: &'t ImportRequest,
    invalid: Invalid<'r>,
    progress: &'t (dyn Fn(Progress) + Sync),
    door: &'t dyn OrganizationDoor,
}

impl Importer {
    /// An importer that writes through `ingest` and comes to organizations
    /// through `door`.
    pub fn new(
        ingest: IngestService,
        door: Arc<dyn OrganizationDoor>,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self { ingest, door, clock }
    }

    /// Imports `source`. Organizations that are new are created, and so are
    /// the people that its rows name. `progress` is told every 1,000 rows how
    /// far it has come.
    ///
    /// # Errors
    /// `InvalidInput` with line, column and details if anything in the file is
    /// wrong: then nothing is written. `NotFound` and `Unavailable` if it
    /// cannot be read. An error of the store while writing leaves the chunks
    /// before it; its hint says how many rows are in, and that the same import
    /// completes what is missing.
    pub async fn run(
        &self,
        source: &dyn Source,
        request: &ImportRequest,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<ImportReport> {
        self.run_as(source, request, Invalid::Refused, progress).await
    }

    /// As [`Self::run`], but rows with something wrong with them are left out
    /// and go to `rejects` before the others are written. A dry run only counts
    /// them.
    ///
    /// # Errors
    /// `InvalidInput` if no row is sound, or what is wrong is not a row: the
    /// header, a line without end. Those of `rejects`, and then nothing is
    /// written; else as [`Self::run`].
    pub async fn run_skipping_invalid(
        &self,
        source: &dyn Source,
        request: &ImportRequest,
        rejects: &mut dyn RejectedRows,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<ImportReport> {
        self.run_as(source, request, Invalid::Skipped(rejects), progress).await
    }

    /// Takes back the rows of `source` that an import brought: events are
    /// withdrawn, assessments deleted. The file or a part of it is read as the
    /// same request would import it, and each row found by the id that it got
    /// then. People and organizations stay.
    ///
    /// # Errors
    /// `NotFound` if the request names an organization that is not there,
    /// `Unsupported` for members; else as [`Self::run`].
    pub async fn withdraw(
        &self,
        source: &dyn Source,
        request: &ImportRequest,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<WithdrawalReport> {
        self.withdraw_as(source, request, Invalid::Refused, progress).await
    }

    /// As [`Self::withdraw`], and as [`Self::run_skipping_invalid`] with rows
    /// that something is wrong with.
    ///
    /// # Errors
    /// Those of both.
    pub async fn withdraw_skipping_invalid(
        &self,
        source: &dyn Source,
        request: &ImportRequest,
        rejects: &mut dyn RejectedRows,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<WithdrawalReport> {
        self.withdraw_as(source, request, Invalid::Skipped(rejects), progress).await
    }

    async fn run_as(
        &self,
        source: &dyn Source,
        request: &ImportRequest,
        invalid: Invalid<'_>,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<ImportReport> {
        let now = self.clock.now();
        let task = Task { source, request, invalid, progress, door: &*self.door };
        match &request.kind {
            ImportKind::Members => {
                self.carry_out(task, |columns| MembersFile::new(columns, now)).await
            }
            ImportKind::Responses { instrument } => {
                let layout = self.responses(instrument, request)?;
                self.carry_out(task, layout).await
            }
            ImportKind::Activity => {
                self.carry_out(task, |columns| ActivityFile::new(columns, Some(now))).await
            }
        }
    }

    async fn withdraw_as(
        &self,
        source: &dyn Source,
        request: &ImportRequest,
        invalid: Invalid<'_>,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<WithdrawalReport> {
        let door = &Existing(&*self.door);
        if let Some(name) = &request.organization {
            door.find(name.trim()).await?;
        }
        let task = Task { source, request, invalid, progress, door };
        let report = match &request.kind {
            ImportKind::Members => {
                let message = "members cannot be withdrawn";
                return Err(Error::new(ErrorKind::Unsupported, "members_stay", message)
                    .with_hint("import them with the day on which they left"));
            }
            ImportKind::Responses { instrument } => {
                let layout = self.responses(instrument, request)?;
                self.carry_out(task, |columns| layout(columns).map(WithdrawalFile)).await
            }
            ImportKind::Activity => {
                // An import under a later clock may have brought later events.
                let layout = |columns: &mut Columns<'_>| ActivityFile::new(columns, None);
                self.carry_out(task, |columns| layout(columns).map(WithdrawalFile)).await
            }
        };
        report.map(WithdrawalReport::from)
    }

    /// How a file of responses is read.
    fn responses(
        &self,
        instrument: &str,
        request: &ImportRequest,
    ) -> Result<impl FnOnce(&mut Columns<'_>) -> Result<ResponsesFile>> {
        let (now, instrument) = (self.clock.now(), instrument::find(instrument)?);
        let completed_at = request.completed_at.as_deref().map(|text| Stamp::parse(text.trim()));
        let completed_at = completed_at.transpose().map_err(Fault::into_error)?;
        Ok(move |columns: &mut Columns<'_>| {
            ResponsesFile::new(columns, instrument, completed_at, now)
        })
    }

    async fn carry_out<L: Layout>(
        &self,
        task: Task<'_, '_>,
        layout: impl FnOnce(&mut Columns<'_>) -> Result<L>,
    ) -> Result<ImportReport> {
        let Task { source, request, invalid, progress, door } = task;
        if let Some(name) = &request.organization {
            let mut faults = Faults::in_batch();
            check::organization(name, &mut |field, fault| faults.push(fault.in_column(field)));
            faults.into_result(1)?;
        }
        let shape = Shape::of(source, request.format)?;
        let mut columns = Columns::new(shape.header(), L::KIND, &request.map);
        let organization = columns.organization(request.organization.is_some())?;
        let layout = layout(&mut columns)?;
        let mut notes = Vec::new();
        notes.extend(columns.preset().map(|preset| format!("read as {}", preset.name)));
        let (found, unused) = columns.finish()?;
        if !unused.is_empty() {
            notes.push(format!("nothing is read from the columns {}", list(&unused)));
        }
        notes.extend(layout.note());
        let (ingest, shape) = (&self.ingest, &shape);
        let job =
            Job { ingest, door, source, shape, request, progress, layout, organization, found };
        let mut plan = job.check(invalid).await?;
        notes.extend(plan.note_on_rejected());
        for planned in plan.organizations.iter().filter(|planned| planned.report.rows > 0) {
            notes.extend(job.layout.note_on(&planned.target));
            notes.extend(job.kept_calendar(&planned.target));
        }
        job.write(&mut plan).await?;
        notes.extend(plan.organizations.iter().filter_map(Planned::note_on_withdrawn));
        let (rows, rejected, dry_run) = (plan.rows, plan.rejected, request.dry_run);
        let reports = plan.organizations.into_iter().map(|planned| planned.report);
        let organizations = reports.filter(|report| report.rows > 0).collect();
        Ok(ImportReport { rows, rejected, organizations, notes, dry_run })
    }
}
