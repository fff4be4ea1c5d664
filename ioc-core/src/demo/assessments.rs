//! Assessments: handed out all the time, filled in by most.

use chrono::{Days, NaiveDate, TimeDelta};
use rand::Rng;
use rand_chacha::ChaCha8Rng;

use crate::clock::Instant;
use crate::demo::calendar::{Calendar, day_at_work};
use crate::demo::draw::{self, Topic};
use crate::demo::people::Person;
use crate::demo::personality::{Personality, Roots};
use crate::demo::plan::DemoPlan;
use crate::demo::responses::fill_in;
use crate::error::Result;
use crate::model::assessment::{Answers, AssessmentStatus, NewAssessment};
use crate::psychometrics::instrument::{self, Instrument};

/// The instrument that is handed out.
pub(super) const INSTRUMENT: &str = "ipip-50";

/// How many weeks a round takes. Every Monday an equal part of the people gets
/// an assessment, so that there are new answers every week; everyone gets the
/// next one a round later.
const ROUND_WEEKS: usize = 11;
/// How many are never opened.
const IGNORED: f64 = 0.09;
/// How many are opened and given up.
const GIVEN_UP: f64 = 0.07;
/// How many are finished in another sitting than the first.
const RESUMED: f64 = 0.2;
/// After how many days one that was opened counts as given up.
const PATIENCE_DAYS: i64 = 14;

/// An assessment, and when the person came back to finish it.
#[derive(Debug)]
pub(super) struct Filling {
    pub(super) assessment: NewAssessment,
    pub(super) resumed_at: Option<Instant>,
}

/// Hands out assessments and has them filled in.
#[derive(Debug)]
pub(super) struct Assessor<'a> {
    plan: &'a DemoPlan,
    calendar: &'a Calendar,
    instrument: &'static Instrument,
    roots: Roots,
    mondays: Vec<NaiveDate>,
}

impl<'a> Assessor<'a> {
    pub(super) fn new(plan: &'a DemoPlan, calendar: &'a Calendar) -> Result<Self> {
        let instrument = instrument::find(INSTRUMENT)?;
        let mondays = calendar.mondays().collect();
        Ok(Self { plan, calendar, instrument, roots: Roots::new(), mondays })
    }

    /// The assessments of the person who was the `number`th to join, in order.
    pub(super) fn assess(&self, number: usize, person: &Person) -> Vec<Filling> {
        let stream = |topic| draw::stream(self.plan.seed, topic, person.index);
        let department = person.places[0].department;
        let personality =
            Personality::draw(&mut stream(Topic::Personality), &self.roots, department);
        let rng = &mut stream(Topic::Assessments);
        self.handed_out(number, person)
            .map(|monday| self.fill(rng, person, &personality, monday))
            .collect()
    }

    /// Those who were there from the start take turns; a joiner gets the first
    /// one after some days.
    fn handed_out(&self, number: usize, person: &Person) -> impl Iterator<Item = NaiveDate> {
        let joined = person.places[0].from;
        let first = if joined == self.calendar.period.first {
            number % ROUND_WEEKS.min(self.mondays.len())
        } else {
            self.mondays.partition_point(|monday| *monday < joined + Days::new(3))
        };
        let leaves = person.leaves;
        let there = move |monday: &NaiveDate| leaves.is_none_or(|leaves| *monday < leaves);
        self.mondays.iter().copied().skip(first).step_by(ROUND_WEEKS).take_while(there)
    }

    fn fill(
        &self,
        rng: &mut ChaCha8Rng,
        person: &Person,
        personality: &Personality,
        monday: NaiveDate,
    ) -> Filling {
        let calendar = self.calendar;
        let created_at = calendar.midnight(monday) + TimeDelta::hours(8);
        let fate = rng.random::<f64>();
        let delay = draw::whole(rng, 1.2, 1.0);
        let opened_on = day_at_work(rng, monday, delay);
        let soonest = created_at + TimeDelta::seconds(rng.random_range(60..5_400));
        let opened_at = calendar.moment(rng, opened_on).max(soonest);
        let resumed_at = rng.random_bool(RESUMED).then(|| {
            let delay = draw::whole(rng, 2.0, 0.8);
            let date = day_at_work(rng, opened_on + Days::new(1), delay);
            calendar.moment(rng, date)
        });
        let today = personality.today(rng);
        let sheet = fill_in(rng, self.instrument, &today);
        let median = if sheet.is_careless { 100.0 } else { 480.0 };
        let seconds = draw::whole(rng, median, 0.35);
        let done_at = resumed_at.unwrap_or(opened_at) + TimeDelta::seconds(i64::from(seconds));

        let started_at = Some(opened_at).filter(|at| fate >= IGNORED && *at < person.until);
        let completed_at = Some(done_at)
            .filter(|at| started_at.is_some() && fate >= IGNORED + GIVEN_UP && *at < person.until);
        let waits_since = person.until - TimeDelta::days(PATIENCE_DAYS);
        let status = match (started_at, completed_at) {
            (None, _) => AssessmentStatus::NotStarted,
            (_, Some(_)) => AssessmentStatus::Completed,
            (Some(at), None) if at > waits_since && person.leaves.is_none() => {
                AssessmentStatus::InProgress
            }
            _ => AssessmentStatus::Abandoned,
        };
        let assessment = NewAssessment {
            id: Some(self.plan.id("assessment", &format!("{} {monday}", person.external_id))),
            user_id: person.user_id,
            instrument: INSTRUMENT.to_owned(),
            status,
            created_at,
            started_at,
            completed_at,
            answers: completed_at.map_or(Answers::None, |_| Answers::Items(sheet.answers)),
        };
        Filling { assessment, resumed_at: resumed_at.filter(|_| completed_at.is_some()) }
    }
}
