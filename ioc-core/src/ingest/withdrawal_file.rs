//! Files of rows that are taken back: read as the import read them, so that each
//! row is found by the id that it got then.

use std::future::Future;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::{AssessmentId, UserId};
use crate::ingest::activity_file::ActivityFile;
use crate::ingest::cells::Cells;
use crate::ingest::identity::Identity;
use crate::ingest::layout::{Layout, Row, Target};
use crate::ingest::rehearsal::{People, event_key};
use crate::ingest::report::Phase;
use crate::ingest::responses_file::ResponsesFile;
use crate::ingest::service::IngestService;
use crate::model::activity::{EventKey, NewActivity};
use crate::model::assessment::NewAssessment;
use crate::model::calendar::Calendar;
use crate::store::written::Written;

/// Takes back the rows of a layout.
pub(super) struct WithdrawalFile<L>(pub(super) L);

/// A layout whose rows can be taken back.
pub(super) trait Withdrawable: Layout {
    /// What finds a row again.
    type Key: Send + Sync;

    /// What becomes of rows that are taken back.
    const NOTE: &'static str;

    /// What finds the row, which has an id.
    fn key(new: &Self::New) -> Option<Self::Key>;

    /// Takes rows back; `changed` are those that were there.
    fn withdraw(
        ingest: &IngestService,
        scope: &Scope,
        keys: &[Self::Key],
    ) -> impl Future<Output = Result<Written>> + Send;

    /// What [`Self::withdraw`] would do.
    fn rehearse_withdrawal(
        ingest: &IngestService,
        scope: &Scope,
        keys: &[Self::Key],
    ) -> impl Future<Output = Result<Written>> + Send;
}

impl<L: Withdrawable> Layout for WithdrawalFile<L> {
    type New = L::Key;

    const KIND: &'static str = L::KIND;
    const DEED: Phase = Phase::Withdrawing;
    // A day is counted again in each transaction that takes an event of it back.
    const CHUNK: usize = 10_000;

    fn usual_instant(&self, calendar: &Calendar) -> Result<Option<Instant>> {
        self.0.usual_instant(calendar)
    }

    fn read(
        &self,
        cells: &mut Cells<'_>,
        target: &Target,
        identity: &mut Identity,
    ) -> Option<Row<L::Key>> {
        let row = self.0.read(cells, target, identity)?;
        // Nobody has to be a member for that.
        Some(Row { person: None, repeated: row.repeated, new: L::key(&row.new)? })
    }

    fn assign(_: &mut L::Key, _: UserId) {}

    async fn write(
        &self,
        ingest: &IngestService,
        scope: &Scope,
        rows: Vec<L::Key>,
    ) -> Result<Written> {
        L::withdraw(ingest, scope, &rows).await
    }

    async fn rehearse(
        &self,
        ingest: &IngestService,
        scope: Option<&Scope>,
        _: &mut People,
        rows: Vec<L::Key>,
    ) -> Result<Written> {
        match scope {
            Some(scope) => L::rehearse_withdrawal(ingest, scope, &rows).await,
            None => Ok(Written { unchanged: rows.len() as u64, ..Written::default() }),
        }
    }

    fn note(&self) -> Option<String> {
        Some(L::NOTE.to_owned())
    }
}

impl Withdrawable for ActivityFile {
    type Key = EventKey;

    const NOTE: &'static str = "withdrawn events stay away: another import of them changes \
                                nothing, also of those that were not there";

    fn key(new: &NewActivity) -> Option<EventKey> {
        event_key(new)
    }

    async fn withdraw(ingest: &IngestService, scope: &Scope, keys: &[EventKey]) -> Result<Written> {
        ingest.withdraw_activity(scope, keys).await
    }

    async fn rehearse_withdrawal(
        ingest: &IngestService,
        scope: &Scope,
        keys: &[EventKey],
    ) -> Result<Written> {
        ingest.rehearse_withdrawal(scope, keys).await
    }
}

impl Withdrawable for ResponsesFile {
    type Key = AssessmentId;

    const NOTE: &'static str = "weeks that are published stay as they are, the next one counts \
                                without these assessments; another import brings them back";

    fn key(new: &NewAssessment) -> Option<AssessmentId> {
        new.id
    }

    async fn withdraw(
        ingest: &IngestService,
        scope: &Scope,
        keys: &[AssessmentId],
    ) -> Result<Written> {
        ingest.delete_assessments(scope, keys).await
    }

    async fn rehearse_withdrawal(
        ingest: &IngestService,
        scope: &Scope,
        keys: &[AssessmentId],
    ) -> Result<Written> {
        ingest.rehearse_deletion(scope, keys).await
    }
}
