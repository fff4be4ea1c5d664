//! A random history, after which the rollups equal the rows.

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use crate::clock::Instant;
use crate::conformance::fixture::{assessment, at, days, event, id, parts, person, trace};
use crate::conformance::oracle::World;
use crate::conformance::sample::{activity, assessments, group_days, groups, windows};
use crate::error::Result;
use crate::model::activity::{ActivityEvent, EventKey};
use crate::model::assessment::AssessmentStatus::{Abandoned, Completed, InProgress, NotStarted};
use crate::model::member::MemberRecord;
use crate::model::period::Period;
use crate::model::rollup::RollupQuery;
use crate::store::bundle::Store;
use crate::store::rollups::Part;

const PEOPLE: u32 = 12;
const DAYS: i64 = 16;

/// Zones, and a day some nine days before their clocks do something: nothing;
/// an hour forwards and back; half an hour; a gap over midnight; back over
/// midnight after it had begun; a whole day skipped.
const PLACES: [(Tz, &str); 10] = [
    (Tz::UTC, "2026-03-20T00:00:00Z"),
    (Tz::Europe__Berlin, "2026-03-20T00:00:00Z"),
    (Tz::America__Los_Angeles, "2025-10-24T00:00:00Z"),
    (Tz::Australia__Lord_Howe, "2026-03-26T00:00:00Z"),
    (Tz::Asia__Kathmandu, "2026-03-20T00:00:00Z"),
    (Tz::Asia__Kolkata, "2026-03-20T00:00:00Z"),
    (Tz::America__Sao_Paulo, "2018-10-26T00:00:00Z"),
    (Tz::America__St_Johns, "2010-10-29T00:00:00Z"),
    (Tz::America__Santiago, "2026-03-27T00:00:00Z"),
    (Tz::Pacific__Apia, "2011-12-21T00:00:00Z"),
];

/// Sixty random steps of one seed.
pub async fn a_random_history_equals_its_rows(store: Arc<dyn Store>) -> Result<()> {
    random_history(store, 1, 60).await
}

/// `steps` random writes of members, events and assessments, with resends,
/// corrections, late rows and rebuilds in between; the rollups equal what
/// counting the rows gives, during and after. The same seed is the same
/// history.
pub async fn random_history(store: Arc<dyn Store>, seed: u64, steps: u32) -> Result<()> {
    let mut rng = StdRng::seed_from_u64(seed);
    let (zone, begin) = PLACES[rng.random_range(0..PLACES.len())];
    let mut dice = Dice { rng, begin: at(begin), kept_from: at(begin) };
    let number = u32::try_from(seed % 1_000_000).unwrap_or(0);
    let mut world = World::new(&store, number, zone).await?;
    world.now = dice.begin + TimeDelta::days(9);
    let all: Vec<_> = (0..PEOPLE).map(|number| person(number, begin, None)).collect();
    world.put_members(&all).await?;
    let mut sent: Vec<ActivityEvent> = Vec::new();
    for step in 0..steps {
        world.now += TimeDelta::seconds(i64::from(dice.below(3600)) - 600);
        match dice.below(17) {
            0..3 => {
                let records: Vec<_> = (0..=dice.below(3)).map(|_| dice.member()).collect();
                world.put_members(&records).await?;
            }
            3..7 => {
                let mut events: Vec<_> = (0..=dice.below(12)).map(|_| dice.event(&world)).collect();
                events.extend(sent.iter().take(2).cloned());
                world.append(&events).await?;
                sent = events;
            }
            7..9 => {
                let taken: Vec<_> = (0..=dice.below(3))
                    .map(|_| {
                        let status =
                            [NotStarted, InProgress, Completed, Abandoned][dice.below(4) as usize];
                        let (number, user) = (dice.below(20), dice.below(PEOPLE));
                        assessment(&world.scope, number, user, dice.instant(), status)
                    })
                    .collect();
                world.put_assessments(&taken).await?;
            }
            9..11 => {
                let keys: Vec<EventKey> = sent.iter().map(EventKey::of).take(2).collect();
                world.withdraw(&keys).await?;
            }
            11 => {
                let ids: Vec<_> = (0..=dice.below(3)).map(|_| id(dice.below(20))).collect();
                world.delete_assessments(&ids).await?;
            }
            12 => {
                let (zone, _) = PLACES[dice.below(10) as usize];
                world.change_zone(zone).await?;
            }
            16 if dice.below(3) == 0 => {
                let day = world.scope.organization().calendar.day_of(dice.instant().min(world.now));
                world.settle(day.starts_at).await?;
            }
            13 => {
                let day = world.now - TimeDelta::days(1 + i64::from(dice.below(9)));
                let day = world.scope.organization().calendar.day_of(day);
                if dice.below(4) == 0 {
                    dice.kept_from = dice.kept_from.max(day.starts_at);
                    let (scope, at) = (world.scope.clone(), trace(world.now));
                    store.delete_activity_before(&scope, day.starts_at, 1000, &at).await?;
                    sent.retain(|event| event.occurred_at >= dice.kept_from);
                }
            }
            _ => {
                let stretch = TimeDelta::hours(i64::from(dice.below(24 * 9)));
                let mut parts = parts(&*store, &world.scope, stretch).await?;
                parts.push(Part::All);
                for part in parts {
                    let (at, trace) = (world.now, trace(world.now));
                    let drift = store.rebuild_part(&world.scope, part, at, &trace).await?;
                    assert_eq!(drift, [], "seed {seed}, step {step}, {part:?}");
                }
            }
        }
        let day = dice.begin + TimeDelta::days(i64::from(dice.below(20)));
        let day = world.scope.organization().calendar.day_of(day);
        let mut queries = windows(world.now);
        queries.retain(|query| match query {
            RollupQuery::Recent { from, .. } | RollupQuery::RecentEvents { from, .. } => {
                *from >= dice.kept_from
            }
            _ => true,
        });
        queries.extend(groups(day.ends_at));
        let calendar = &world.scope.organization().calendar;
        let later = day.starts_at + TimeDelta::days(i64::from(dice.below(9)));
        let last = calendar.day_of(later).date;
        queries.extend(group_days(Period::between(calendar, day.date, last)?));
        world.compare_all(&queries).await?;
    }
    world.compare_all(&questions(&world, dice.begin)?).await
}

fn questions(world: &World, begin: Instant) -> Result<Vec<RollupQuery>> {
    let date = |days| (begin + TimeDelta::days(days)).date_naive().to_string();
    let (first, last) = (date(0), date(DAYS));
    let mut queries = activity(&world.scope, &first, &last)?;
    queries.extend(assessments(&world.scope, &first, &last)?);
    queries.extend(group_days(days(&world.scope, &first, &last)?));
    for day in -1..DAYS + 2 {
        let day = begin + TimeDelta::days(day);
        let day = world.scope.organization().calendar.day_of(day);
        queries.extend(groups(day.ends_at));
    }
    Ok(queries)
}

struct Dice {
    rng: StdRng,
    begin: Instant,
    /// Behind it the rows are gone.
    kept_from: Instant,
}

impl Dice {
    fn below(&mut self, sides: u32) -> u32 {
        self.rng.random_range(0..sides)
    }

    /// Some instant of the history; midnights, of some zone, more often.
    fn instant(&mut self) -> Instant {
        let hours = i64::from(self.below(24 * 16));
        let micros = if self.below(3) == 0 { 0 } else { self.rng.random_range(0..3_600_000_000) };
        self.begin + TimeDelta::hours(hours) + TimeDelta::microseconds(micros)
    }

    fn place(&mut self, places: [&str; 3]) -> Option<String> {
        let index = self.below(5) as usize;
        places.get(index).map(|place| (*place).to_owned())
    }

    fn member(&mut self) -> MemberRecord {
        let from = self.instant();
        let stays = self.below(4) > 0;
        let hours = TimeDelta::hours(1 + i64::from(self.below(100)));
        MemberRecord {
            from,
            to: (!stays).then_some(from + hours),
            department: self.place(["", "A", "a"]),
            job_role: self.place(["Z", "b", "\u{E4}"]),
            ..person(self.below(PEOPLE), "2001-01-01T00:00:00Z", None)
        }
    }

    fn event(&mut self, world: &World) -> ActivityEvent {
        let long_ago = self.below(3) == 0;
        let ago = TimeDelta::seconds(i64::from(self.below(9000)) - 300);
        let occurred_at = if long_ago { self.instant() } else { world.now - ago };
        let occurred_at = occurred_at.max(self.kept_from);
        ActivityEvent {
            activity_type: ["login", "Z", "a"][self.below(3) as usize].to_owned(),
            duration_seconds: (self.below(2) == 0).then(|| self.below(7200)),
            ..event(&world.scope, self.below(500), self.below(PEOPLE), occurred_at)
        }
    }
}
