//! One import under way: a file is read, checked, read again and written.

use chrono::Weekday;
use chrono_tz::Tz;
use csv::StringRecord;

use crate::access::scope::Scope;
use crate::error::{Error, ErrorKind, Result};
use crate::ingest::cells::Cells;
use crate::ingest::check;
use crate::ingest::columns::Found;
use crate::ingest::door::OrganizationDoor;
use crate::ingest::faults::Faults;
use crate::ingest::identity::Identity;
use crate::ingest::layout::{Calendar, Layout, Row};
use crate::ingest::plan::{Plan, Planned};
use crate::ingest::report::{Phase, Progress};
use crate::ingest::request::ImportRequest;
use crate::ingest::service::IngestService;
use crate::ingest::source::Source;
use crate::ingest::table::Table;
use crate::model::organization::NewOrganization;

/// Rows that are written in one transaction, of one organization.
const CHUNK: usize = 1000;
/// After how many rows the progress is told.
const TOLD_EVERY: u64 = 1000;

/// What one import works with.
pub(super) struct Job<'a, L> {
    pub(super) ingest: &'a IngestService,
    pub(super) door: &'a dyn OrganizationDoor,
    pub(super) source: &'a dyn Source,
    pub(super) request: &'a ImportRequest,
    pub(super) progress: &'a (dyn Fn(Progress) + Sync),
    pub(super) layout: L,
    /// The column that names the organization, unless the request does.
    pub(super) organization: Option<usize>,
    pub(super) found: Found,
}

impl<L: Layout> Job<'_, L> {
    /// Reads every row, and fails with all that is wrong.
    pub(super) async fn check(&self, table: Table) -> Result<Plan> {
        let mut plan = Plan::default();
        let mut reading = Reading::new(Phase::Checking, table, L::KIND);
        while let Some((index, row)) = self.next(&mut reading, &mut plan, None).await? {
            let planned = &mut plan.organizations[index];
            planned.report.rows += 1;
            if let Some(person) = row.person {
                planned.note(person);
            }
        }
        plan.rows = reading.table.rows();
        self.tell(&reading, Some(plan.rows));
        reading.faults.into_result(plan.rows)?;
        if plan.rows == 0 {
            let message = format!("{} has a header, but no rows", self.source.name());
            return Err(Error::invalid("no_rows", message).with_hint("each further line is a row"));
        }
        Ok(plan)
    }

    /// Reads the file again and writes it; an error says what is in.
    pub(super) async fn write(&self, plan: &mut Plan) -> Result<()> {
        let (mut done, total) = (0, plan.rows);
        self.write_all(plan, &mut done).await.map_err(|error| {
            let way_out =
                format!("{done} of {total} rows are in; run the same import again to complete it");
            let hint = match error.hint() {
                Some(hint) => format!("{hint}; {way_out}"),
                None => way_out,
            };
            error.with_hint(hint)
        })
    }

    async fn write_all(&self, plan: &mut Plan, done: &mut u64) -> Result<()> {
        for planned in &mut plan.organizations {
            self.prepare(planned).await?;
        }
        let (total, organizations) = (plan.rows, plan.organizations.len());
        let mut waiting: Vec<Vec<L::New>> = plan.organizations.iter().map(|_| Vec::new()).collect();
        let mut reading = Reading::new(Phase::Writing, Table::open(self.source)?, L::KIND);
        while let Some((index, mut row)) = self.next(&mut reading, plan, Some(total)).await? {
            if index >= organizations {
                return Err(self.changed());
            }
            let planned = &mut plan.organizations[index];
            if let Some(seen) = &row.person {
                let person = planned.people.get(&seen.external_id);
                let user_id = person.and_then(|person| person.user_id);
                L::assign(&mut row.new, user_id.ok_or_else(|| self.changed())?);
            }
            waiting[index].push(row.new);
            if waiting[index].len() == CHUNK {
                *done += self.flush(planned, &mut waiting[index]).await?;
            }
        }
        for (planned, rows) in plan.organizations.iter_mut().zip(&mut waiting) {
            *done += self.flush(planned, rows).await?;
        }
        self.tell(&reading, Some(total));
        if reading.faults.count() > 0 || *done != total {
            return Err(self.changed());
        }
        Ok(())
    }

    /// Creates the organization if it is new, and records its people.
    async fn prepare(&self, planned: &mut Planned) -> Result<()> {
        let scope = self.enter(planned).await?;
        for records in planned.records().chunks(CHUNK) {
            let (users, written) = self.ingest.record_members(&scope, records).await?;
            planned.report.people.merge(written);
            for (record, user_id) in records.iter().zip(users) {
                if let Some(person) = planned.people.get_mut(&record.external_id) {
                    person.user_id = Some(user_id);
                }
            }
        }
        planned.scope = Some(scope);
        Ok(())
    }

    /// The scope of the organization, which is created if it is new. Another
    /// import may have created it since this one looked; then it is entered, if
    /// the rows were read in its calendar.
    async fn enter(&self, planned: &mut Planned) -> Result<Scope> {
        if let Some(scope) = &planned.scope {
            return Ok(scope.clone());
        }
        let Calendar { name, zone, week_start, .. } = &planned.calendar;
        let new = NewOrganization {
            zone: *zone,
            week_start: *week_start,
            ..NewOrganization::named(name)
        };
        let taken = match self.door.create(new).await {
            Err(error) if error.kind() == ErrorKind::Conflict => error,
            created => return created,
        };
        let found = self.door.find(name).await?.filter(|scope| {
            let latest = scope.organization().calendar.latest();
            latest.zone == *zone && latest.week_start == *week_start
        });
        planned.report.created = false;
        found.ok_or(taken)
    }

    /// Writes the rows that wait, and returns how many they were.
    async fn flush(&self, planned: &mut Planned, waiting: &mut Vec<L::New>) -> Result<u64> {
        let (rows, Some(scope)) = (std::mem::take(waiting), &planned.scope) else { return Ok(0) };
        let count = rows.len() as u64;
        let written = self.layout.write(self.ingest, scope, rows).await?;
        planned.report.written.merge(written);
        Ok(count)
    }

    /// The next row that nothing is wrong with, and its organization's place in
    /// the plan, which gets the organization if it is new there.
    async fn next(
        &self,
        reading: &mut Reading,
        plan: &mut Plan,
        total: Option<u64>,
    ) -> Result<Option<(usize, Row<L::New>)>> {
        let Reading { table, record, identity, faults, .. } = reading;
        while let Some(line) = table.next(record, faults)? {
            let mut cells = Cells::new(&line, &self.found, faults);
            let name = match &self.request.organization {
                Some(name) => Some(name.trim()),
                None => self.organization.and_then(|column| cells.need(column)),
            };
            let Some(name) = name else { continue };
            let index = if let Some(index) = plan.index_of(name) {
                index
            } else {
                check::organization(name, &mut |field, fault| cells.fault_of(field, fault));
                if !cells.is_sound() {
                    continue;
                }
                self.plan_organization(plan, name).await?
            };
            let calendar = &plan.organizations[index].calendar;
            if let Some(row) = self.layout.read(&mut cells, calendar, identity) {
                if reading.table.rows().is_multiple_of(TOLD_EVERY) {
                    self.tell(reading, total);
                }
                return Ok(Some((index, row)));
            }
        }
        Ok(None)
    }

    async fn plan_organization(&self, plan: &mut Plan, name: &str) -> Result<usize> {
        let scope = self.door.find(name).await?;
        let (zone, week_start) = match &scope {
            Some(scope) => {
                let latest = scope.organization().calendar.latest();
                (latest.zone, latest.week_start)
            }
            None => (
                self.request.time_zone.unwrap_or(Tz::UTC),
                self.request.week_start.unwrap_or(Weekday::Mon),
            ),
        };
        let usual = self.layout.usual_instant(zone, week_start)?;
        let index = plan.organizations.len();
        let calendar = Calendar { index, name: name.to_owned(), zone, week_start, usual };
        Ok(plan.add(calendar, scope))
    }

    /// Says so where an organization that is there keeps another calendar than
    /// the one that was asked for.
    pub(super) fn kept_calendar(&self, calendar: &Calendar) -> Option<String> {
        let Calendar { name, zone, week_start, .. } = calendar;
        let other_zone = self.request.time_zone.is_some_and(|asked| asked != *zone);
        let other_week = self.request.week_start.is_some_and(|asked| asked != *week_start);
        (other_zone || other_week).then(|| {
            format!(
                "{name} was there already and keeps its zone {zone} and its weeks from {week_start}"
            )
        })
    }

    fn tell(&self, reading: &Reading, total_rows: Option<u64>) {
        (self.progress)(Progress {
            phase: reading.phase,
            done_rows: reading.table.rows(),
            total_rows,
            bytes: reading.table.bytes(),
            total_bytes: self.source.size_bytes(),
        });
    }

    fn changed(&self) -> Error {
        let message = format!("{} changed while it was imported", self.source.name());
        Error::new(ErrorKind::Conflict, "file_changed", message)
    }
}

/// One reading of the file.
struct Reading {
    phase: Phase,
    table: Table,
    record: StringRecord,
    identity: Identity,
    faults: Faults,
}

impl Reading {
    fn new(phase: Phase, table: Table, kind: &'static str) -> Self {
        let (record, identity) = (StringRecord::new(), Identity::new(kind));
        Self { phase, table, record, identity, faults: Faults::in_file() }
    }
}
