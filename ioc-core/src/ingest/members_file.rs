//! Files of members: who is where from when on, a row each.

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::{Id, UserId};
use crate::ingest::cells::Cells;
use crate::ingest::check;
use crate::ingest::columns::Columns;
use crate::ingest::dates::OfDay;
use crate::ingest::faults::Fault;
use crate::ingest::identity::Identity;
use crate::ingest::layout::{Layout, Row, Target};
use crate::ingest::rehearsal::People;
use crate::ingest::service::IngestService;
use crate::model::calendar::Calendar;
use crate::model::member::{MemberRecord, Role};
use crate::store::written::Written;

pub(super) struct MembersFile {
    user_id: usize,
    name: Option<usize>,
    department: Option<usize>,
    job_role: Option<usize>,
    role: Option<usize>,
    joined_at: Option<usize>,
    left_at: Option<usize>,
    now: Instant,
}

impl MembersFile {
    /// Rows without a day of joining count from the local day of `now`.
    pub(super) fn new(columns: &mut Columns<'_>, now: Instant) -> Result<Self> {
        Ok(Self {
            user_id: columns.need("user_id")?,
            name: columns.find("name")?,
            department: columns.find("department")?,
            job_role: columns.find("job_role")?,
            role: columns.find("role")?,
            joined_at: columns.find("joined_at")?,
            left_at: columns.find("left_at")?,
            now,
        })
    }
}

impl MembersFile {
    fn fields(&self) -> impl Iterator<Item = Option<usize>> {
        [
            Some(self.user_id),
            self.name,
            self.department,
            self.job_role,
            self.role,
            self.joined_at,
            self.left_at,
        ]
        .into_iter()
    }
}

impl Layout for MembersFile {
    type New = MemberRecord;

    const KIND: &'static str = "members";

    fn usual_instant(&self, calendar: &Calendar) -> Result<Option<Instant>> {
        Ok(Some(calendar.day_of(self.now).starts_at))
    }

    fn read(
        &self,
        cells: &mut Cells<'_>,
        target: &Target,
        identity: &mut Identity,
    ) -> Option<Row<MemberRecord>> {
        let external_id = cells.need(self.user_id);
        let joined = cells.stamp(self.joined_at);
        let joined = joined.map(|stamp| stamp.instant(&target.calendar, OfDay::First));
        let joined = joined.and_then(|at| cells.ok(self.joined_at, at));
        let left = cells.stamp(self.left_at);
        let left = left.map(|stamp| stamp.instant(&target.calendar, OfDay::End));
        let left = left.and_then(|at| cells.ok(self.left_at, at));
        let role = cells.parse(self.role, |text| {
            Role::parse(&text.to_ascii_lowercase()).map_err(|error| {
                let hint = error.hint().unwrap_or_default();
                let hint = format!("{hint}; if it is what people work as, --map job_role=COLUMN");
                Fault::of(&error).with_hint(hint)
            })
        });
        if !cells.is_sound() {
            return None;
        }
        let record = MemberRecord {
            user_id: UserId::from_uuid(uuid::Uuid::nil()),
            external_id: external_id?.to_owned(),
            name: cells.owned(self.name),
            role,
            from: joined.or(target.usual)?,
            to: left,
            department: cells.owned(self.department),
            job_role: cells.owned(self.job_role),
        };
        check::member(&record, &mut |field, fault| cells.fault_of(field, fault));
        // A person may stand in several rows: one for each place, from its day on.
        let from = record.from.timestamp_micros().to_be_bytes();
        let key = Id::<()>::from_content(&[record.external_id.as_bytes(), &from]).uuid();
        let place = target.place(cells.line());
        let fields = self.fields().map(|column| cells.raw(column));
        let repeated = identity.of_key(place, key, &record.external_id, fields);
        let repeated = cells.ok(Some(self.user_id), repeated)?;
        cells.is_sound().then_some(Row { person: None, repeated, new: record })
    }

    fn assign(new: &mut MemberRecord, person: UserId) {
        new.user_id = person;
    }

    async fn write(
        &self,
        ingest: &IngestService,
        scope: &Scope,
        rows: Vec<MemberRecord>,
    ) -> Result<Written> {
        ingest.record_members(scope, &rows).await.map(|(_, written)| written)
    }

    async fn rehearse(
        &self,
        _: &IngestService,
        _: Option<&Scope>,
        people: &mut People,
        rows: Vec<MemberRecord>,
    ) -> Result<Written> {
        Ok(people.record(&rows).1)
    }

    fn note_on(&self, target: &Target) -> Option<String> {
        let day = target.calendar.day_of(target.usual?).date;
        self.joined_at.is_none().then(|| {
            format!(
                "{}: the file has no column joined_at; its people count from {day} on, or from \
                 their first row",
                target.name
            )
        })
    }
}
