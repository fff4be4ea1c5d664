//! Activity: what people do on the days on which they come.

use chrono::{NaiveDate, TimeDelta};
use rand::Rng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};

use crate::clock::Instant;
use crate::demo::assessments::{Filling, INSTRUMENT};
use crate::demo::calendar::{Calendar, presence};
use crate::demo::draw::{self, Topic};
use crate::demo::people::Person;
use crate::demo::plan::DemoPlan;
use crate::ids::{SeededIds, UserId, new_id};
use crate::model::activity::{NewActivity, activity_type};
use crate::model::member::Role;

/// How often the middle one of the people comes in a week.
const VISITS: f64 = 2.1;
/// How unlike people are in this: the deviation of its logarithm.
const VISITS_SPREAD: f64 = 0.9;
/// Nobody comes more often than this in a week.
const MOST_VISITS: f64 = 20.0;
/// How many weeks people are away.
const AWAY: f64 = 0.06;
/// How much more people come on the last day than on the first.
const RISE: f64 = 0.25;
/// How many visits are reported late, as from a phone without a network.
const LATE: f64 = 0.02;
/// How many events are sent once more.
const RESENT: f64 = 0.01;

/// The product's pages with how many of a hundred views they get.
const PAGES: [(&str, f64); 5] =
    [("home", 40.0), ("team", 22.0), ("assessments", 18.0), ("learning", 14.0), ("settings", 6.0)];

/// The events in the order in which they arrive: most by time, some late at
/// the end in no order, and a few a second time.
#[derive(Debug, Default)]
pub(super) struct Arrivals {
    in_time: Vec<NewActivity>,
    late: Vec<NewActivity>,
}

impl Arrivals {
    /// Adds what `person` does, the given assessments among it.
    pub(super) fn add(
        &mut self,
        plan: &DemoPlan,
        calendar: &Calendar,
        person: &Person,
        fillings: &[Filling],
    ) {
        let mut actor = Actor::new(plan, person);
        let mut visits: Vec<Vec<NewActivity>> =
            fillings.iter().flat_map(|filling| actor.fill_in(filling)).collect();
        let busy: Vec<Instant> = visits.iter().flatten().map(|event| event.occurred_at).collect();
        visits.extend(actor.visits(calendar, person, plan.activity_scale, &busy));
        for mut visit in visits {
            visit.retain(|event| (person.from..person.until).contains(&event.occurred_at));
            let to = if actor.rng.random_bool(LATE) { &mut self.late } else { &mut self.in_time };
            to.append(&mut visit);
        }
    }

    /// All of them as one list.
    pub(super) fn into_events(mut self, seed: u64) -> Vec<NewActivity> {
        let rng = &mut draw::stream(seed, Topic::Order, 0);
        self.in_time.sort_by_key(|event| (event.occurred_at, event.id));
        self.late.sort_by_key(|event| (event.occurred_at, event.id));
        let mut events = Vec::with_capacity(self.in_time.len() + 2 * self.late.len());
        for event in self.in_time {
            // A sender that saw no answer tries again at once, or in the end.
            if rng.random_bool(RESENT) {
                let to = if rng.random() { &mut events } else { &mut self.late };
                to.push(event.clone());
            }
            events.push(event);
        }
        self.late.shuffle(rng);
        events.append(&mut self.late);
        events
    }
}

/// One person at work.
#[derive(Debug)]
struct Actor {
    rng: ChaCha8Rng,
    ids: SeededIds,
    user_id: UserId,
    /// How often the person comes in a week.
    intensity: f64,
    /// How likely the person looks at a report.
    reads_reports: f64,
}

impl Actor {
    fn new(plan: &DemoPlan, person: &Person) -> Self {
        let mut rng = draw::stream(plan.seed, Topic::Activity, person.index);
        let own: UserId = plan.id("activity", &person.external_id);
        Self {
            ids: SeededIds::new(own.uuid().as_u64_pair().0),
            user_id: person.user_id,
            intensity: draw::log_normal(&mut rng, VISITS, VISITS_SPREAD).min(MOST_VISITS),
            reads_reports: if person.role == Role::Viewer { 0.05 } else { 0.3 },
            rng,
        }
    }

    /// The visits that have nothing to do with an assessment, apart from each
    /// other and from the `busy` instants.
    fn visits(
        &mut self,
        calendar: &Calendar,
        person: &Person,
        scale: f64,
        busy: &[Instant],
    ) -> Vec<Vec<NewActivity>> {
        let near = |at: Instant| busy.iter().any(|busy| (at - busy).abs() < TimeDelta::minutes(45));
        let mut visits: Vec<Vec<NewActivity>> = Vec::new();
        let mut is_away = false;
        for (number, date) in calendar.period.first.iter_days().enumerate() {
            if date > calendar.period.last {
                break;
            }
            if number % 7 == 0 {
                is_away = self.rng.random_bool(AWAY);
            }
            if is_away || date < person.places[0].from || person.leaves.is_some_and(|to| to <= date)
            {
                continue;
            }
            for at in self.moments(calendar, date, scale) {
                let free_from = visits.last().and_then(|visit| visit.last());
                if !near(at) && free_from.is_none_or(|event| event.occurred_at < at) {
                    visits.push(self.look_around(at));
                }
            }
        }
        visits
    }

    /// When the person comes on that day: geometric in number, which has a
    /// heavier tail than chance alone.
    fn moments(&mut self, calendar: &Calendar, date: NaiveDate, scale: f64) -> Vec<Instant> {
        let trend = 1.0 - RISE / 2.0 + RISE * calendar.progress(date);
        let expected = self.intensity / 5.0 * presence(date) * trend * scale;
        let again = expected / (1.0 + expected);
        let mut moments = Vec::new();
        while self.rng.random_bool(again) {
            moments.push(calendar.moment(&mut self.rng, date));
        }
        moments.sort_unstable();
        moments
    }

    fn look_around(&mut self, at: Instant) -> Vec<NewActivity> {
        let mut visit = Visit::begin(self, at);
        for _ in 0..visit.actor.rng.random_range(1..=3) {
            visit.page();
        }
        if visit.actor.rng.random_bool(visit.actor.reads_reports) {
            let seconds = draw::whole(&mut visit.actor.rng, 90.0, 0.8).max(5);
            let format = if visit.actor.rng.random_bool(0.7) { "html" } else { "pdf" };
            visit.event(activity_type::REPORT_VIEW, Some(seconds), Some(json!({"format": format})));
            visit.pass(seconds);
        }
        visit.end()
    }

    /// The one or two visits in which an assessment is filled in.
    fn fill_in(&mut self, filling: &Filling) -> Vec<Vec<NewActivity>> {
        let Some(started_at) = filling.assessment.started_at else { return Vec::new() };
        let mut visit = Visit::begin_before(self, started_at);
        visit.event(activity_type::ASSESSMENT_START, None, Some(about_instrument()));
        let mut visits = Vec::new();
        if let Some(resumed_at) = filling.resumed_at {
            visits.push(visit.end());
            visit = Visit::begin_before(self, resumed_at);
        }
        if let Some(completed_at) = filling.assessment.completed_at {
            let seconds = (completed_at - visit.at).num_seconds();
            visit.at = completed_at;
            let seconds = u32::try_from(seconds).ok();
            visit.event(activity_type::ASSESSMENT_COMPLETE, seconds, Some(about_instrument()));
        }
        visits.push(visit.end());
        visits
    }
}

fn about_instrument() -> Value {
    json!({ "instrument": INSTRUMENT })
}

/// One visit, from signing in to the last event.
#[derive(Debug)]
struct Visit<'a> {
    actor: &'a mut Actor,
    session_id: String,
    at: Instant,
    events: Vec<NewActivity>,
}

impl<'a> Visit<'a> {
    fn begin(actor: &'a mut Actor, at: Instant) -> Self {
        let session_id = format!("{:016x}", actor.rng.random::<u64>());
        let mut visit = Self { actor, session_id, at, events: Vec::with_capacity(6) };
        visit.event(activity_type::LOGIN, None, None);
        visit.pass(2);
        visit
    }

    /// A visit that is ready for something at `at`.
    fn begin_before(actor: &'a mut Actor, at: Instant) -> Self {
        let before = TimeDelta::seconds(actor.rng.random_range(10..90));
        let visit = Self::begin(actor, at - before);
        Self { at, ..visit }
    }

    fn page(&mut self) {
        let rng = &mut self.actor.rng;
        let page = PAGES[draw::place(PAGES.iter().map(|(_, weight)| *weight), rng.random())].0;
        let seconds = draw::whole(rng, 40.0, 0.9).clamp(1, 1_800);
        self.event(activity_type::PAGE_VIEW, Some(seconds), Some(json!({ "page": page })));
        self.pass(seconds);
    }

    fn event(&mut self, kind: &str, duration_seconds: Option<u32>, metadata: Option<Value>) {
        self.events.push(NewActivity {
            id: Some(new_id(&self.actor.ids, self.at)),
            user_id: self.actor.user_id,
            occurred_at: self.at,
            activity_type: kind.to_owned(),
            session_id: Some(self.session_id.clone()),
            duration_seconds,
            metadata,
        });
    }

    fn pass(&mut self, seconds: u32) {
        let millis = self.actor.rng.random_range(0..1_000);
        self.at += TimeDelta::seconds(i64::from(seconds)) + TimeDelta::milliseconds(millis);
    }

    /// Most people sign out; the others just go.
    fn end(mut self) -> Vec<NewActivity> {
        if self.actor.rng.random_bool(0.6) {
            self.pass(3);
            self.event(activity_type::LOGOUT, None, None);
        }
        self.events
    }
}
