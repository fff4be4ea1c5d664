//! Files of responses: a filled-in instrument a row.

use std::collections::BTreeMap;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::{Result, shown};
use crate::ids::{AssessmentId, UserId};
use crate::ingest::cells::Cells;
use crate::ingest::check;
use crate::ingest::columns::Columns;
use crate::ingest::dates::{self, OfDay, Stamp};
use crate::ingest::faults::Fault;
use crate::ingest::identity::Identity;
use crate::ingest::layout::{Layout, Row, Sighting, Target};
use crate::ingest::rehearsal::People;
use crate::ingest::service::IngestService;
use crate::model::assessment::{Answers, AssessmentStatus, Factor, NewAssessment};
use crate::model::calendar::Calendar;
use crate::model::period::Period;
use crate::psychometrics::instrument::Instrument;
use crate::store::written::Written;

pub(super) struct ResponsesFile {
    instrument: &'static Instrument,
    id: Option<usize>,
    user_id: Option<usize>,
    department: Option<usize>,
    job_role: Option<usize>,
    created_at: Option<usize>,
    started_at: Option<usize>,
    completed_at: Option<usize>,
    status: Option<usize>,
    items: Vec<usize>,
    factors: Vec<(Factor, usize)>,
    zero_is_missed: bool,
    completion: Completion,
}

/// When rows were completed that do not say it.
#[derive(Debug, Clone, Copy)]
enum Completion {
    /// As the importer was told.
    Given(Stamp),
    /// In the last week that is closed at this instant.
    LastClosedWeek(Instant),
    /// Nobody knows; the file has other dates.
    Unknown,
}

/// The instants of an assessment's stages, as far as a row tells them.
struct Stages {
    created: Option<Instant>,
    started: Option<Instant>,
    completed: Option<Instant>,
}

impl ResponsesFile {
    /// Rows without a completion were completed at `completed_at`; if that is
    /// not given and the file has no dates at all, on the last day of the last
    /// week that is closed at `now`, since scores are published for closed
    /// weeks.
    pub(super) fn new(
        columns: &mut Columns<'_>,
        instrument: &'static Instrument,
        completed_at: Option<Stamp>,
        now: Instant,
    ) -> Result<Self> {
        let created = columns.find("created_at")?;
        let started = columns.find("started_at")?;
        let completed = columns.find("completed_at")?;
        let dates = [created, started, completed].into_iter().flatten().next();
        let scored = instrument.items.is_empty();
        Ok(Self {
            instrument,
            id: columns.find("id")?,
            user_id: columns.find("user_id")?,
            department: columns.find("department")?,
            job_role: columns.find("job_role")?,
            created_at: created,
            started_at: started,
            completed_at: completed,
            status: columns.find("status")?,
            items: columns.items(instrument)?,
            factors: if scored { columns.factors()? } else { Vec::new() },
            zero_is_missed: columns.preset().is_some_and(|preset| preset.zero_is_missed),
            completion: match (completed_at, dates) {
                (Some(stamp), _) => Completion::Given(stamp),
                (None, None) => Completion::LastClosedWeek(now),
                (None, Some(_)) => Completion::Unknown,
            },
        })
    }

    fn stages(&self, cells: &mut Cells<'_>, calendar: &Calendar) -> Stages {
        let mut read = |column, of_day, earlier| {
            let stamp = cells.stamp(column)?;
            cells.ok(column, stamp.instant_after(calendar, of_day, earlier))
        };
        let created = read(self.created_at, OfDay::First, None);
        let started = read(self.started_at, OfDay::First, created);
        let completed = read(self.completed_at, OfDay::Noon, started.or(created));
        Stages { created, started, completed }
    }

    /// The answers of a row, and whether there is any.
    fn answers(&self, cells: &mut Cells<'_>) -> (Answers, bool) {
        if self.instrument.items.is_empty() {
            let factors = self.factors.iter().filter_map(|(factor, column)| {
                cells.parse(Some(*column), score).map(|score| (*factor, score))
            });
            let factors: BTreeMap<Factor, f64> = factors.collect();
            let any = !factors.is_empty();
            return (Answers::Scored(factors), any);
        }
        let items = self.items.iter().map(|column| {
            if self.zero_is_missed && cells.raw(Some(*column)) == "0" {
                return None;
            }
            cells.parse(Some(*column), |text| answer(self.instrument, text))
        });
        let items: Vec<Option<u8>> = items.collect();
        let any = items.iter().any(Option::is_some);
        (Answers::Items(items), any)
    }

    /// The assessment without id and person, if its date is known.
    fn assessment(&self, cells: &mut Cells<'_>, target: &Target) -> Option<NewAssessment> {
        use AssessmentStatus as S;
        let Stages { created, started, completed } = self.stages(cells, &target.calendar);
        let status = cells.parse(self.status, status);
        let (answers, any) = self.answers(cells);
        if !cells.is_sound() {
            return None;
        }
        let finished = completed.or(target.usual.filter(|_| any));
        let status = status.unwrap_or(match finished {
            Some(_) => S::Completed,
            None if any && matches!(answers, Answers::Scored(_)) => S::Completed,
            None if any || started.is_some() => S::InProgress,
            None => S::NotStarted,
        });
        let completed = if status == S::Completed { finished } else { completed };
        if status == S::Completed && completed.is_none() {
            let message = "the row is completed, but nothing says when";
            let hint = "give --completed-at DATE, or --map completed_at=COLUMN";
            cells.fault(
                self.completed_at,
                Fault::new("missing_completion", message).with_hint(hint),
            );
            return None;
        }
        let Some(created_at) = created.or(started).or(completed).or(target.usual) else {
            let fault = Fault::new("missing_date", "there is no date")
                .with_hint("give --completed-at DATE for rows without one");
            cells.fault(self.created_at.or(self.started_at).or(self.completed_at), fault);
            return None;
        };
        let begun = matches!(status, S::InProgress | S::Completed).then_some(created_at);
        Some(NewAssessment {
            id: None,
            user_id: UserId::from_uuid(uuid::Uuid::nil()),
            instrument: self.instrument.key.to_owned(),
            status,
            created_at,
            started_at: started.or(begun),
            completed_at: completed,
            answers: if any || status == S::Completed { answers } else { Answers::None },
        })
    }

    /// Lets undated rows that are there already keep the day that they got
    /// then: the one that they would get moves on from week to week.
    async fn keep_dates(
        &self,
        ingest: &IngestService,
        scope: &Scope,
        rows: &mut [NewAssessment],
    ) -> Result<()> {
        if let Completion::LastClosedWeek(_) = self.completion {
            for row in rows {
                ingest.keep_dates(scope, row).await?;
            }
        }
        Ok(())
    }

    fn fields(&self) -> impl Iterator<Item = Option<usize>> + '_ {
        let fixed = [
            self.user_id,
            self.department,
            self.job_role,
            self.created_at,
            self.started_at,
            self.completed_at,
            self.status,
        ];
        let factors = Factor::ALL.into_iter().filter(|_| self.items.is_empty()).map(|wanted| {
            let found = self.factors.iter().find(|(factor, _)| *factor == wanted);
            found.map(|(_, column)| *column)
        });
        fixed.into_iter().chain(self.items.iter().copied().map(Some)).chain(factors)
    }
}

impl Layout for ResponsesFile {
    type New = NewAssessment;

    const KIND: &'static str = "responses";

    fn usual_instant(&self, calendar: &Calendar) -> Result<Option<Instant>> {
        let at = match self.completion {
            Completion::Unknown => return Ok(None),
            Completion::Given(stamp) => stamp.instant(calendar, OfDay::Noon),
            Completion::LastClosedWeek(now) => {
                let week = Period::last_whole_week(calendar, now)?;
                dates::noon(calendar, week.last)
            }
        };
        at.map(Some).map_err(Fault::into_error)
    }

    fn read(
        &self,
        cells: &mut Cells<'_>,
        target: &Target,
        identity: &mut Identity,
    ) -> Option<Row<NewAssessment>> {
        let mut new = self.assessment(cells, target)?;
        let fields = [self.instrument.key].into_iter();
        let fields = fields.chain(self.fields().map(|column| cells.raw(column)));
        let place = target.place(cells.line());
        let identified = identity.of_row(place, cells.text(self.id), fields);
        let identified = cells.ok(self.id, identified)?;
        new.id = Some(AssessmentId::from_uuid(identified.id));
        let person = Sighting {
            // A row that names nobody is a person of its own.
            external_id: cells.owned(self.user_id).unwrap_or_else(|| identified.id.to_string()),
            at: new.created_at,
            department: cells.owned(self.department),
            job_role: cells.owned(self.job_role),
        };
        let mut report = |field: &str, fault| cells.fault_of(field, fault);
        person.check(&mut report);
        check::assessment(&new, &mut report);
        let repeated = identified.repeated;
        cells.is_sound().then_some(Row { person: Some(person), repeated, new })
    }

    fn assign(new: &mut NewAssessment, person: UserId) {
        new.user_id = person;
    }

    async fn write(
        &self,
        ingest: &IngestService,
        scope: &Scope,
        mut rows: Vec<NewAssessment>,
    ) -> Result<Written> {
        self.keep_dates(ingest, scope, &mut rows).await?;
        ingest.record_assessments(scope, rows).await
    }

    async fn rehearse(
        &self,
        ingest: &IngestService,
        scope: Option<&Scope>,
        _: &mut People,
        mut rows: Vec<NewAssessment>,
    ) -> Result<Written> {
        let Some(scope) = scope else {
            return Ok(Written { added: rows.len() as u64, ..Written::default() });
        };
        self.keep_dates(ingest, scope, &mut rows).await?;
        ingest.rehearse_assessments(scope, rows).await
    }

    fn note(&self) -> Option<String> {
        let alone = "the file has no column user_id; each of its rows is a person of its own";
        self.user_id.is_none().then(|| alone.to_owned())
    }

    fn note_on(&self, target: &Target) -> Option<String> {
        let Completion::LastClosedWeek(_) = self.completion else { return None };
        let day = target.calendar.day_of(target.usual?).date;
        Some(format!(
            "{}: the file has no dates; its rows count as completed on {day}, the last day of the \
             last closed week, since scores are published for closed weeks. Set another day with \
             --completed-at DATE",
            target.name
        ))
    }
}

fn answer(instrument: &Instrument, text: &str) -> Result<u8, Fault> {
    // Tools that know no empty whole number write 3.0 instead of 3.
    let number = text.strip_suffix(".0").unwrap_or(text).parse().map_err(|_| {
        let (lowest, highest) = (instrument.scale.start(), instrument.scale.end());
        Fault::new("bad_answer", format!("`{}` is not an answer", shown(text)))
            .with_hint(format!("a whole number from {lowest} to {highest}, or nothing"))
    })?;
    check::answer(instrument, number)
}

fn score(text: &str) -> Result<f64, Fault> {
    let number = text.parse().ok().filter(|score: &f64| score.is_finite());
    number.ok_or_else(|| {
        Fault::new("bad_score", format!("`{}` is not a number", shown(text)))
            .with_hint("digits and a decimal point, such as 3.5")
    })
}

fn status(text: &str) -> Result<AssessmentStatus, Fault> {
    let word = text.to_ascii_lowercase().replace([' ', '-'], "_");
    AssessmentStatus::parse(&word).map_err(|error| Fault::of(&error))
}
