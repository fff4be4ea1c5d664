//! Files of activity: an event a row.

use serde_json::{Map, Value};

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::{Result, shown};
use crate::ids::{ActivityId, UserId};
use crate::ingest::cells::Cells;
use crate::ingest::check;
use crate::ingest::columns::Columns;
use crate::ingest::dates::OfDay;
use crate::ingest::faults::Fault;
use crate::ingest::identity::Identity;
use crate::ingest::layout::{Layout, Row, Sighting, Target};
use crate::ingest::rehearsal::People;
use crate::ingest::service::IngestService;
use crate::model::activity::NewActivity;
use crate::store::written::Written;

/// The prefix of fields that go into an event's metadata.
const METADATA: &str = "metadata.";

pub(super) struct ActivityFile {
    id: Option<usize>,
    user_id: usize,
    occurred_at: usize,
    activity_type: usize,
    session_id: Option<usize>,
    duration_seconds: Option<usize>,
    metadata: Option<usize>,
    /// Columns that become a text under their key in the metadata.
    extra: Vec<(String, usize)>,
    department: Option<usize>,
    job_role: Option<usize>,
    /// No event lies later; nothing where it may.
    now: Option<Instant>,
}

impl ActivityFile {
    pub(super) fn new(columns: &mut Columns<'_>, now: Option<Instant>) -> Result<Self> {
        Ok(Self {
            id: columns.find("id")?,
            user_id: columns.need("user_id")?,
            occurred_at: columns.need("occurred_at")?,
            activity_type: columns.need("activity_type")?,
            session_id: columns.find("session_id")?,
            duration_seconds: columns.find("duration_seconds")?,
            metadata: columns.find("metadata")?,
            extra: columns.prefixed(METADATA)?,
            department: columns.find("department")?,
            job_role: columns.find("job_role")?,
            now,
        })
    }

    fn metadata(&self, cells: &mut Cells<'_>) -> Option<Value> {
        let whole = cells.parse(self.metadata, |text| {
            serde_json::from_str::<Map<String, Value>>(text).map_err(|_| {
                let message = "the metadata is not a JSON object";
                Fault::new("metadata_not_an_object", message).with_hint("such as {\"page\": \"/\"}")
            })
        });
        let extra = self.extra.iter().filter_map(|(key, column)| {
            cells.text(Some(*column)).map(|text| (key.clone(), Value::from(text)))
        });
        let all: Map<String, Value> = whole.into_iter().flatten().chain(extra).collect();
        (!all.is_empty()).then_some(Value::Object(all))
    }

    fn fields(&self) -> impl Iterator<Item = Option<usize>> + '_ {
        let fixed = [
            Some(self.user_id),
            Some(self.occurred_at),
            Some(self.activity_type),
            self.session_id,
            self.duration_seconds,
            self.department,
            self.job_role,
            self.metadata,
        ];
        fixed.into_iter().chain(self.extra.iter().map(|(_, column)| Some(*column)))
    }
}

impl Layout for ActivityFile {
    type New = NewActivity;

    const KIND: &'static str = "activity";

    fn read(
        &self,
        cells: &mut Cells<'_>,
        target: &Target,
        identity: &mut Identity,
    ) -> Option<Row<NewActivity>> {
        let external_id = cells.need(self.user_id);
        let activity_type = cells.need(self.activity_type);
        let occurred_at = cells.need(self.occurred_at).and_then(|_| {
            let column = Some(self.occurred_at);
            let stamp = cells.stamp(column)?;
            let at = cells.ok(column, stamp.instant(&target.calendar, OfDay::Noon))?;
            // A day that is all that is known has come when it has begun.
            let begun = stamp.instant(&target.calendar, OfDay::First);
            let come = begun.and_then(|begun| match self.now {
                Some(now) => check::happened(begun, now),
                None => Ok(()),
            });
            cells.ok(column, come)?;
            let unsealed = target.refuse_sealed(at, cells.raw(column));
            cells.ok(column, unsealed.map(|()| at))
        });
        let duration_seconds = cells.parse(self.duration_seconds, |text| {
            text.parse::<u32>().map_err(|_| {
                let message = format!("`{}` is not a whole number of seconds", shown(text));
                Fault::new("bad_duration", message).with_hint("digits alone, such as 90")
            })
        });
        let metadata = self.metadata(cells);
        let mut new = NewActivity {
            id: None,
            user_id: UserId::from_uuid(uuid::Uuid::nil()),
            occurred_at: occurred_at?,
            activity_type: activity_type?.to_owned(),
            session_id: cells.owned(self.session_id),
            duration_seconds,
            metadata,
        };
        let person = Sighting {
            external_id: external_id?.to_owned(),
            at: new.occurred_at,
            department: cells.owned(self.department),
            job_role: cells.owned(self.job_role),
        };
        let mut report = |field: &str, fault| cells.fault_of(field, fault);
        person.check(&mut report);
        check::activity(&new, &mut report);
        if !cells.is_sound() {
            return None;
        }
        let fields = self.fields().map(|column| cells.raw(column));
        let place = target.place(cells.line());
        let identified = identity.of_row(place, cells.text(self.id), fields);
        let identified = cells.ok(self.id, identified)?;
        new.id = Some(ActivityId::from_uuid(identified.id));
        let repeated = identified.repeated;
        Some(Row { person: Some(person), repeated, new })
    }

    fn assign(new: &mut NewActivity, person: UserId) {
        new.user_id = person;
    }

    async fn write(
        &self,
        ingest: &IngestService,
        scope: &Scope,
        rows: Vec<NewActivity>,
    ) -> Result<Written> {
        ingest.append(scope, rows).await
    }

    async fn count_withdrawn(
        &self,
        ingest: &IngestService,
        scope: &Scope,
        rows: &[NewActivity],
    ) -> Result<u64> {
        ingest.count_withdrawn(scope, rows).await
    }

    async fn rehearse(
        &self,
        ingest: &IngestService,
        scope: Option<&Scope>,
        _: &mut People,
        rows: Vec<NewActivity>,
    ) -> Result<Written> {
        match scope {
            Some(scope) => ingest.rehearse_activity(scope, &rows).await,
            None => Ok(Written { added: rows.len() as u64, ..Written::default() }),
        }
    }
}
