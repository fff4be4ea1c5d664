//! One import under way: a file is read, checked, read again and written.

use chrono::Weekday;
use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::error::{Error, ErrorKind, Result};
use crate::ingest::cells::Cells;
use crate::ingest::check;
use crate::ingest::columns::Found;
use crate::ingest::door::OrganizationDoor;
use crate::ingest::faults::{Fault, Faults};
use crate::ingest::identity::Identity;
use crate::ingest::layout::{Layout, Row, Target};
use crate::ingest::plan::{Plan, Planned};
use crate::ingest::reading::Reading;
use crate::ingest::rejected::RejectedRows;
use crate::ingest::report::{Phase, Progress};
use crate::ingest::request::ImportRequest;
use crate::ingest::service::IngestService;
use crate::ingest::source::{Source, changed};
use crate::ingest::table::rows::Line;
use crate::ingest::table::shape::Shape;
use crate::model::calendar::Calendar;
use crate::model::organization::{NewOrganization, Organization};

/// How many bytes of the file may wait to be written, over all organizations.
const WAITING_BYTES: usize = 4 * 1024 * 1024;
/// After how many rows the progress is told.
const TOLD_EVERY: u64 = 1000;

/// What one import works with.
pub(super) struct Job<'a, L> {
    pub(super) ingest: &'a IngestService,
    pub(super) door: &'a dyn OrganizationDoor,
    pub(super) source: &'a dyn Source,
    pub(super) shape: &'a Shape,
    pub(super) request: &'a ImportRequest,
    pub(super) progress: &'a (dyn Fn(Progress) + Sync),
    pub(super) layout: L,
    /// The column that names the organization, unless the request does.
    pub(super) organization: Option<usize>,
    pub(super) found: Found,
}

/// What becomes of rows that something is wrong with.
pub(super) enum Invalid<'r> {
    /// They keep all others out.
    Refused,
    /// They are left out, and go where this says.
    Skipped(&'r mut dyn RejectedRows),
}

impl<L: Layout> Job<'_, L> {
    /// Reads every row. Fails with all that is wrong, unless that is skipped
    /// and something remains.
    pub(super) async fn check(&self, invalid: Invalid<'_>) -> Result<Plan> {
        let (mut plan, mut faults, identity) = self.survey(Identity::first(L::KIND)).await?;
        plan.suspects = identity.into_suspects();
        if !plan.suspects.is_empty() {
            let suspects = plan.suspects;
            (plan, faults, _) = self.survey(Identity::later(L::KIND, &suspects)).await?;
            plan.suspects = suspects;
        }
        if plan.rows == 0 {
            let message = format!("{} has a header, but no rows", self.source.name());
            return Err(Error::invalid("no_rows", message).with_hint("each further line is a row"));
        }
        match invalid {
            Invalid::Skipped(rejects) if plan.rejected < plan.rows => {
                if plan.rejected > 0 && !self.request.dry_run {
                    self.hand_over(&mut plan, rejects).await?;
                }
                plan.first_fault = faults.kept().first().cloned();
            }
            _ => faults.into_result(plan.rows)?,
        }
        Ok(plan)
    }

    async fn survey(&self, identity: Identity) -> Result<(Plan, Faults, Identity)> {
        let mut plan = Plan::default();
        let mut faults = Faults::in_file();
        let mut reading = Reading::new(Phase::Checking, self.source, self.shape, identity)?;
        while let Some(read) = self.next(&mut reading, &mut plan, None).await? {
            match read {
                Ok((index, row)) => {
                    let planned = &mut plan.organizations[index];
                    planned.report.rows += 1;
                    if let Some(person) = row.person {
                        planned.note(person);
                    }
                }
                Err(wrong) => {
                    plan.rejected += 1;
                    for fault in wrong {
                        faults.push(fault);
                    }
                }
            }
        }
        plan.rows = reading.rows.rows();
        self.tell(&reading, Some(plan.rows));
        Ok((plan, faults, reading.identity))
    }

    /// Hands over the rows that are left out.
    async fn hand_over(&self, plan: &mut Plan, rejects: &mut dyn RejectedRows) -> Result<()> {
        let identity = Identity::later(L::KIND, &plan.suspects);
        let mut reading = Reading::new(Phase::Checking, self.source, self.shape, identity)?;
        rejects.begin(&reading.heading())?;
        let mut left = plan.rejected;
        while let Some(read) = self.next(&mut reading, plan, Some(plan.rows)).await? {
            if let Err(faults) = read {
                left = left.checked_sub(1).ok_or_else(|| changed(self.source.name()))?;
                reading.reject(&faults, rejects)?;
            }
        }
        if left > 0 {
            return Err(changed(self.source.name()));
        }
        rejects.finish()
    }

    /// Reads the file again and writes it, or compares it with what is there if
    /// it is a dry run. An error says what is in.
    pub(super) async fn write(&self, plan: &mut Plan) -> Result<()> {
        let (mut done, total) = (0, plan.rows - plan.rejected);
        self.write_all(plan, &mut done).await.map_err(|error| {
            if self.request.dry_run {
                return error;
            }
            let (are, deed) = match L::DEED {
                Phase::Withdrawing => ("withdrawn", "withdrawal"),
                _ => ("in", "import"),
            };
            let again = match error.code() {
                "sealed_period" => format!("the same {deed} now names the rows that come too late"),
                _ => format!("run the same {deed} again to complete it"),
            };
            let way_out = format!("{done} of {total} rows are {are}; {again}");
            let hint = match error.hint() {
                Some(hint) => format!("{hint}; {way_out}"),
                None => way_out,
            };
            error.with_hint(hint)
        })
    }

    async fn write_all(&self, plan: &mut Plan, done: &mut u64) -> Result<()> {
        let changed = || changed(self.source.name());
        for planned in plan.organizations.iter_mut().filter(|planned| planned.report.rows > 0) {
            self.prepare(planned).await?;
        }
        let (rows, mut rejected) = (plan.rows, 0);
        let organizations = plan.organizations.len();
        let mut waiting: Vec<Vec<L::New>> = plan.organizations.iter().map(|_| Vec::new()).collect();
        let mut waiting_bytes = 0;
        let phase = if self.request.dry_run { Phase::Comparing } else { L::DEED };
        let identity = Identity::later(L::KIND, &plan.suspects);
        let mut reading = Reading::new(phase, self.source, self.shape, identity)?;
        while let Some(read) = self.next(&mut reading, plan, Some(rows)).await? {
            let Ok((index, mut row)) = read else {
                rejected += 1;
                continue;
            };
            if index >= organizations {
                return Err(changed());
            }
            let planned = &mut plan.organizations[index];
            if let Some(seen) = &row.person {
                let person = planned.people.get(&seen.external_id);
                let user_id = person.and_then(|person| person.user_id);
                L::assign(&mut row.new, user_id.ok_or_else(changed)?);
            }
            if row.repeated {
                planned.report.written.unchanged += 1;
                *done += 1;
                continue;
            }
            waiting[index].push(row.new);
            waiting_bytes += reading.rows.raw().len();
            if waiting[index].len() == L::CHUNK {
                *done += self.flush(planned, &mut waiting[index]).await?;
            } else if waiting_bytes > WAITING_BYTES {
                self.flush_all(plan, &mut waiting, done).await?;
                waiting_bytes = 0;
            }
        }
        self.flush_all(plan, &mut waiting, done).await?;
        self.tell(&reading, Some(rows));
        if rejected != plan.rejected || *done + rejected != rows {
            return Err(changed());
        }
        Ok(())
    }

    /// Creates the organization if it is new, and records its people.
    async fn prepare(&self, planned: &mut Planned) -> Result<()> {
        if self.request.dry_run {
            return self.rehearse_people(planned).await;
        }
        let scope = self.enter(planned).await?;
        for records in planned.records().chunks(L::CHUNK) {
            let (users, written) = self.ingest.record_members(&scope, records).await?;
            planned.recorded(records, users, written);
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
        let Target { name, entered_as, calendar, .. } = &planned.target;
        let (zone, week_start) = (calendar.latest().zone, calendar.latest().week_start);
        let new = NewOrganization { zone, week_start, ..NewOrganization::named(name) };
        let taken = match self.door.create(new).await {
            Err(error) if error.kind() == ErrorKind::Conflict => error,
            created => return created,
        };
        let found = self.door.find(name).await?;
        let found = found.filter(|scope| {
            let Organization { calendar: kept, entered_as: known, .. } = scope.organization();
            (kept, known) == (calendar, entered_as)
        });
        planned.report.created = false;
        found.ok_or(taken)
    }

    /// As [`Self::prepare`], without writing.
    async fn rehearse_people(&self, planned: &mut Planned) -> Result<()> {
        if L::DEED == Phase::Withdrawing {
            return Ok(());
        }
        if let Some(scope) = &planned.scope {
            planned.there = self.ingest.people(scope).await?;
        }
        for records in planned.records().chunks(L::CHUNK) {
            let (users, written) = planned.there.record(records);
            planned.recorded(records, users, written);
        }
        Ok(())
    }

    /// Writes all rows that wait, and counts those that are `done`.
    async fn flush_all(
        &self,
        plan: &mut Plan,
        waiting: &mut [Vec<L::New>],
        done: &mut u64,
    ) -> Result<()> {
        for (planned, rows) in plan.organizations.iter_mut().zip(waiting) {
            *done += self.flush(planned, rows).await?;
        }
        Ok(())
    }

    /// Writes the rows of one organization that wait, and returns how many they
    /// were.
    async fn flush(&self, planned: &mut Planned, waiting: &mut Vec<L::New>) -> Result<u64> {
        let rows = std::mem::take(waiting);
        let count = rows.len() as u64;
        if rows.is_empty() {
            return Ok(0);
        }
        if let Some(scope) = &planned.scope {
            let withdrawn = self.layout.count_withdrawn(self.ingest, scope, &rows).await?;
            planned.report.withdrawn += withdrawn;
        }
        let written = match &planned.scope {
            Some(scope) if !self.request.dry_run => {
                self.layout.write(self.ingest, scope, rows).await?
            }
            scope => {
                let there = &mut planned.there;
                self.layout.rehearse(self.ingest, scope.as_ref(), there, rows).await?
            }
        };
        planned.report.written.merge(written);
        Ok(count)
    }

    /// The next row with its organization's place in the plan, which gets the
    /// organization if it is new there; or what is wrong with the row.
    async fn next(
        &self,
        reading: &mut Reading<'_>,
        plan: &mut Plan,
        total: Option<u64>,
    ) -> Result<Option<Read<L::New>>> {
        let Some(line) = reading.rows.next(&mut reading.record)? else { return Ok(None) };
        if reading.rows.rows().is_multiple_of(TOLD_EVERY) {
            self.tell(reading, total);
        }
        reading.line = line.number;
        self.read(line, reading, plan).await.map(Some)
    }

    async fn read(
        &self,
        line: Line,
        reading: &mut Reading<'_>,
        plan: &mut Plan,
    ) -> Result<Read<L::New>> {
        if let Some(fault) = line.fault {
            return Ok(Err(vec![fault]));
        }
        let Reading { rows, record, identity, .. } = reading;
        let mut cells = Cells::new(record, rows.header(), &self.found, line.number);
        let name = match &self.request.organization {
            Some(name) => Some(name.trim()),
            None => self.organization.and_then(|column| cells.need(column)),
        };
        let Some(name) = name else { return Ok(Err(cells.into_faults())) };
        let index = if let Some(index) = plan.index_of(name) {
            index
        } else {
            check::organization(name, &mut |field, fault| cells.fault_of(field, fault));
            if !cells.is_sound() {
                return Ok(Err(cells.into_faults()));
            }
            match self.plan_organization(plan, name).await {
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    cells.fault_of("organization", Fault::of(&error));
                    return Ok(Err(cells.into_faults()));
                }
                planned => planned?,
            }
        };
        let target = &plan.organizations[index].target;
        let row = self.layout.read(&mut cells, target, identity);
        Ok(row.map(|row| (index, row)).ok_or_else(|| cells.into_faults()))
    }

    async fn plan_organization(&self, plan: &mut Plan, name: &str) -> Result<usize> {
        let scope = self.door.find(name).await?;
        let calendar = match &scope {
            Some(scope) => scope.organization().calendar.clone(),
            None => Calendar::new(
                self.request.time_zone.unwrap_or(Tz::UTC),
                self.request.week_start.unwrap_or(Weekday::Mon),
            ),
        };
        let sealed_before = match &scope {
            Some(scope) => self.ingest.activity.sealed_before(scope).await?,
            None => None,
        };
        let entered_as = match &scope {
            Some(scope) => scope.organization().entered_as.clone(),
            None => name.to_owned(),
        };
        let usual = self.layout.usual_instant(&calendar)?;
        let name = name.to_owned();
        Ok(plan.add(Target { name, entered_as, calendar, sealed_before, usual }, scope))
    }

    /// Says so where an organization that is there keeps another calendar than
    /// the one that was asked for.
    pub(super) fn kept_calendar(&self, target: &Target) -> Option<String> {
        let Target { name, calendar, .. } = target;
        let (zone, week_start) = (calendar.latest().zone, calendar.latest().week_start);
        let other_zone = self.request.time_zone.is_some_and(|asked| asked != zone);
        let other_week = self.request.week_start.is_some_and(|asked| asked != week_start);
        (other_zone || other_week).then(|| {
            format!(
                "{name} was there already and keeps its zone {zone} and its weeks from {week_start}"
            )
        })
    }

    fn tell(&self, reading: &Reading<'_>, total_rows: Option<u64>) {
        (self.progress)(Progress {
            phase: reading.phase,
            done_rows: reading.rows.rows(),
            total_rows,
            bytes: reading.rows.bytes(),
            total_bytes: self.source.size_bytes(),
        });
    }
}

/// A row and its organization's place in the plan, or what is wrong with it.
type Read<N> = std::result::Result<(usize, Row<N>), Vec<Fault>>;
