//! What the three kinds of file have in common.

use std::future::{Future, ready};

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::{Result, shown};
use crate::ids::UserId;
use crate::ingest::cells::Cells;
use crate::ingest::check::{self, KEY_CHARS, NAME_CHARS, Report};
use crate::ingest::faults::Fault;
use crate::ingest::identity::{Identity, Place};
use crate::ingest::rehearsal::People;
use crate::ingest::report::Phase;
use crate::ingest::service::IngestService;
use crate::model::calendar::Calendar;
use crate::store::written::Written;

/// An organization as far as reading its rows needs it.
#[derive(Debug, Clone)]
pub(super) struct Target {
    pub(super) name: String,
    /// The name that it was entered with.
    pub(super) entered_as: String,
    pub(super) calendar: Calendar,
    /// Before it no event is taken in or back.
    pub(super) sealed_before: Option<Instant>,
    /// What [`Layout::usual_instant`] says.
    pub(super) usual: Option<Instant>,
}

impl Target {
    /// Where a row of this line is, as [`Identity`] wants it.
    pub(super) fn place(&self, line: u64) -> Place<'_> {
        Place { organization: &self.name, entered_as: &self.entered_as, line }
    }

    /// Refuses an event, written as `text`, from before the sealed instant.
    pub(super) fn refuse_sealed(&self, at: Instant, text: &str) -> Result<(), Fault> {
        let Some(sealed_before) = self.sealed_before.filter(|sealed| at < *sealed) else {
            return Ok(());
        };
        let from = sealed_before.with_timezone(&self.calendar.at(sealed_before).zone).to_rfc3339();
        let message =
            format!("`{}` lies before {from}, and events from then are deleted", shown(text));
        Err(Fault::new("sealed_period", message).with_hint(
            "what happened before then can no longer change: leave such rows out, as \
             --skip-invalid does",
        ))
    }
}

/// Somebody was there at an instant, at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sighting {
    pub(super) external_id: String,
    pub(super) at: Instant,
    pub(super) department: Option<String>,
    pub(super) job_role: Option<String>,
}

impl Sighting {
    /// Checks whom and where it names.
    pub(super) fn check(&self, report: &mut Report<'_>) {
        check::text("user_id", &self.external_id, KEY_CHARS, report);
        check::optional_text("department", self.department.as_deref(), NAME_CHARS, report);
        check::optional_text("job_role", self.job_role.as_deref(), NAME_CHARS, report);
    }
}

/// One row, typed: what it becomes, and whom it is about where they have to be
/// a member before it can be written.
#[derive(Debug)]
pub(super) struct Row<N> {
    pub(super) person: Option<Sighting>,
    /// Whether the very same row came before.
    pub(super) repeated: bool,
    pub(super) new: N,
}

/// How the rows of one kind of file are read and written.
pub(super) trait Layout: Send + Sync {
    /// What a row becomes.
    type New: Send;

    /// The kind's word: `members`, `responses` or `activity`.
    const KIND: &'static str;

    /// What the last reading does with the rows, unless it is a dry run.
    const DEED: Phase = Phase::Writing;

    /// How many rows go into one transaction, of one organization.
    const CHUNK: usize = 1000;

    /// The instant that rows without one have, in an organization.
    fn usual_instant(&self, _: &Calendar) -> Result<Option<Instant>> {
        Ok(None)
    }

    /// The row of `cells`; nothing if something is wrong with it, which is then
    /// said to `cells`.
    fn read(
        &self,
        cells: &mut Cells<'_>,
        target: &Target,
        identity: &mut Identity,
    ) -> Option<Row<Self::New>>;

    /// Names the person of a row.
    fn assign(new: &mut Self::New, person: UserId);

    /// Writes rows of one organization.
    fn write(
        &self,
        ingest: &IngestService,
        scope: &Scope,
        rows: Vec<Self::New>,
    ) -> impl Future<Output = Result<Written>> + Send;

    /// What [`Self::write`] would do, in an organization that may not be there
    /// yet.
    fn rehearse(
        &self,
        ingest: &IngestService,
        scope: Option<&Scope>,
        people: &mut People,
        rows: Vec<Self::New>,
    ) -> impl Future<Output = Result<Written>> + Send;

    /// How many of these rows were withdrawn before, and stay away whatever is
    /// written.
    fn count_withdrawn(
        &self,
        _ingest: &IngestService,
        _scope: &Scope,
        _rows: &[Self::New],
    ) -> impl Future<Output = Result<u64>> + Send {
        ready(Ok(0))
    }

    /// What a reader should know about how the file is read.
    fn note(&self) -> Option<String> {
        None
    }

    /// What a reader should know about how one organization's rows are read.
    fn note_on(&self, _: &Target) -> Option<String> {
        None
    }
}
